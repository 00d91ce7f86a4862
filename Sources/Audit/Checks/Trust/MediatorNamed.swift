import Page
import Presence

/// A mediator for consumers is named.
enum MediatorNamed: Check {
  static let about = CheckDescription(
    id: "mediator-named", axis: .trust, impact: .medium,
    title: LocalizedText(fr: "Le médiateur de la consommation", en: "The consumer mediator"),
    why: LocalizedText(
      fr:
        "En cas de désaccord, c’est souvent un procès évité pour vous, et un recours gratuit pour vos clients.",
      en: "In a disagreement it is often a lawsuit avoided for you, and a free remedy for your customers."),
    method: LocalizedText(
      fr:
        "Mot « médiateur » ou « médiation » sur les pages lues, quand des mentions légales ou des conditions de vente ont été lues. Ne concerne pas les soins de santé. À confirmer avec votre conseiller.",
      en:
        "The word “médiateur” or “médiation” on the pages read, where a legal notice or terms of sale were read. Not for health care. To be confirmed with your adviser."
    ),
    sources: ["Code de la consommation L612-1, L616-1, L611-4"])

  static let examples = [
    CheckExample(
      .passes, "médiateur nommé", home: "<p>Bienvenue.</p>",
      others: [
        .legal: "<h1>Mentions légales</h1><p>Médiateur de la consommation : Médiation Exemple, 33000 Bordeaux.</p>"
      ]),
    CheckExample(
      .fails, "mention absente", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>SIRET 507 382 851 00016</p>"]),
    CheckExample(
      .inapplicable, "cabinet de santé", home: "<p>Bienvenue.</p>", others: [.legal: "<h1>Mentions légales</h1>"],
      merchant: { $0.naf = "86.90E" }),
    CheckExample(.inapplicable, "pas de mentions légales", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if site.trade == .health {
      return .inapplicable("Les soins de santé ne sont pas concernés.", "Health care is not concerned.")
    }
    if let found = site.mention(.mediator) {
      return .passed("Mention trouvée : le médiateur de la consommation.", "Found: the consumer mediator.", found)
    }
    guard !site.legalPages.isEmpty else {
      return .inapplicable("Aucune page de mentions légales n’a été lue.", "No legal notice was read.")
    }
    return .absent(
      on: site, named: ["mediat", "cgv", "conditions"], severity: .full,
      "Mention non trouvée sur \(site.pagesRead.fr) : le médiateur de la consommation.",
      "Not found on \(site.pagesRead.en): the consumer mediator.")
  }
}
