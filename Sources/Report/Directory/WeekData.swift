internal import Presence

/// Hours in the form that the page's script reads: enough to say "open, closes at seven", or nothing at all.
enum WeekData {
  /// `[[[540,720],[840,1140]],[],null,…]`: minutes for seven days, Monday first, `[]` closed, null not said.
  /// Nil when the script could be wrong: appointments, hours without times, dated rules that it cannot apply.
  static func week(_ hours: OpeningHours) -> String? {
    guard hours.week.openDays > 0, !hours.byAppointmentOnly, closures(hours) != nil else { return nil }
    return "[" + hours.week.days.map(day).joined(separator: ",") + "]"
  }

  /// What holds on public holidays, like a day of ``week(_:)``; `null` when nothing is said.
  static func holidays(_ hours: OpeningHours) -> String { day(hours.publicHolidays) }

  private static func day(_ day: DayHours?) -> String {
    switch day {
    case .closed: return "[]"
    case .open(let spans) where !spans.isEmpty:
      return "[" + spans.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
    default: return "null"
    }
  }

  /// Days of closing as `[from, to]`, each `20260801` or, every year, `801`; nil when a dated rule is something else.
  static func closures(_ hours: OpeningHours) -> [[Int]]? {
    var out: [[Int]] = []
    for exception in hours.exceptions {
      guard exception.isClosure, let range = range(exception.selector) else { return nil }
      out.append(range)
    }
    return out
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `2026 Aug 01-2026 Aug 21`, `Aug 01-21`, `Dec 25`.
  static func range(_ selector: String) -> [Int]? {
    let ends = selector.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first.flatMap({ date($0, month: nil, year: nil) }) else { return nil }
    guard ends.count == 2 else { return [first.number, first.number] }
    guard let last = date(ends[1], month: first.month, year: first.year) else { return nil }
    return (first.year == nil) == (last.year == nil) ? [first.number, last.number] : nil
  }

  private static func date(_ text: Substring, month: Int?, year: Int?) -> (number: Int, month: Int, year: Int?)? {
    var (month, year) = (month, year)
    var day: Int?
    for word in text.split(separator: " ") {
      if let place = months.firstIndex(of: String(word)) {
        month = place + 1
      } else if let value = Int(word), value > 31 {
        year = value
      } else if let value = Int(word), day == nil {
        day = value
      } else {
        return nil
      }
    }
    guard let month, let day, (1...31).contains(day) else { return nil }
    return ((year ?? 0) * 10_000 + month * 100 + day, month, year)
  }
}
