/// Small questions about the bytes of CSS tokens.
enum CSSText {
  /// The byte at an index; nil outside.
  static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// True when a token's bytes are `word` (lower-case ASCII), case ignored.
  static func equals(_ bytes: [UInt8], _ token: CSSToken, _ word: StaticString) -> Bool {
    equals(bytes, token.start..<token.end, word)
  }

  /// True when the bytes of `range` are `word` (lower-case ASCII), case ignored.
  static func equals(_ bytes: [UInt8], _ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return false
    }
    return word.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where lower(bytes[range.lowerBound + offset]) != wanted[offset] { return false }
      return true
    }
  }

  /// ASCII letters in lower case.
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// A length in CSS pixels, `em` and `rem` counted as 16; nil for anything else.
  static func pixels(_ bytes: [UInt8], _ token: CSSToken) -> Double? {
    if token.kind == .number { return token.value == 0 ? 0 : nil }
    guard token.kind == .dimension else { return nil }
    let unit = token.unitStart..<token.end
    let factors: [(StaticString, Double)] = [
      ("px", 1), ("em", 16), ("rem", 16), ("pt", 4.0 / 3), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("in", 96),
      ("pc", 16), ("ex", 8), ("ch", 8),
    ]
    return factors.first { equals(bytes, unit, $0.0) }.map { token.value * $0.1 }
  }

  /// The text of a range, for evidence.
  static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let lower = max(0, min(range.lowerBound, bytes.count))
    return String(decoding: bytes[lower..<max(lower, min(range.upperBound, bytes.count))], as: UTF8.self)
  }
}
