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
      fr: "Une page lourde met de longues secondes à s’ouvrir dans la rue, et le client s’en va.",
      en: "A heavy page takes long seconds in the street, and the customer leaves."),
    method: LocalizedText(
      fr: "Poids du texte de l’accueil tel qu’il voyage (moins de 500 Ko).",
      en: "Weight of the home page’s own text as it travels (under 500 kB)."))

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
      ? .passed("Le texte de l’accueil pèse \(size) Ko.", "The home page’s text weighs \(size) kB.")
      : .failed(
        .full, "Le texte de l’accueil pèse \(size) Ko : c’est lourd.", "The home page’s text weighs \(size) kB: heavy.")
  }
}
