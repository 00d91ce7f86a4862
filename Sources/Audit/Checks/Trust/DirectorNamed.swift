import Page
import Presence

/// The legal notice names the director of publication.
enum DirectorNamed: Check {
  static let about = CheckDescription(
    id: "director-named", axis: .trust, impact: .low,
    title: LocalizedText(fr: "Le directeur de la publication", en: "The director of publication"),
    why: LocalizedText(
      fr: "Vos clients savent qui répond de ce qui est écrit ; en général, c’est vous. La loi demande cette ligne.",
      en: "Customers know who answers for what is written; usually it is you. The law asks for this line."),
    method: LocalizedText(
      fr:
        "Mots « directeur (ou responsable) de la publication » sur les pages lues, quand des mentions légales ont été lues. À confirmer avec votre conseiller.",
      en:
        "The words “directeur (or responsable) de la publication” on the pages read, where a legal notice was read. To be confirmed with your adviser."
    ),
    sources: ["LCEN art. 1-1 ; loi n° 82-652 art. 93-2"])

  static let examples = [
    CheckExample(
      .passes, "mention présente", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>Directrice de la publication : Sophie Exemple</p>"]),
    CheckExample(
      .fails, "mention absente", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>Boulangerie Exemple, SIRET 507 382 851 00016</p>"]),
    CheckExample(.inapplicable, "pas de mentions légales", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard !site.legalPages.isEmpty else {
      return .inapplicable("Aucune page de mentions légales n’a été lue.", "No legal notice was read.")
    }
    return .legalMention(
      on: site, found: site.mention(.publicationDirector), "le directeur de la publication",
      "the director of publication")
  }
}
