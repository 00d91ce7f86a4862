import Presence

extension SiteSnapshot {
  /// « les 3 pages lues », for sentences about an absence.
  var pagesRead: LocalizedText {
    pages.count == 1
      ? LocalizedText(fr: "la page lue", en: "the page read")
      : LocalizedText(fr: "les \(pages.count) pages lues", en: "the \(pages.count) pages read")
  }
}

/// Days of the week in words.
enum DayName {
  static func of(_ day: Weekday) -> LocalizedText {
    switch day {
    case .monday: LocalizedText(fr: "lundi", en: "Monday")
    case .tuesday: LocalizedText(fr: "mardi", en: "Tuesday")
    case .wednesday: LocalizedText(fr: "mercredi", en: "Wednesday")
    case .thursday: LocalizedText(fr: "jeudi", en: "Thursday")
    case .friday: LocalizedText(fr: "vendredi", en: "Friday")
    case .saturday: LocalizedText(fr: "samedi", en: "Saturday")
    case .sunday: LocalizedText(fr: "dimanche", en: "Sunday")
    }
  }
}

/// Dates in words: « 1er mars 2026 », “1 March 2026”.
enum DateText {
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static func of(_ date: CivilDate) -> LocalizedText {
    LocalizedText(
      fr: "\(date.day == 1 ? "1er" : "\(date.day)") \(french[date.month - 1]) \(date.year)",
      en: "\(date.day) \(english[date.month - 1]) \(date.year)")
  }
}
