internal import Presence

/// Dates, durations, numbers and telephone numbers as people write them in each language.
enum Wording {
  /// `3 mars 2026`, `1er mars 2026`; `3 March 2026`.
  static func date(_ date: CivilDate, _ language: Language) -> String {
    let month = months[language]?[date.month - 1] ?? ""
    let day = language == .french && date.day == 1 ? "1er" : String(date.day)
    return "\(day)\u{A0}\(month)\u{A0}\(date.year)"
  }

  /// Names of the months, January first.
  static let months: [Language: [String]] = [
    .french: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    .english: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
  ]

  /// `9 h`, `9 h 30`, `minuit`; `09:00`. Minutes after midnight, which may run past 1440.
  static func time(_ minutes: Int, _ language: Language) -> String {
    let hour = minutes / 60 % 24
    let minute = minutes % 60
    let padded = minute < 10 ? "0\(minute)" : "\(minute)"
    switch language {
    case .french:
      if hour == 0, minute == 0 { return "minuit" }
      return minute == 0 ? "\(hour)\u{202F}h" : "\(hour)\u{202F}h\u{202F}\(padded)"
    case .english:
      return hour < 10 ? "0\(hour):\(padded)" : "\(hour):\(padded)"
    }
  }

  /// `15 min`, `1 h 30`, `une demi-journée`, `2 jours`: what a task takes. A working day has seven hours.
  static func duration(minutes: Int, _ language: Language) -> String {
    switch minutes {
    case ..<60: return "\(max(1, minutes))\u{202F}min"
    case 180...240: return language == .french ? "une demi-journée" : "half a day"
    case ..<360:
      let rest = minutes % 60
      if rest == 0 { return "\(minutes / 60)\u{202F}h" }
      return "\(minutes / 60)\u{202F}h\u{202F}\(rest < 10 ? "0" : "")\(rest)"
    default:
      let days = (min(minutes, 100_000) + 419) / 420
      let word = language == .french ? "jour" : "day"
      return "\(days)\u{A0}\(word)\(days > 1 ? "s" : "")"
    }
  }

  /// `12 345`; `12,345`.
  static func number(_ number: Int, _ language: Language) -> String {
    guard number >= 1000 else { return String(number) }
    var groups: [String] = []
    var rest = number
    while rest >= 1000 {
      let group = String(rest % 1000)
      groups.insert(String(repeating: "0", count: 3 - group.utf8.count) + group, at: 0)
      rest /= 1000
    }
    groups.insert(String(rest), at: 0)
    return groups.joined(separator: language == .french ? "\u{202F}" : ",")
  }

  /// `45 %`; `45%`. The share of a whole, rounded; nil of an empty whole.
  static func percent(_ part: Int, of whole: Int, _ language: Language) -> String? {
    guard whole > 0 else { return nil }
    let share = (part * 200 + whole) / (whole * 2)
    return language == .french ? "\(share)\u{202F}%" : "\(share)%"
  }

  /// `7`, `7,5`: points with at most one digit behind the comma. Between 0 and 10,000.
  static func points(_ points: Double, _ language: Language) -> String {
    let tenths = Int((min(10_000, max(0, points)) * 10).rounded())
    guard tenths % 10 != 0 else { return String(tenths / 10) }
    return "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10)"
  }

  /// `a, b et c`; `a, b and c`.
  static func list(_ items: [String], _ language: Language) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (language == .french ? " et " : " and ") + last
  }
}
