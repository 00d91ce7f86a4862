/// What is said of one day. A day of which nothing is said is nil where it is used, never closed.
public enum DayHours: Sendable, Hashable, Codable {
  case closed
  /// Open in these stretches, sorted; `[]` means open at hours that are not said.
  case open([TimeSpan])
  case byAppointment

  /// The stretches in which it is open; empty for a closed day and where hours are not said.
  public var spans: [TimeSpan] {
    if case .open(let spans) = self { spans } else { [] }
  }
}

/// The ordinary week, Monday first.
public struct WeeklyHours: Sendable, Hashable, Codable {
  /// Seven entries, Monday first; nil where nothing is said.
  public private(set) var days: [DayHours?]

  /// A week of which nothing is said.
  public init() { days = Array(repeating: nil, count: 7) }

  /// A week in which the same is said of every day.
  public init(everyDay: DayHours) { days = Array(repeating: everyDay, count: 7) }

  /// What is said of a day; nil when nothing is.
  public subscript(day: Weekday) -> DayHours? {
    get { days[day.index] }
    set { days[day.index] = newValue }
  }

  /// Days of which something is said.
  public var statedDays: Int { days.count { $0 != nil } }

  /// Days with at least one stretch of opening.
  public var openDays: Int { days.count { $0?.spans.isEmpty == false } }

  /// Open day and night, all week.
  public var isAlways: Bool { days.allSatisfy { $0 == .open([.wholeDay]) } }
}
