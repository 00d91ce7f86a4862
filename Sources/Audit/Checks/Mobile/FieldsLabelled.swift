import Page
import Presence

/// Each field of a form says what goes into it.
enum FieldsLabelled: Check {
  static let about = CheckDescription(
    id: "fields-labelled", axis: .mobile, impact: .low,
    title: LocalizedText(fr: "Chaque case du formulaire a un nom", en: "Each field of the form has a name"),
    why: LocalizedText(
      fr: "Avec un nom à chaque case, tout le monde peut vous écrire, et le téléphone remplit une partie tout seul.",
      en: "With a name on each field everybody can write to you, and phones fill in a part by themselves."),
    method: LocalizedText(
      fr:
        "Cases reliées à une étiquette (un exemple grisé dans la case ne suffit pas) : toutes, bien ; une partie, à améliorer.",
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
      return .passed("Chaque case du formulaire a son nom.", "Each field of the form has its name.")
    }
    return .failed(
      silent < all ? .part : .full,
      silent == 1
        ? "1 case de formulaire sur \(all) n’a pas de nom."
        : "\(silent) cases de formulaire sur \(all) n’ont pas de nom.",
      silent == 1 ? "1 of \(all) form fields has no name." : "\(silent) of \(all) form fields have no name.",
      site.pages.flatMap(\.facts.markup.unlabelled))
  }
}
