import Page
import Presence

/// The hours stand on the home page.
enum HoursOnHome: Check {
  static let about = CheckDescription(
    id: "hours-on-home", axis: .hours, impact: .low,
    title: LocalizedText(fr: "Vos horaires dès la page d’accueil", en: "Your hours on the home page"),
    why: LocalizedText(
      fr: "C’est ce que vos clients viennent chercher en premier : autant le voir sans chercher.",
      en: "It is what customers come for first: better seen without searching."),
    method: LocalizedText(
      fr: "Horaires lus sur l’accueil ; seulement sur une autre page : à améliorer.",
      en: "Hours read on the home page; only on another page: to be improved."))

  static let examples = [
    CheckExample(.passes, "sur l’accueil", home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h</p>"),
    CheckExample(
      .failsInPart, "page à part", home: #"<a href="/hours.html">Horaires</a>"#,
      others: [.hours: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h</p>"]),
    CheckExample(.inapplicable, "pas d’horaires", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    if let hours = home.facts.openingHours.first(where: { $0.value.saysWhen }) {
      return .passed("Vos horaires sont sur la page d’accueil.", "Your hours are on the home page.", hours.evidence)
    }
    guard let hours = site.openingHours.first(where: { $0.value.saysWhen }) else {
      return .inapplicable("Pas d’horaires trouvés : rien à montrer.", "No hours found: nothing to show.")
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, hours.evidence) }
    return .failed(
      .part, "Vos horaires ne sont pas sur la page d’accueil ; il faut ouvrir une autre page.",
      "Your hours are not on the home page; one must open another page.", hours.evidence)
  }
}
