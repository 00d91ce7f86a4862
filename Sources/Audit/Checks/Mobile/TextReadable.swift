import Page
import Presence

/// The text is large enough for a phone.
enum TextReadable: Check {
  static let about = CheckDescription(
    id: "text-readable", axis: .mobile, impact: .medium,
    title: LocalizedText(fr: "Le texte se lit sans loupe", en: "The text is read without a magnifier"),
    why: LocalizedText(
      fr: "Vos clients doivent pouvoir lire vos horaires dans la rue, sans lunettes.",
      en: "Customers should be able to read your hours in the street, without glasses."),
    method: LocalizedText(
      fr:
        "Taille du texte de l’accueil d’après la page et ses feuilles de style ; trop petite pour la plus grande partie : à corriger.",
      en: "Size of the home page’s text by the page and its stylesheets; too small for most of it: to be mended."))

  static let examples = [
    CheckExample(.passes, "taille ordinaire", home: "<style>body{font-size:16px}</style><p>Bienvenue.</p>"),
    CheckExample(
      .fails, "très petit",
      home:
        "<style>body,p{font-size:9px}</style><p>Notre pain est pétri chaque nuit, puis cuit sur pierre le matin.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let reasons = home.facts.mobile.reasons
    if let small = reasons.first(where: { $0.code == "smallText" }) {
      return .failed(
        .full, "Une grande partie du texte est très petite.", "Much of the text is very small.", small.evidence)
    }
    if let unread = reasons.first(where: { $0.code == "stylesheetsUnread" }) {
      return .cantTell(.stylesheetsUnread, unread.evidence)
    }
    return .passed("Le texte de la page d’accueil a une taille lisible.", "The home page’s text has a readable size.")
  }
}
