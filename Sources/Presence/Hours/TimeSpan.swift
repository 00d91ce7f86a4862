/// A stretch of a day, in minutes after midnight; an end past 1440 runs into the next day.
public struct TimeSpan: Sendable, Hashable, Codable, Comparable {
  /// Minutes after midnight, 0…1439.
  public let start: Int
  /// Minutes after midnight, greater than ``start``, at most 2880.
  public let end: Int
  /// True when the end is not said (`19:00+`); ``end`` is then midnight.
  public let isOpenEnded: Bool

  /// From midnight to midnight.
  public static let wholeDay = TimeSpan(wholeDayEndingAt: 1440)

  /// Nil when the bounds are not those of a day. An end at or before the start is read as the next day's.
  public init?(start: Int, end: Int, isOpenEnded: Bool = false) {
    guard (0..<1440).contains(start), (0...2880).contains(end) else { return nil }
    self.start = start
    self.end = end <= start ? end + 1440 : end
    self.isOpenEnded = isOpenEnded
    guard self.end <= 2880 else { return nil }
  }

  private init(wholeDayEndingAt end: Int) {
    start = 0
    self.end = end
    isOpenEnded = false
  }

  /// Whether the two have a minute in common.
  public func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }

  /// What is left without the minutes of `other`: none, one or two stretches.
  public func subtracting(_ other: TimeSpan) -> [TimeSpan] {
    guard overlaps(other) else { return [self] }
    var left: [TimeSpan] = []
    if start < other.start, let before = TimeSpan(start: start, end: other.start) { left.append(before) }
    if other.end < end, let after = TimeSpan(start: other.end, end: end, isOpenEnded: isOpenEnded) {
      left.append(after)
    }
    return left
  }

  /// Sorted, without repetitions, overlapping stretches joined (touching ones stay apart).
  public static func joined(_ spans: [TimeSpan]) -> [TimeSpan] {
    var out: [TimeSpan] = []
    for span in spans.sorted() {
      guard let last = out.last, span.start < last.end else {
        out.append(span)
        continue
      }
      let isOpenEnded = last.isOpenEnded || span.isOpenEnded
      if let wide = TimeSpan(start: last.start, end: max(last.end, span.end), isOpenEnded: isOpenEnded) {
        out[out.count - 1] = wide
      }
    }
    return out
  }

  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
