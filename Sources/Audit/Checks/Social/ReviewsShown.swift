import Page
import Presence

/// The site shows what customers say, or where they say it.
enum ReviewsShown: Check {
  /// Platforms on which customers leave reviews.
  private static let platforms: Set<String> = [
    "tripadvisor", "google-maps", "trustpilot", "avis-verifies", "yelp", "guest-suite", "eldo", "thefork", "planity",
    "treatwell", "houzz",
  ]

  static let about = CheckDescription(
    id: "reviews-shown", axis: .social, impact: .low,
    title: LocalizedText(fr: "Les avis de vos clients", en: "What your customers say"),
    why: LocalizedText(
      fr: "Neuf personnes sur dix lisent les avis avant de choisir.",
      en: "Nine people in ten read reviews before choosing."),
    method: LocalizedText(
      fr:
        "Avis ou témoignages sur le site, ou lien vers une plateforme d’avis ; rien : à améliorer. Ne concerne pas les soins de santé.",
      en:
        "Reviews or testimonials on the site, or a link to a review platform; none: to be improved. Not for health care."
    ),
    sources: ["Ifop pour Guest Suite, 2023"])

  static let examples = [
    CheckExample(
      .passes, "lien vers une plateforme",
      home: #"<a href="https://www.tripadvisor.fr/Restaurant_Exemple">Nos avis</a>"#),
    CheckExample(
      .passes, "témoignages", home: "<h2>Avis clients</h2><p>« Le meilleur pain du quartier », dit Paul.</p>"),
    CheckExample(.failsInPart, "aucun avis", home: "<p>Bienvenue.</p>"),
    CheckExample(.inapplicable, "cabinet de santé", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "86.90E" }),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if site.trade == .health {
      return .inapplicable("Les soins de santé ne sont pas concernés.", "Health care is not concerned.")
    }
    if let found = site.profiles.first(where: { platforms.contains($0.value.platform) }) {
      return .passed("Le site mène à vos avis.", "The site leads to your reviews.", found.evidence)
    }
    if let said = site.mention(.reviews) {
      return .passed("Le site parle de l’avis de vos clients.", "The site speaks of your customers’ reviews.", said)
    }
    return .absent(
      on: site, named: ["avis", "temoignage", "livre d or"],
      "Nous n’avons trouvé aucun avis de client sur \(site.pagesRead.fr).",
      "We found no customer’s review on \(site.pagesRead.en).")
  }
}
