/// A stretch of a day, in minutes after midnight; an end past 1440 runs into the next day.
public struct TimeSpan: Sendable, Hashable, Codable, Comparable {
  /// Minutes after midnight, 0…1439.
  public let start: Int
  /// Minutes after midnight, greater than ``start``, at most 2880.
  public let end: Int
  /// True when the end is open (`19:00+`).
  public let isOpenEnded: Bool

  /// Nil when the bounds are not those of a day. An end at or before the start is read as the next day's.
  public init?(start: Int, end: Int, isOpenEnded: Bool = false) {
    guard (0..<1440).contains(start), (0...2880).contains(end) else { return nil }
    self.start = start
    self.end = end <= start ? end + 1440 : end
    self.isOpenEnded = isOpenEnded
    guard self.end <= 2880 else { return nil }
  }

  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// What is said of one day. A day of which nothing is said is nil where it is used, never closed.
public enum DayHours: Sendable, Hashable, Codable {
  case closed
  /// Open in these stretches, sorted; `[]` means open at hours that are not said.
  case open([TimeSpan])
  case byAppointment
}

/// The ordinary week, Monday first.
public struct WeeklyHours: Sendable, Hashable, Codable {
  /// Seven entries, Monday first; nil where nothing is said.
  public private(set) var days: [DayHours?]

  /// A week of which nothing is said.
  public init() { days = Array(repeating: nil, count: 7) }

  /// What is said of a day; nil when nothing is.
  public subscript(day: Weekday) -> DayHours? {
    get { days[day.index] }
    set { days[day.index] = newValue }
  }

  /// Days of which something is said.
  public var statedDays: Int { days.count { $0 != nil } }
}

/// Hours that hold on some dates only: a season, a holiday closure.
public struct DatedHours: Sendable, Hashable, Codable {
  /// The OSM selector of the dates, for example `Jul 14`, `2026 Aug 01-2026 Aug 21`, `Jun-Sep`.
  public let selector: String
  /// The week during these dates; all seven days `.closed` for a closure.
  public let week: WeeklyHours

  /// Hours for the dates that the selector names.
  public init(selector: String, week: WeeklyHours) {
    self.selector = selector
    self.week = week
  }
}

/// Opening hours, printed as OSM `opening_hours`.
///
/// Source: the OSM `opening_hours` specification, https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
public struct OpeningHours: Sendable, Hashable, Codable {
  /// The ordinary week.
  public var week: WeeklyHours
  /// Public holidays, when they are spoken of.
  public var publicHolidays: DayHours?
  /// Seasons and closures, in the order in which they stand.
  public var exceptions: [DatedHours]
  /// Times of a phrase that names no day; such a phrase is no week.
  public var timesWithoutDays: [TimeSpan]

  /// Hours of which nothing is known yet.
  public init(
    week: WeeklyHours = WeeklyHours(), publicHolidays: DayHours? = nil, exceptions: [DatedHours] = [],
    timesWithoutDays: [TimeSpan] = []
  ) {
    self.week = week
    self.publicHolidays = publicHolidays
    self.exceptions = exceptions
    self.timesWithoutDays = timesWithoutDays
  }
}
