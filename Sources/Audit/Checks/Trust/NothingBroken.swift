import Page
import Presence

/// No error message or leftover of the workshop is shown to customers.
enum NothingBroken: Check {
  static let about = CheckDescription(
    id: "nothing-broken", axis: .trust, impact: .high,
    title: LocalizedText(fr: "Rien de cassé à l’écran", en: "Nothing broken on the screen"),
    why: LocalizedText(
      fr: "Une page propre donne confiance ; un message d’erreur inquiète.",
      en: "A clean page gives confidence; an error message worries."),
    method: LocalizedText(
      fr:
        "Messages d’erreur, modèles non remplis (« [nom de l’entreprise] »), restes de fabrication, liens vers l’ordinateur de l’auteur.",
      en: "Error messages, templates not filled in (“[company name]”), merge marks, links to the author’s computer."))

  static let examples = [
    CheckExample(.passes, "page propre", home: "<p>Bienvenue.</p>"),
    CheckExample(.fails, "modèle non rempli", home: "<p>Bienvenue chez [nom de l’entreprise], à votre service.</p>"),
    CheckExample(
      .fails, "lien vers l’ordinateur de l’auteur",
      home: #"<a href="file:///C:/Users/Sophie/site/tarifs.html">Tarifs</a>"#),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let signs =
      site.stale(["brokenPage", "localLink"])
      + site.placeholders.filter { $0.value == "templateMark" || $0.value == "mergeMarker" }
    guard let first = signs.first else {
      return .passed("Nous n’avons rien vu de cassé.", "We saw nothing broken.")
    }
    let shown = first.evidence.first?.excerpt ?? ""
    return .failed(
      .full, "Un texte resté là par erreur est visible : « \(shown) ».",
      "A text left there by mistake is visible: “\(shown)”.",
      signs.flatMap(\.evidence))
  }
}
