/// A day of the week, Monday first, in the two letters of OSM `opening_hours`.
public enum Weekday: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case monday = "Mo"
  case tuesday = "Tu"
  case wednesday = "We"
  case thursday = "Th"
  case friday = "Fr"
  case saturday = "Sa"
  case sunday = "Su"

  /// 0 for Monday … 6 for Sunday.
  public var index: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }

  public static func < (left: Weekday, right: Weekday) -> Bool { left.index < right.index }
}
