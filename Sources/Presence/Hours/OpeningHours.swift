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

  /// Whether all seven days are closed.
  public var isClosure: Bool { week.days.allSatisfy { $0 == .closed } }
}

/// Opening hours, printed as OSM `opening_hours` (``osm``).
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
  /// True when customers are received by appointment only, at the hours said, if any are.
  public var byAppointmentOnly: Bool

  /// Hours of which nothing is known yet.
  public init(
    week: WeeklyHours = WeeklyHours(), publicHolidays: DayHours? = nil, exceptions: [DatedHours] = [],
    timesWithoutDays: [TimeSpan] = [], byAppointmentOnly: Bool = false
  ) {
    self.week = week
    self.publicHolidays = publicHolidays
    self.exceptions = exceptions
    self.timesWithoutDays = timesWithoutDays
    self.byAppointmentOnly = byAppointmentOnly
  }

  /// True when nothing at all is said.
  public var isEmpty: Bool {
    week.statedDays == 0 && publicHolidays == nil && exceptions.isEmpty && timesWithoutDays.isEmpty
      && !byAppointmentOnly
  }

  /// True when it says of at least one ordinary or dated day when the door is open.
  public var hasWeek: Bool { week.openDays > 0 || exceptions.contains { $0.week.openDays > 0 } }

  /// Both taken together: what `other` says where this says nothing. Exceptions of both are kept, each once.
  public func merged(with other: OpeningHours) -> OpeningHours {
    var out = self
    for day in Weekday.allCases where out.week[day] == nil { out.week[day] = other.week[day] }
    out.publicHolidays = publicHolidays ?? other.publicHolidays
    let known = Set(exceptions)
    out.exceptions += other.exceptions.filter { !known.contains($0) }
    if out.timesWithoutDays.isEmpty { out.timesWithoutDays = other.timesWithoutDays }
    out.byAppointmentOnly = byAppointmentOnly || other.byAppointmentOnly
    return out
  }

  /// Whether a customer who read both would not know when to come: a day of which both speak, differently.
  ///
  /// A day of which one says nothing, or opens without saying when, contradicts nothing.
  public func isContradicting(_ other: OpeningHours) -> Bool {
    Weekday.allCases.contains { day in
      guard let mine = week[day], let theirs = other.week[day] else { return false }
      if mine == .open([]) || theirs == .open([]) { return mine == .closed || theirs == .closed }
      return mine != theirs
    }
  }
}
