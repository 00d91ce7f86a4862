import Page
import Presence

/// The year at the foot of the page is not years old.
enum CopyrightYearCurrent: Check {
  static let about = CheckDescription(
    id: "copyright-year-current", axis: .freshness, impact: .low,
    title: LocalizedText(fr: "L’année en bas de page est à jour", en: "The year at the foot of the page is current"),
    why: LocalizedText(
      fr: "L’année en cours montre que vous vous occupez du site.",
      en: "The current year shows that you look after the site."),
    method: LocalizedText(
      fr:
        "Année la plus récente d’une mention ©. L’an dernier : bien ; il y a deux ans : à améliorer ; avant : à corriger.",
      en: "Newest year of a © line. Last year is good, two years ago to be improved, older to be mended."))

  static let examples = [
    CheckExample(.passes, "année courante", home: "<footer>© 2026 Boulangerie Exemple</footer>"),
    CheckExample(.passes, "intervalle", home: "<footer>© 2014-2026 Boulangerie Exemple</footer>"),
    CheckExample(.failsInPart, "deux ans", home: "<footer>© 2024 Boulangerie Exemple</footer>"),
    CheckExample(.fails, "vieille année", home: "<footer>Copyright 2016 Boulangerie Exemple</footer>"),
    CheckExample(.inapplicable, "sans année", home: "<footer>Boulangerie Exemple</footer>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let year = site.copyrightYear else {
      return .inapplicable("Nous n’avons pas vu d’année en bas de page.", "We saw no year at the foot of the page.")
    }
    let age = site.asOf.date.year - year.value
    if age <= 1 {
      return .passed("L’année affichée est \(year.value).", "The year shown is \(year.value).", year.evidence)
    }
    return .failed(
      age == 2 ? .part : .full, "Le bas de page affiche encore \(year.value).",
      "The foot of the page still says \(year.value).",
      year.evidence)
  }
}
