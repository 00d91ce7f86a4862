import Presence

extension SiteSnapshot {
  /// « les 3 pages lues », for sentences about an absence.
  var pagesRead: LocalizedText {
    pages.count == 1
      ? LocalizedText(fr: "la page lue", en: "the page read")
      : LocalizedText(fr: "les \(pages.count) pages lues", en: "the \(pages.count) pages read")
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

  /// A date with its first day only where the page itself names one: « août 2013 », « 2024 ».
  static func of(_ fact: Fact<CivilDate>) -> LocalizedText {
    let date = fact.value
    switch precision(of: fact) {
    case .day: return of(date)
    case .month:
      return LocalizedText(
        fr: "\(french[date.month - 1]) \(date.year)", en: "\(english[date.month - 1]) \(date.year)")
    case .year: return LocalizedText(fr: "\(date.year)", en: "\(date.year)")
    }
  }

  /// The last day that the page may mean, in the merchant's favour, not after `today`.
  static func latest(_ fact: Fact<CivilDate>, today: CivilDate) -> CivilDate {
    let date = fact.value
    let last: CivilDate
    switch precision(of: fact) {
    case .day: return date
    case .month: last = date.adding(days: 27)
    case .year: last = date.adding(days: 364)
    }
    return min(last, max(today, date))
  }

  private enum Precision { case day, month, year }

  /// Readers complete « août 2013 » to its first day; the excerpt tells what stands there.
  private static func precision(of fact: Fact<CivilDate>) -> Precision {
    let date = fact.value
    guard date.day == 1 else { return .day }
    let words = fact.evidence.flatMap { $0.excerpt.foldedForComparison.split(separator: " ") }
    if words.contains(where: { ["1", "01", "1er", "1st", "first"].contains($0) || $0.hasPrefix("01t") }) {
      return .day
    }
    guard date.month == 1 else { return .month }
    return words.contains { $0.hasPrefix("janv") || $0 == "jan" || $0 == "january" } ? .month : .year
  }

  static func of(_ date: CivilDate) -> LocalizedText {
    LocalizedText(
      fr: "\(date.day == 1 ? "1er" : "\(date.day)") \(french[date.month - 1]) \(date.year)",
      en: "\(date.day) \(english[date.month - 1]) \(date.year)")
  }
}
