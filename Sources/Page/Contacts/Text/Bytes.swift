extension UInt8 {
  /// `0`…`9`.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// A letter of folded text: `a`…`z`, or one of another script.
  var isFoldedLetter: Bool { (self >= 0x61 && self <= 0x7A) || self == TracedText.letter }
  /// A letter or digit of folded text.
  var isFoldedWord: Bool { isFoldedLetter || isDigit }
  /// Space, tab or line end.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
}

extension Array where Element == UInt8 {
  /// The byte before an offset; nil at the start.
  func byte(before offset: Int) -> UInt8? { offset > 0 && offset <= count ? self[offset - 1] : nil }
  /// The byte at an offset; nil past the end.
  func byte(at offset: Int) -> UInt8? { offset >= 0 && offset < count ? self[offset] : nil }

  /// Whether the bytes of a literal stand at an offset.
  func has(_ literal: StaticString, at offset: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    for index in 0..<length where self[offset + index] != literal.utf8Start[index] { return false }
    return true
  }

  /// First place of a literal within a range; nil when it is not there.
  func firstIndex(of literal: StaticString, in range: Range<Int>) -> Int? {
    let length = literal.utf8CodeUnitCount
    let range = range.clamped(to: 0..<count)
    guard length > 0, range.count >= length else { return nil }
    let first = literal.utf8Start[0]
    for index in range.lowerBound...(range.upperBound - length) where self[index] == first && has(literal, at: index) {
      return index
    }
    return nil
  }

  /// Last place of a literal within a range; nil when it is not there.
  func lastIndex(of literal: StaticString, in range: Range<Int>) -> Int? {
    let length = literal.utf8CodeUnitCount
    let range = range.clamped(to: 0..<count)
    guard length > 0, range.count >= length else { return nil }
    let first = literal.utf8Start[0]
    var index = range.upperBound - length
    while index >= range.lowerBound {
      if self[index] == first, has(literal, at: index) { return index }
      index -= 1
    }
    return nil
  }

  /// Start of the line that an offset is on, looking back no further than `limit` bytes.
  func lineStart(of offset: Int, limit: Int) -> Int {
    var start = Swift.min(offset, count)
    let floor = Swift.max(0, start - limit)
    while start > floor, self[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// End of the line that an offset is on, the line end not counted, no further than `limit` bytes.
  func lineEnd(of offset: Int, limit: Int) -> Int {
    var end = Swift.max(0, offset)
    let ceiling = Swift.min(count, end + limit)
    while end < ceiling, self[end] != 0x0A { end += 1 }
    return Swift.min(end, ceiling)
  }
}
