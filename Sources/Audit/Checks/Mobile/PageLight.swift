import Page
import Presence

/// The home page is light enough for a phone in the street.
enum PageLight: Check {
  /// Bytes of HTML on the wire above which a page is heavy: three times the web's mean for small sites.
  static let heavyInBytes = 500_000

  static let about = CheckDescription(
    id: "page-light", axis: .mobile, impact: .medium,
    title: LocalizedText(fr: "La page d’accueil est légère", en: "The home page is light"),
    why: LocalizedText(
      fr: "Une page légère s’ouvre vite, même dans la rue ; devant une page lourde, le client s’en va.",
      en: "A light page opens fast, even in the street; from a heavy one, the customer leaves."),
    method: LocalizedText(
      fr: "Poids de la page d’accueil, sans ses photos ni ses autres fichiers (moins de 500 Ko).",
      en: "Weight of the home page without its pictures and other files (under 500 kB)."))

  static let examples = [
    CheckExample(.passes, "page ordinaire", home: "<p>Bienvenue.</p>"),
    CheckExample(.fails, "600 Ko de styles dans la page", home: heavy),
  ]

  private static let heavy =
    "<html lang=\"fr\"><head><title>Boulangerie</title><style>/* " + String(repeating: "remplissage ", count: 50_000)
    + " */</style></head><body><p>Bienvenue.</p></body></html>"

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let size = home.sizeOnWireInBytes / 1000
    return home.sizeOnWireInBytes <= heavyInBytes
      ? .passed(
        "La page d’accueil pèse \(size) Ko, sans ses photos.", "The home page weighs \(size) kB, without its pictures.")
      : .failed(
        .full, "La page d’accueil pèse \(size) Ko sans ses photos : c’est lourd.",
        "The home page weighs \(size) kB without its pictures: heavy.")
  }
}
