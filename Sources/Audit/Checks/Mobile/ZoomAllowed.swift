import Page
import Presence

/// A customer with tired eyes can enlarge the page.
enum ZoomAllowed: Check {
  static let about = CheckDescription(
    id: "zoom-allowed", axis: .mobile, impact: .low,
    title: LocalizedText(fr: "On peut agrandir la page", en: "The page can be enlarged"),
    why: LocalizedText(
      fr: "Beaucoup de clients agrandissent pour lire ; certains sites l’empêchent sans le vouloir.",
      en: "Many customers enlarge to read; some sites prevent it without meaning to."),
    method: LocalizedText(
      fr: "Balise « viewport » sans interdiction d’agrandir.",
      en: "A viewport declaration that does not forbid zooming."),
    sources: ["WCAG 2.2, critère 1.4.4"])

  static let examples = [
    CheckExample(.passes, "zoom libre", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .fails, "zoom interdit",
      home: """
        <html lang="fr"><head><title>Boulangerie Exemple</title>
        <meta name="viewport" content="width=device-width, user-scalable=no"></head><body><p>Bienvenue.</p></body></html>
        """),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let blocked = site.pages.flatMap(\.facts.mobile.reasons).filter { $0.code == "zoomBlocked" }
    return blocked.isEmpty
      ? .passed("On peut agrandir les pages.", "The pages can be enlarged.")
      : .failed(
        .full, "Le site empêche d’agrandir la page avec les doigts.", "The site prevents enlarging the page.",
        blocked.flatMap(\.evidence))
  }
}
