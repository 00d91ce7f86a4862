import Page
import Presence

/// Links are far enough apart for a finger.
enum LinksSpaced: Check {
  static let about = CheckDescription(
    id: "links-spaced", axis: .mobile, impact: .low,
    title: LocalizedText(fr: "Les liens s’ouvrent facilement du doigt", en: "Links open easily with a finger"),
    why: LocalizedText(
      fr: "Avec de la place entre les liens, le doigt ouvre la bonne page.",
      en: "With room between links, the finger opens the right page."),
    method: LocalizedText(
      fr:
        "Huit liens ou plus les uns contre les autres sur l’accueil, séparés par un espace, une barre ou un retour à la ligne.",
      en: "Eight links or more one against the other on the home page, parted by a space, a bar or a line break."),
    sources: ["WCAG 2.2, critère 2.5.8"])

  static let examples = [
    CheckExample(
      .passes, "menu ordinaire", home: #"<ul><li><a href="/a">Nos pains</a></li><li><a href="/b">Contact</a></li></ul>"#
    ),
    CheckExample(
      .failsInPart, "liste serrée",
      home: """
        <a href="/a">Un</a> <a href="/b">Deux</a> <a href="/c">Trois</a> <a href="/d">Quatre</a> <a href="/e">Cinq</a>
        <a href="/f">Six</a> <a href="/g">Sept</a> <a href="/h">Huit</a> <a href="/i">Neuf</a> <a href="/j">Dix</a>
        """),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let reasons = home.facts.mobile.reasons
    if let close = reasons.first(where: { $0.code == "closeLinks" }) {
      return .failed(
        .part, "Des liens sont trop serrés pour le doigt.", "Some links are too close for a finger.", close.evidence)
    }
    if let unread = reasons.first(where: { $0.code == "stylesheetsUnread" }) {
      return .cantTell(.stylesheetsUnread, unread.evidence)
    }
    return .passed("Nous n’avons pas vu de liens trop serrés.", "We saw no links too close together.")
  }
}
