import Page
import Presence

/// Pictures are no wider than the screen.
enum PicturesFit: Check {
  static let about = CheckDescription(
    id: "pictures-fit", axis: .mobile, impact: .low,
    title: LocalizedText(fr: "Les photos tiennent dans l’écran", en: "Pictures fit the screen"),
    why: LocalizedText(
      fr: "Une photo qui tient dans l’écran se voit d’un coup d’œil, sans faire glisser la page.",
      en: "A picture that fits the screen is seen at a glance, without sliding the page."),
    method: LocalizedText(
      fr: "Images de l’accueil dont la largeur est imposée au-delà de celle d’un téléphone.",
      en: "Pictures of the home page whose width is imposed beyond that of a phone."))

  static let examples = [
    CheckExample(
      .passes, "photo souple",
      home: #"<style>img{max-width:100%}</style><img src="pain.jpg" alt="Pain" width="1200" height="800">"#),
    CheckExample(
      .failsInPart, "photo de 1200 points",
      home: #"<img src="pain.jpg" alt="Pain" width="1200" height="800"><p>Bienvenue.</p>"#),
    CheckExample(.inapplicable, "aucune photo", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let reasons = home.facts.mobile.reasons
    if let wide = reasons.first(where: { $0.code == "wideImages" }) {
      return .failed(
        .part, "Des photos sont plus larges que l’écran d’un téléphone.",
        "Some pictures are wider than a phone’s screen.", wide.evidence)
    }
    guard home.facts.markup.pictures > 0 else {
      return .inapplicable("La page d’accueil n’a pas de photo.", "The home page has no picture.")
    }
    if let unread = reasons.first(where: { $0.code == "stylesheetsUnread" }) {
      return .cantTell(.stylesheetsUnread, unread.evidence)
    }
    return .passed("Les photos de la page d’accueil tiennent dans l’écran.", "The home page’s pictures fit the screen.")
  }
}
