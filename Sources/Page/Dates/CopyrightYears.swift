import Presence

/// Years of © lines.
enum CopyrightYears {
  /// A © line that names a year.
  struct Line: Sendable, Hashable {
    /// Newest year that is not after the capture.
    var year: Int
    /// The month, when the line names one: « © Décembre 2013 ».
    var month: Int?
    /// Bytes from the sign to the year.
    var range: Range<Int>
  }

  /// All © lines of a text, in order.
  ///
  /// Of a range the last year counts (`2017 - 2026`), but not one after the capture (`2023-2033`); `2010 -` without an
  /// end says nothing. The year may stand before the sign, after it, or after the owner's name.
  static func find(in text: [UInt8], cues: [CueTable.Match], asOf: CivilDate) -> [Line] {
    var out: [Line] = []
    var passed = -1
    for match in cues where match.cue == .copyright || match.cue == .rights {
      guard match.range.lowerBound >= passed else { continue }
      let (low, high) = bounds(text, match.range)
      let before = years(text, low..<match.range.lowerBound)
      let after = match.cue == .copyright ? years(text, match.range.upperBound..<high) : []
      guard let found = pick(after, asOf) ?? pick(before, asOf) else { continue }
      out.append(
        Line(
          year: found.value, month: month(text, found),
          range: min(match.range.lowerBound, found.start)..<max(match.range.upperBound, found.end)))
      passed = max(high, match.range.upperBound)
    }
    return out
  }

  private struct Year {
    var value: Int
    var start: Int
    var end: Int
    /// `2010 -` with no year after it.
    var isOpen: Bool
  }

  /// The line, at most 60 bytes before and 120 after.
  private static func bounds(_ text: [UInt8], _ range: Range<Int>) -> (Int, Int) {
    var low = range.lowerBound
    while low > 0, range.lowerBound - low < 60, text[low - 1] != 0x0A { low -= 1 }
    var high = range.upperBound
    // The name and the year may be blocks of their own: one line end is passed over.
    var lines = 0
    while high < text.count, high - range.upperBound < 120 {
      if text[high] == 0x0A {
        lines += 1
        if lines > 1 || high - range.upperBound > 40 { break }
      }
      high += 1
    }
    return (low, high)
  }

  private static func years(_ text: [UInt8], _ range: Range<Int>) -> [Year] {
    var out: [Year] = []
    var index = range.lowerBound
    while index < range.upperBound, out.count < 12 {
      guard DateScanner.isDigit(text[index]) else {
        index += 1
        continue
      }
      var end = index
      var value = 0
      while end < text.count, DateScanner.isDigit(text[end]), end - index < 8 {
        value = value * 10 + Int(text[end] - 0x30)
        end += 1
      }
      if end - index == 4, (1970...2099).contains(value) {
        out.append(Year(value: value, start: index, end: end, isOpen: isOpen(text, end, range.upperBound)))
      }
      index = max(end, index + 1)
    }
    return out
  }

  /// A dash after the year, then neither a year nor a name that the dash could part: `2010 - aujourd'hui`.
  private static func isOpen(_ text: [UInt8], _ end: Int, _ limit: Int) -> Bool {
    let rest = TracedFold(Array(text[end..<max(end, min(limit, end + 24))])).utf8
    var index = 0
    while index < rest.count, rest[index] == 0x20 { index += 1 }
    guard index < rest.count, rest[index] == 0x2D else { return false }
    index += 1
    while index < rest.count, rest[index] == 0x20 { index += 1 }
    if index >= rest.count || rest[index] == 0x0A { return true }
    let tail = String(decoding: rest[index...], as: UTF8.self)
    return ["aujourd", "present", "heute", "now", "today", "oggi", "hoy", "heden"].contains { tail.hasPrefix($0) }
  }

  private static func pick(_ years: [Year], _ asOf: CivilDate) -> Year? {
    // At the end of a year the next one is already printed.
    let newest = asOf.adding(days: 45).year
    return years.filter { $0.value <= newest && !$0.isOpen }.max { $0.value < $1.value }
  }

  private static func month(_ text: [UInt8], _ year: Year) -> Int? {
    let scanner = DateScanner(
      bytes: text, range: max(0, year.start - 30)..<year.end, style: DateStyle(), asOf: CivilDate(daysSinceEpoch: 0))
    guard let number = scanner.number(at: year.start) else { return nil }
    return scanner.monthAndYear(number)?.month
  }
}
