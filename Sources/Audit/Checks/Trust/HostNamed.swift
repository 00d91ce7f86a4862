import Page
import Presence

/// The legal notice names the host.
enum HostNamed: Check {
  static let about = CheckDescription(
    id: "host-named", axis: .trust, impact: .low,
    title: LocalizedText(fr: "L’hébergeur du site", en: "The site’s host"),
    why: LocalizedText(
      fr: "Vos clients savent où se trouve le site ; c’est une ligne à recopier, que la loi demande.",
      en: "Customers know where the site is kept; it is one line to copy, which the law asks for."),
    method: LocalizedText(
      fr:
        "Mot « hébergeur » ou « hébergé par » sur les pages lues, quand des mentions légales ont été lues. À confirmer avec votre conseiller.",
      en:
        "The word “hébergeur” or “hébergé par” on the pages read, where a legal notice was read. To be confirmed with your adviser."
    ),
    sources: ["LCEN art. 1-1"])

  static let examples = [
    CheckExample(
      .passes, "mention présente", home: "<p>Bienvenue.</p>",
      others: [
        .legal: "<h1>Mentions légales</h1><p>Hébergeur : Garonne Hébergement, 12 quai de Bacalan, 33300 Bordeaux</p>"
      ]),
    CheckExample(
      .fails, "mention absente", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>Boulangerie Exemple, SIRET 507 382 851 00016</p>"]),
    CheckExample(.inapplicable, "pas de mentions légales", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard !site.legalPages.isEmpty else {
      return .inapplicable("Aucune page de mentions légales n’a été lue.", "No legal notice was read.")
    }
    return .legalMention(on: site, found: site.mention(.host), "l’hébergeur du site", "the site’s host")
  }
}
