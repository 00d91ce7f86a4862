import Presence

/// Dates in the path of an address: `/2024/05/12/`, `/2024-05-12-title`, `/20240512/`, `title-12-05-2024`.
enum URLDate {
  /// The date and the bytes of the path that hold it; nil when the path holds none.
  static func find(inPath path: String, asOf: CivilDate) -> (date: PartialDate, text: String)? {
    let bytes = Array(path.utf8.prefix(2000))
    var runs: [Run] = []
    var index = 0
    while index < bytes.count, runs.count < 100 {
      guard DateScanner.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      var value = 0
      while end < bytes.count, DateScanner.isDigit(bytes[end]) {
        if end - index < 8 { value = value * 10 + Int(bytes[end] - 0x30) }
        end += 1
      }
      runs.append(Run(value: value, start: index, end: end))
      index = end
    }
    var month: (PartialDate, Range<Int>)?
    for index in runs.indices {
      if let (date, range) = whole(runs, index, bytes), date.first <= asOf.adding(days: 1) {
        return (date, CSSText.text(bytes, range))
      }
      if month == nil, let found = yearAndMonth(runs, index, bytes), found.0.first <= asOf { month = found }
    }
    return month.map { ($0.0, CSSText.text(bytes, $0.1)) }
  }

  private struct Run {
    var value: Int
    var start: Int
    var end: Int
    var length: Int { end - start }
  }

  private static func whole(_ runs: [Run], _ index: Int, _ bytes: [UInt8]) -> (PartialDate, Range<Int>)? {
    let first = runs[index]
    if first.length == 8, DateText.years.contains(first.value / 10_000), isEdge(first.start - 1, bytes) {
      return PartialDate(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100).map {
        ($0, first.start..<first.end)
      }
    }
    guard index + 2 < runs.count else { return nil }
    let (second, third) = (runs[index + 1], runs[index + 2])
    guard joined(first, second, bytes), joined(second, third, bytes), second.length <= 2 else { return nil }
    let range = first.start..<third.end
    if first.length == 4, third.length <= 2, DateText.years.contains(first.value) {
      return PartialDate(year: first.value, month: second.value, day: third.value).map { ($0, range) }
    }
    if third.length == 4, first.length <= 2, DateText.years.contains(third.value), first.length == 2, second.length == 2
    {
      return PartialDate(year: third.value, month: second.value, day: first.value).map { ($0, range) }
    }
    return nil
  }

  private static func yearAndMonth(_ runs: [Run], _ index: Int, _ bytes: [UInt8]) -> (PartialDate, Range<Int>)? {
    guard index + 1 < runs.count else { return nil }
    let (year, month) = (runs[index], runs[index + 1])
    guard year.length == 4, DateText.years.contains(year.value), month.length == 2, joined(year, month, bytes),
      isEdge(year.start - 1, bytes), isEdge(month.end, bytes)
    else { return nil }
    return PartialDate(year: year.value, month: month.value).map { ($0, year.start..<month.end) }
  }

  /// One separator between two numbers.
  private static func joined(_ left: Run, _ right: Run, _ bytes: [UInt8]) -> Bool {
    right.start == left.end + 1 && [0x2F, 0x2D, 0x5F, 0x2E].contains(bytes[left.end])
  }

  private static func isEdge(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes.indices.contains(index) else { return true }
    return [0x2F, 0x2D, 0x5F, 0x2E].contains(bytes[index])
  }
}
