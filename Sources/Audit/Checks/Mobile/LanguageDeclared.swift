import Page
import Presence

/// The page says in which language it is written.
enum LanguageDeclared: Check {
  static let about = CheckDescription(
    id: "language-declared", axis: .mobile, impact: .low,
    title: LocalizedText(fr: "La langue du site est indiquée", en: "The site’s language is stated"),
    why: LocalizedText(
      fr: "Un téléphone qui lit à voix haute ou qui traduit doit savoir que c’est du français.",
      en: "A phone that reads aloud or translates must know which language it is."),
    method: LocalizedText(
      fr: "Langue déclarée de l’accueil (attribut « lang ») ; une autre que celle de ses textes : à améliorer.",
      en: "The home page’s declared language (attribute “lang”); another one than its words’: can improve."),
    sources: ["WCAG 2.2, critère 3.1.1"])

  static let examples = [
    CheckExample(.passes, "français", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .failsInPart, "modèle resté en anglais",
      home: #"<html lang="en"><head><title>Boulangerie</title></head><body><p>"#
        + "Bienvenue dans notre boulangerie : le pain est fait sur place avec des farines de la région, pour vous et pour "
        + "tous ceux qui aiment les bonnes choses.</p></body></html>"),
    CheckExample(
      .fails, "absente",
      home: "<html><head><title>Boulangerie</title></head><body><p>Bienvenue à tous.</p></body></html>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    guard let lang = home.facts.lang, !lang.value.isEmpty else {
      return .failed(
        .full, "La page d’accueil n’indique pas sa langue aux téléphones.",
        "The home page does not tell phones its language.")
    }
    if let words = home.facts.wordLanguage, !lang.value.lowercased().hasPrefix(words.rawValue) {
      return .failed(
        .part, "La page se dit écrite en une autre langue (« \(lang.value) ») que celle de ses textes.",
        "The page says it is written in another language (“\(lang.value)”) than its words.", lang.evidence)
    }
    return .passed(
      "La langue est indiquée (« \(lang.value) »).", "The language is stated (“\(lang.value)”).", lang.evidence)
  }
}
