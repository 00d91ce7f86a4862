import Page
import Presence

/// The page asks phones to use their own width.
enum ViewportDeclared: Check {
  static let about = CheckDescription(
    id: "viewport-declared", axis: .mobile, impact: .high,
    title: LocalizedText(fr: "La page se règle sur l’écran du téléphone", en: "The page adapts to the phone’s screen"),
    why: LocalizedText(
      fr: "Sans ce réglage, un téléphone montre la page entière en tout petit.",
      en: "Without it, a phone shows the whole page in miniature."),
    method: LocalizedText(
      fr: "Balise « viewport » de l’accueil avec la largeur de l’appareil.",
      en: "The home page’s viewport declaration with the device’s width."),
    sources: ["https://www.w3.org/TR/css-viewport-1/"])

  static let examples = [
    CheckExample(
      .passes, "largeur de l’appareil",
      home: page(#"<meta name="viewport" content="width=device-width, initial-scale=1">"#)),
    CheckExample(.failsInPart, "largeur fixe", home: page(#"<meta name="viewport" content="width=1024">"#)),
    CheckExample(.fails, "absente", home: page("")),
  ]

  private static func page(_ viewport: String) -> String {
    """
    <!doctype html><html lang="fr"><head><title>Boulangerie Exemple</title>\(viewport)</head>
    <body><p>Notre pain est pétri chaque nuit dans notre fournil.</p></body></html>
    """
  }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    guard let viewport = home.facts.mobile.viewport else {
      return .failed(
        .full, "La page d’accueil ne se règle pas sur l’écran des téléphones.",
        "The home page does not adapt to phones’ screens.")
    }
    let content = viewport.value.lowercased()
    return content.contains("device-width") || content.contains("initial-scale")
      ? .passed("La page d’accueil se règle sur l’écran.", "The home page adapts to the screen.", viewport.evidence)
      : .failed(
        .part, "La page d’accueil garde une largeur fixe sur les téléphones.",
        "The home page keeps a fixed width on phones.",
        viewport.evidence)
  }
}
