import Page
import Presence

/// A building firm shows what it has built.
enum WorksShown: Check {
  private static let names = [
    "realisation", "galerie", "chantier", "portfolio", "reference", "photos", "avant apres", "travaux",
  ]

  static let about = CheckDescription(
    id: "works-shown", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Vos réalisations en photos", en: "Your work in pictures"),
    why: LocalizedText(
      fr: "Trois photos de chantiers rassurent plus qu’une page de promesses.",
      en: "Three pictures of jobs reassure more than a page of promises."),
    method: LocalizedText(
      fr: "Bâtiment : page ou rubrique « réalisations », « galerie », « chantiers » ; aucune : à améliorer.",
      en: "Building: a page or section “réalisations”, “galerie”, “chantiers”; none: to be improved."))

  static let examples = [
    CheckExample(.passes, "rubrique", home: "<h2>Nos réalisations</h2><p>Une terrasse à Pessac.</p>", merchant: mason),
    CheckExample(.passes, "lien", home: #"<a href="/galerie.html">Galerie</a>"#, merchant: mason),
    CheckExample(.failsInPart, "rien", home: "<p>Maçonnerie générale.</p>", merchant: mason),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func mason(_ merchant: inout Merchant) { merchant.naf = "43.99C" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .building else {
      return .inapplicable("Ne concerne que les métiers du bâtiment.", "Only concerns building trades.")
    }
    if let said = site.mention(.works) ?? site.link(named: names).map({ [$0.evidence] }) {
      return .passed("Le site montre ou cite vos réalisations.", "The site shows or names your past work.", said)
    }
    return .absent(
      on: site, severity: .part, "Sur \(site.pagesRead.fr), nous n’avons pas trouvé vos réalisations.",
      "On \(site.pagesRead.en) we did not find your past work.")
  }
}
