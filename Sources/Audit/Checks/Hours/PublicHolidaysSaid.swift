import Page
import Presence

/// The site says what happens on public holidays or during the yearly closure.
enum PublicHolidaysSaid: Check {
  static let about = CheckDescription(
    id: "public-holidays-said", axis: .hours, impact: .low,
    title: LocalizedText(fr: "Vos jours fériés et vos congés", en: "Your public holidays and closures"),
    why: LocalizedText(
      fr: "Le lundi de Pâques ou le 15 août, vos clients sauront s’ils peuvent venir.",
      en: "On Easter Monday or on 15 August customers will know whether to come."),
    method: LocalizedText(
      fr: "Mention des jours fériés ou des congés, quand des horaires sont affichés ; aucune : à améliorer.",
      en: "A mention of public holidays or closures where hours are shown; none: to be improved."))

  static let examples = [
    CheckExample(
      .passes, "fériés précisés",
      home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h.</p><p>Fermé les jours fériés.</p>"),
    CheckExample(.failsInPart, "rien sur les fériés", home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h</p>"),
    CheckExample(.inapplicable, "pas d’horaires", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let hours = site.openingHours
    guard let first = hours.first else {
      return .inapplicable("Pas d’horaires trouvés : rien à compléter.", "No hours found: nothing to complete.")
    }
    if let dated = hours.first(where: { $0.value.publicHolidays != nil || !$0.value.exceptions.isEmpty }) {
      return .passed(
        "Vos jours particuliers (fériés, congés) sont précisés.",
        "Your special days (holidays, closures) are spelt out.", dated.evidence)
    }
    if let said = site.mention(.publicHolidays) {
      return .passed("Le site parle des jours fériés ou des congés.", "The site speaks of holidays or closures.", said)
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, first.evidence) }
    return .failed(
      .part, "Nous n’avons rien lu sur vos jours fériés ni vos congés.",
      "We read nothing about public holidays or closures.", first.evidence)
  }
}
