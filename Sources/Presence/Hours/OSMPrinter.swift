extension OpeningHours {
  /// The hours as a value of the OSM key `opening_hours`; empty when nothing is said.
  ///
  /// Days of which nothing is said are left out. Times without a day print alone (`09:00-12:00`). "By appointment"
  /// stands as a comment, in French, since the merchants are. Source: specification cited at ``OpeningHours``.
  public var osm: String {
    var rules = OSMRules.rules(of: week, selector: nil, note: byAppointmentOnly ? OSMRules.appointment : nil)
    if rules.isEmpty, !timesWithoutDays.isEmpty {
      let note = byAppointmentOnly ? " " + OSMRules.appointment : ""
      rules.append(OSMRules.text(of: timesWithoutDays) + note)
    }
    for exception in exceptions { rules += OSMRules.rules(of: exception.week, selector: exception.selector, note: nil) }
    if let publicHolidays, let state = OSMRules.state(of: publicHolidays) { rules.append("PH " + state) }
    if rules.isEmpty, byAppointmentOnly { rules.append(OSMRules.appointment) }
    return rules.joined(separator: "; ")
  }
}

/// The pieces of an OSM `opening_hours` value.
enum OSMRules {
  static let appointment = "\"sur rendez-vous\""

  /// One rule for each set of days with the same hours, in the order of their first day.
  static func rules(of week: WeeklyHours, selector: String?, note: String?) -> [String] {
    let prefix = selector.map { $0 + " " } ?? ""
    var said: [(hours: DayHours, days: [Weekday])] = []
    for day in Weekday.allCases {
      guard let hours = week[day] else { continue }
      if let index = said.firstIndex(where: { $0.hours == hours }) {
        said[index].days.append(day)
      } else {
        said.append((hours, [day]))
      }
    }
    if let only = said.first, said.count == 1, only.days.count == 7 {
      if only.hours == .open([.wholeDay]) { return [selector == nil ? "24/7" : prefix + "00:00-24:00"] }
      if only.hours == .closed { return [selector == nil ? "Mo-Su off" : prefix + "off"] }
    }
    return said.compactMap { entry in
      guard let state = state(of: entry.hours) else { return nil }
      let comment = entry.hours.spans.isEmpty ? nil : note
      return prefix + names(of: entry.days) + " " + state + (comment.map { " " + $0 } ?? "")
    }
  }

  /// `Mo-Fr`, `Mo,We`, `Mo-We,Sa`: three days in a row or more are a range.
  static func names(of days: [Weekday]) -> String {
    var runs: [[Weekday]] = []
    for day in days {
      if let last = runs.last?.last, day.index == last.index + 1 {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.map { run in
      guard run.count >= 3, let first = run.first, let last = run.last else {
        return run.map(\.rawValue).joined(separator: ",")
      }
      return first.rawValue + "-" + last.rawValue
    }.joined(separator: ",")
  }

  /// The part of a rule behind its days; nil for hours that are open but not said, which OSM cannot say truthfully.
  static func state(of hours: DayHours) -> String? {
    switch hours {
    case .closed: "off"
    case .byAppointment: "unknown " + appointment
    case .open(let spans): spans.isEmpty ? nil : text(of: spans)
    }
  }

  static func text(of spans: [TimeSpan]) -> String { spans.map(text(of:)).joined(separator: ",") }

  /// `09:00-12:30`, `22:00-02:00`, `19:00+`.
  static func text(of span: TimeSpan) -> String {
    if span.isOpenEnded { return clock(span.start) + "+" }
    let end = span.end > 1440 ? span.end - 1440 : span.end
    return clock(span.start) + "-" + clock(end)
  }

  private static func clock(_ minutes: Int) -> String { two(minutes / 60) + ":" + two(minutes % 60) }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
