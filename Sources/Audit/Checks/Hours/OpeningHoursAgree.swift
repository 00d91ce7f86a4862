import Page
import Presence

/// The hours are the same wherever the site gives them.
enum OpeningHoursAgree: Check {
  static let about = CheckDescription(
    id: "opening-hours-agree", axis: .hours, impact: .high,
    title: LocalizedText(fr: "Vos horaires sont les mêmes partout", en: "Your hours agree everywhere"),
    why: LocalizedText(
      fr: "Le même horaire partout, et aucun client ne trouve porte close.",
      en: "With the same hours everywhere, no customer finds the door shut."),
    method: LocalizedText(
      fr:
        "Comparaison jour par jour des horaires lus à plusieurs endroits du site ; seuls comptent les jours précisés des deux côtés. Avec plusieurs boutiques : à vérifier ensemble.",
      en:
        "Day-by-day comparison of hours read in several places of the site; only days stated on both sides count. With several shops: to be checked together."
    ))

  static let examples = [
    CheckExample(
      .passes, "un seul endroit", home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h. Fermé dimanche et lundi.</p>"),
    CheckExample(
      .fails, "accueil et contact diffèrent", home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h</p>",
      others: [.contact: "<h2>Horaires</h2><p>Du mardi au samedi : 10h-18h</p>"]),
    CheckExample(
      .cantTell, "deux boutiques",
      home: "<h2>Pessac</h2><p>12 avenue Jean Jaurès<br>33600 Pessac</p><p>Du mardi au samedi : 9h-19h</p>",
      others: [
        .contact: "<h2>Bordeaux</h2><p>3 rue Sainte-Catherine<br>33000 Bordeaux</p><p>Du mardi au samedi : 10h-18h</p>"
      ]),
    CheckExample(.inapplicable, "pas d’horaires", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    // Hours of a season hold beside the ordinary ones, and what may be another shop's week (unsure) is not held against
    // anybody: neither contradicts anything.
    let hours = site.openingHours.filter {
      $0.value.week.statedDays > 0 && $0.confidence > OpeningHoursReader.unsure
    }
    guard let first = hours.first else {
      return .inapplicable("Pas d’horaires trouvés : rien à comparer.", "No hours found: nothing to compare.")
    }
    for (place, left) in hours.enumerated() {
      for right in hours[(place + 1)...] {
        guard let day = contradiction(left.value.week, right.value.week) else { continue }
        if site.shops > 1 { return .cantTell(.severalShops, left.evidence + right.evidence) }
        return .failed(
          .full,
          "Vos horaires du \(Language.french.name(of: day)) ne sont pas les mêmes d’un endroit à l’autre du site.",
          "Your hours on \(Language.english.name(of: day)) differ from one place of the site to another.",
          [left.evidence.first, right.evidence.first].compactMap(\.self))
      }
    }
    return .passed("Vos horaires ne se contredisent pas.", "Your hours do not contradict each other.", first.evidence)
  }

  /// The first day of which both weeks speak differently; nil when they agree.
  private static func contradiction(_ left: WeeklyHours, _ right: WeeklyHours) -> Weekday? {
    Weekday.allCases.first { day in
      guard let one = left[day], let other = right[day], one != other else { return false }
      // Open at hours that are not said contradicts a closed day only; an appointment contradicts nothing.
      if one == .byAppointment || other == .byAppointment { return false }
      return (one != .open([]) || other == .closed) && (other != .open([]) || one == .closed)
    }
  }
}
