import Page
import Presence

/// The home page has a main heading in words.
enum MainHeading: Check {
  static let about = CheckDescription(
    id: "main-heading", axis: .visibility, impact: .low,
    title: LocalizedText(fr: "Un grand titre en haut de la page d’accueil", en: "A main heading on the home page"),
    why: LocalizedText(
      fr: "En une seconde, vos clients, et Google, comprennent chez qui ils sont.",
      en: "In one second customers, and Google, understand whose page it is."),
    method: LocalizedText(
      fr: "Titre principal (h1) de l’accueil, en texte ou par le texte de remplacement d’un logo.",
      en: "The home page’s main heading (h1), in text or by a logo’s alternative text."),
    sources: ["WCAG 2.2, critère 1.3.1"])

  static let examples = [
    CheckExample(.passes, "titre en texte", home: "<h1>Boulangerie Exemple</h1>"),
    CheckExample(.passes, "logo décrit", home: #"<h1><img src="logo.png" alt="Boulangerie Exemple"></h1>"#),
    CheckExample(.failsInPart, "aucun titre", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    if let heading = home.facts.markup.mainHeading {
      return .passed(
        "Le grand titre : « \(heading.excerpt) ».", "The main heading: “\(heading.excerpt)”.", [heading])
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt) }
    return .failed(
      .part, "Nous n’avons pas trouvé de grand titre sur la page d’accueil.",
      "We found no main heading on the home page.")
  }
}
