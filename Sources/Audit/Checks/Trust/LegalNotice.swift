import Page
import Presence

/// A legal notice can be read.
enum LegalNotice: Check {
  static let about = CheckDescription(
    id: "legal-notice", axis: .trust, impact: .high,
    title: LocalizedText(fr: "Les mentions légales", en: "The legal notice"),
    why: LocalizedText(
      fr: "Elles disent à vos clients qui vous êtes ; la loi les demande à tout site professionnel.",
      en: "It tells customers who you are; the law asks it of every professional site."),
    method: LocalizedText(
      fr: "Lien ou page « mentions légales » sur les pages lues. À confirmer avec votre conseiller.",
      en: "A “mentions légales” link or page among the pages read. To be confirmed with your adviser."),
    sources: ["LCEN art. 1-1 (loi n° 2004-575 modifiée par la loi n° 2024-449)"])

  static let examples = [
    CheckExample(.passes, "lien", home: #"<footer><a href="/mentions-legales">Mentions légales</a></footer>"#),
    CheckExample(.fails, "rien", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let notice = site.first(\.legalMentions) {
      return .passed("Vos mentions légales sont là.", "Your legal notice is there.", notice.evidence)
    }
    return .absent(
      on: site, "Mention non trouvée sur \(site.pagesRead.fr) : les mentions légales.",
      "Not found on \(site.pagesRead.en): the legal notice.")
  }
}
