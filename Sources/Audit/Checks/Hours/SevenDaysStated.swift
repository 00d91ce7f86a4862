import Page
import Presence

/// Each day of the week is spoken of, open or closed.
enum SevenDaysStated: Check {
  /// Fewest stated days by which a week can be judged.
  private static let least = 4

  static let about = CheckDescription(
    id: "seven-days-stated", axis: .hours, impact: .medium,
    title: LocalizedText(fr: "Les sept jours sont clairs", en: "All seven days are clear"),
    why: LocalizedText(
      fr: "Une semaine complète ne laisse aucun doute : un jour fermé s’écrit aussi.",
      en: "A full week leaves no doubt: a closed day is worth writing too."),
    method: LocalizedText(
      fr:
        "Les sept jours sont nommés : ouverts, fermés ou sur rendez-vous. De quatre à six : à améliorer ; moins : à vérifier ensemble.",
      en:
        "All seven days are named: open, closed or by appointment. Four to six: to be improved; fewer: to be checked together."
    ))

  static let examples = [
    CheckExample(
      .passes, "semaine entière",
      home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h. Fermé dimanche et lundi.</p>"),
    CheckExample(
      .failsInPart, "lundi et dimanche oubliés", home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h</p>"),
    CheckExample(.cantTell, "le samedi seulement", home: "<h2>Horaires</h2><p>Le samedi : 10h-12h</p>"),
    CheckExample(.inapplicable, "pas d’horaires", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let best = site.openingHours.max { $0.value.week.statedDays < $1.value.week.statedDays }
    guard let best, best.value.week.statedDays > 0 else {
      return .inapplicable("Pas d’horaires trouvés : rien à compléter.", "No hours found: nothing to complete.")
    }
    let stated = best.value.week.statedDays
    if stated == 7 {
      return .passed("Chaque jour de la semaine est précisé.", "Every day of the week is spelt out.", best.evidence)
    }
    // Three days or fewer: a season, a service on one evening, or hours that we read badly. Nobody is blamed for that.
    guard stated >= SevenDaysStated.least else { return .cantTell(.fewDays(stated), best.evidence) }
    return .failed(
      .part, "Jours précisés dans vos horaires : \(stated) sur 7.", "Days spelt out in your hours: \(stated) of 7.",
      best.evidence)
  }
}
