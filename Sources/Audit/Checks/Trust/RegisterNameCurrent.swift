import Page
import Presence

/// The register of enterprises is called by its present name.
enum RegisterNameCurrent: Check {
  static let about = CheckDescription(
    id: "register-name-current", axis: .trust, impact: .low,
    title: LocalizedText(fr: "Le nom actuel de votre registre", en: "The present name of your register"),
    why: LocalizedText(
      fr:
        "Le « répertoire des métiers » est devenu le registre national des entreprises (RNE) en 2023 ; un nom à jour fait sérieux.",
      en:
        "The “répertoire des métiers” became the national register of enterprises (RNE) in 2023; a current name looks serious."
    ),
    method: LocalizedText(
      fr: "Mots « répertoire des métiers » encore présents (remplacé par le registre national des entreprises, RNE).",
      en: "The words “répertoire des métiers” still present (replaced by the national register of enterprises, RNE)."),
    sources: ["Loi n° 2019-486 art. 2 ; registre national des entreprises depuis le 1er janvier 2023"])

  static let examples = [
    CheckExample(
      .passes, "RNE", home: "<p>Immatriculée au RNE.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>RNE 507 382 851</p>"]),
    CheckExample(
      .failsInPart, "ancien nom", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>Inscrite au répertoire des métiers de la Gironde.</p>"]),
    CheckExample(.inapplicable, "pas de mentions légales", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let old = site.mention(.oldRegister) {
      return .failed(
        .part, "Le site cite encore le « répertoire des métiers », devenu le registre national des entreprises (RNE).",
        "The site still cites the “répertoire des métiers”, now the national register of enterprises (RNE).", old)
    }
    guard !site.legalPages.isEmpty else {
      return .inapplicable("Aucune page de mentions légales n’a été lue.", "No legal notice was read.")
    }
    return .passed("Nous n’avons pas vu d’ancien nom de registre.", "We saw no old name of a register.")
  }
}
