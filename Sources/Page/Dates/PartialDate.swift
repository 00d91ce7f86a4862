public import Presence

/// A day, a month or a year: as much as the text says.
public struct PartialDate: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Year, 1…9999.
  public let year: Int
  /// Month, 1…12; nil when only the year is said.
  public let month: Int?
  /// Day, 1…31; nil when only the month is said.
  public let day: Int?

  /// Nil when the calendar has no such day or month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil, month != nil || day == nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A whole date.
  public init(_ date: CivilDate) {
    year = date.year
    month = date.month
    day = date.day
  }

  /// Its first day; 1970-01-01 cannot happen, because the initialiser has checked the parts.
  public var first: CivilDate {
    CivilDate(year: year, month: month ?? 1, day: day ?? 1) ?? CivilDate(daysSinceEpoch: 0)
  }

  /// Its last day.
  public var last: CivilDate {
    let month = month ?? 12
    let day = day ?? CivilDate.length(ofMonth: month, year: year)
    return CivilDate(year: year, month: month, day: day) ?? first
  }

  /// True when the day is known.
  public var isWhole: Bool { day != nil }

  /// By first day; of two that start together the less exact one comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// `2026`, `2026-03` or `2026-03-03`.
  public var description: String {
    let whole = first.description
    return String(whole.prefix(day != nil ? 10 : month != nil ? 7 : 4))
  }
}
