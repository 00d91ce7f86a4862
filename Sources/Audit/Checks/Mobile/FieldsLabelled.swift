import Page
import Presence

/// Each field of a form says what goes into it.
enum FieldsLabelled: Check {
  static let about = CheckDescription(
    id: "fields-labelled", axis: .mobile, impact: .low,
    title: LocalizedText(fr: "Les champs du formulaire ont un nom", en: "The form’s fields have a name"),
    why: LocalizedText(
      fr: "Sans étiquette, certains clients ne peuvent pas vous écrire, et le téléphone ne remplit rien tout seul.",
      en: "Without a label some customers cannot write to you, and phones fill in nothing by themselves."),
    method: LocalizedText(
      fr:
        "Champs reliés à une étiquette (un exemple grisé dans le champ ne suffit pas) : tous, bien ; une partie, à améliorer.",
      en: "Fields bound to a label (a grey example inside the field is not enough): all good, some to be improved."),
    sources: ["WCAG 2.2, critère 3.3.2"])

  static let examples = [
    CheckExample(
      .passes, "étiquettes",
      home: """
        <form action="/envoyer"><label for="m">E-mail</label><input id="m" type="email">
        <label>Message <textarea></textarea></label></form>
        """),
    CheckExample(
      .failsInPart, "une sur deux",
      home: """
        <form action="/envoyer"><label for="m">E-mail</label><input id="m" type="email">
        <textarea placeholder="Message"></textarea></form>
        """),
    CheckExample(
      .fails, "exemples grisés seulement",
      home:
        #"<form action="/envoyer"><input type="email" placeholder="E-mail"><textarea placeholder="Message"></textarea></form>"#
    ),
    CheckExample(.inapplicable, "pas de formulaire", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let all = site.pages.map(\.facts.markup.fields).reduce(0, +)
    guard all > 0 else {
      return .inapplicable("Les pages lues n’ont pas de formulaire.", "The pages read have no form.")
    }
    let silent = site.pages.map(\.facts.markup.unlabelledFields).reduce(0, +)
    if silent == 0 {
      return .passed("Chaque champ du formulaire a son étiquette.", "Each field of the form has its label.")
    }
    return .failed(
      silent < all ? .part : .full,
      silent == 1 ? "1 champ sur \(all) n’a pas d’étiquette." : "\(silent) champs sur \(all) n’ont pas d’étiquette.",
      silent == 1 ? "1 of \(all) fields has no label." : "\(silent) of \(all) fields have no label.",
      site.pages.flatMap(\.facts.markup.unlabelled))
  }
}
