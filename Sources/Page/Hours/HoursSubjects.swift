import Presence

/// Whose hours they are: a second door of the house, a timetable of courses.
extension HoursAssembler {
  /// "Boutique : lun-sam 9 h – 19 h / Atelier : lun-ven 8 h – 18 h": a line that begins with another part of the house
  /// than the first one, when hours are known already.
  mutating func isOtherDoor(_ range: Range<Int>) -> Bool {
    guard let first = items[range].first, case .shop = first.kind else { return false }
    let next = items[range].dropFirst().first
    let isLabel = next.map { if case .colon = $0.kind { true } else { $0.isContent } } ?? true
    guard isLabel else { return false }
    let key = tokens[first.tokens.lowerBound].key
    guard let firstDoor else {
      if rules.isEmpty { firstDoor = key }
      return false
    }
    return key != firstDoor && rules.contains { $0.spans != nil }
  }

  /// Lessons, not hours: every stretch is short and most lines name something else beside their day.
  var isTimetable: Bool {
    let spans = rules.flatMap { $0.spans ?? [] }
    guard !spans.isEmpty, wordyClauses * 2 > timedClauses, spans.allSatisfy(Self.isLesson) else { return false }
    return !hasCue || wordyClauses > 1
  }

  /// An hour and a quarter at most, or half an hour more when no meal is served then.
  private static func isLesson(_ span: TimeSpan) -> Bool {
    let length = span.end - span.start
    let isMeal = (690...750).contains(span.start) || (1_110...1_230).contains(span.start)
    return !span.isOpenEnded && (length <= 75 || length <= 105 && !isMeal)
  }
}
