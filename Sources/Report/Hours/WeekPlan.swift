internal import Presence

/// An OSM `opening_hours` string, read back as far as the sheet can say it in words.
///
/// Only what ``OpeningHours`` can hold is read: rules of days and times, public holidays, dated exceptions. Anything
/// else makes the whole string unreadable (nil), and the sheet then shows it as it is.
struct WeekPlan: Hashable, Sendable {
  /// What is said of the seven days, Monday first; nil where nothing is said.
  var days: [DayHours?] = Array(repeating: nil, count: 7)
  /// What is said of public holidays.
  var publicHolidays: DayHours?
  /// Dated exceptions: their OSM selector and what holds then.
  var exceptions: [Exception] = []
  /// Times that are said without a day.
  var timesWithoutDays: [TimeSpan] = []
  /// True when the times are those of appointments.
  var isByAppointment = false

  /// A rule that holds on some dates only.
  struct Exception: Hashable, Sendable {
    /// OSM selector of the dates, days included: `Jul 14`, `2026 Aug 01-2026 Aug 21`.
    let selector: String
    /// What holds then.
    let hours: DayHours
  }

  /// Longest string that is read, in bytes.
  private static let longest = 2000

  /// Nil when the string says something that we have no words for.
  init?(osm: String) {
    guard !osm.isEmpty, osm.utf8.count <= WeekPlan.longest else { return nil }
    for rule in osm.split(separator: ";") {
      guard read(rule: rule.split(separator: " ").joined(separator: " ")) else { return nil }
    }
    let saysSomething = days.contains { $0 != nil } || !exceptions.isEmpty || publicHolidays != nil
    guard saysSomething || !timesWithoutDays.isEmpty || isByAppointment else { return nil }
  }

  private mutating func read(rule: String) -> Bool {
    if rule.isEmpty { return true }
    if rule == "24/7" {
      days = Array(repeating: TimeSpan(start: 0, end: 1440).map { .open([$0]) }, count: 7)
      return true
    }
    let (selector, all) = WeekPlan.splitSelector(rule)
    let rest = withoutAppointment(all)
    if rest.isEmpty, selector.isEmpty { return isByAppointment }
    guard let hours = WeekPlan.hours(rest) else { return false }
    if WeekPlan.isDated(selector) {
      exceptions.append(Exception(selector: selector, hours: hours))
      return true
    }
    if selector.isEmpty {
      guard case .open(let spans) = hours else { return false }
      timesWithoutDays += spans
      return true
    }
    return read(days: selector, hours)
  }

  /// Takes the comment away that says "by appointment" behind times.
  private mutating func withoutAppointment(_ text: String) -> String {
    let comment = "\"sur rendez-vous\""
    guard text.hasSuffix(comment), !text.hasPrefix("unknown") else { return text }
    isByAppointment = true
    return text.dropLast(comment.count).split(separator: " ").joined(separator: " ")
  }

  private mutating func read(days selector: String, _ hours: DayHours) -> Bool {
    for part in selector.split(separator: ",") {
      if part == "PH" {
        publicHolidays = hours
        continue
      }
      guard let indices = WeekPlan.days(of: part) else { return false }
      for index in indices { days[index] = hours }
    }
    return true
  }

  /// Days of `Mo` or `Tu-Sa`, Monday 0; nil for anything else.
  static func days(of part: Substring) -> [Int]? {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first.flatMap({ Weekday(rawValue: String($0)) }),
      let last = ends.last.flatMap({ Weekday(rawValue: String($0)) })
    else { return nil }
    let length = (last.index - first.index + 7) % 7
    return (0...length).map { (first.index + $0) % 7 }
  }

  /// Parts a rule where its times or its word (`off`, `open`…) begin.
  private static func splitSelector(_ rule: String) -> (selector: String, rest: String) {
    let tokens = rule.split(separator: " ")
    let start = tokens.firstIndex { token in
      token == "off" || token == "closed" || token == "open" || token == "unknown" || token.hasPrefix("\"")
        || isTimes(token)
    }
    guard let start else { return (rule, "") }
    return (tokens[..<start].joined(separator: " "), tokens[start...].joined(separator: " "))
  }

  private static func isTimes(_ token: Substring) -> Bool {
    let bytes = Array(token.utf8)
    return bytes.count >= 6 && bytes[2] == 0x3A
  }

  private static func hours(_ text: String) -> DayHours? {
    switch text {
    case "off", "closed": return .closed
    case "open", "": return text.isEmpty ? nil : .open([])
    default: break
    }
    if text == "unknown \"sur rendez-vous\"" { return .byAppointment }
    var spans: [TimeSpan] = []
    for part in text.split(separator: ",") {
      guard let span = span(part.trimmingPrefix(" ")) else { return nil }
      spans.append(span)
    }
    return .open(spans)
  }

  private static func span(_ text: Substring) -> TimeSpan? {
    let openEnd = text.hasSuffix("+")
    let parts = (openEnd ? text.dropLast() : text).split(separator: "-")
    guard let start = parts.first.flatMap(minutes) else { return nil }
    if parts.count == 1 { return openEnd ? TimeSpan(start: start, end: start + 1, isOpenEnded: true) : nil }
    guard parts.count == 2, let end = minutes(parts[1]) else { return nil }
    return TimeSpan(start: start, end: end, isOpenEnded: openEnd)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...48).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  private static func isDated(_ selector: String) -> Bool {
    selector.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," }).contains { token in
      osmMonths.contains(String(token)) || (token.utf8.count == 4 && Int(token) != nil)
    }
  }

  /// Month names of OSM, January first.
  static let osmMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
