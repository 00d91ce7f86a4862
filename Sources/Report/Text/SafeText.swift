internal import Mustache

/// Text that is fit to stand on a page: what a template receives instead of a string.
///
/// Decision: whatever comes from a merchant's page or from a list reaches a template only as a `SafeText`. Cleaning
/// happens here, escaping in ``MarkupEscaping``.
struct SafeText: MustacheCustomRenderable, Hashable, Sendable {
  /// The text itself, not escaped.
  let renderText: String
  var isNull: Bool { false }

  /// Words of our own, which need no cleaning.
  init(own text: String) { renderText = text }

  /// A number.
  init(_ number: Int) { renderText = String(number) }

  /// Somebody's text, cleaned and cut to `limit` characters.
  init(_ text: String, limit: Int = 300) { renderText = SafeText.cleaned(text, limit: limit) }

  /// Nil for a text of which nothing is left.
  init?(nonEmpty text: String?, limit: Int = 300) {
    guard let text else { return nil }
    let cleaned = SafeText.cleaned(text, limit: limit)
    guard !cleaned.isEmpty else { return nil }
    renderText = cleaned
  }

  /// Most combining marks in a row: Vietnamese needs two, "zalgo" texts use dozens to paint over other lines.
  private static let mostMarksInARow = 3

  /// Without controls, direction marks and invisible characters, white space folded, cut to `limit` scalars.
  static func cleaned(_ text: String, limit: Int) -> String {
    if isClean(text, limit: limit) { return text }
    var out = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = count > 0
        continue
      }
      if isUnwanted(scalar) { continue }
      if scalar.value >= 0x300, scalar.properties.isGraphemeExtend {
        marks += 1
        if marks > mostMarksInARow || count == 0 { continue }
      } else {
        marks = 0
      }
      if count + (pendingSpace ? 1 : 0) >= limit {
        out.append("…")
        break
      }
      if pendingSpace {
        out.append(" ")
        count += 1
        pendingSpace = false
      }
      out.append(scalar)
      count += 1
    }
    return String(out)
  }

  /// Whether a text is one that cleaning would leave as it is: the ordinary case, decided on bytes. Besides ASCII, only
  /// the letters of Western Europe and our own punctuation are known here; other texts take the long way.
  private static func isClean(_ text: String, limit: Int) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var at = 0
      var count = 0
      var isAfterSpace = true
      while at < bytes.count {
        let length = lengthOfKnown(bytes[at...])
        guard length > 0, count < limit else { return false }
        let isSpace = bytes[at] == 0x20
        if isSpace, isAfterSpace { return false }
        isAfterSpace = isSpace
        at += length
        count += 1
      }
      return !isAfterSpace || bytes.isEmpty
    }
  }

  /// Bytes of the scalar that the slice begins with, when it is one that no cleaning changes; else 0.
  private static func lengthOfKnown(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x20...0x7E: return 1
    // A string's UTF-8 is valid: what a first byte announces is there.
    case 0xC3, 0xC5: return 2
    case 0xC2:
      let second = bytes[bytes.startIndex + 1]
      return second >= 0xA0 && second != 0xAD ? 2 : 0
    case 0xE2:
      switch (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2]) {
      case (0x80, 0x90...0xA7), (0x80, 0xAF...0xBF), (0x82, 0xAC), (0x86, _): return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// White space that may be folded; no-break spaces (U+00A0, U+202F) are kept.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Controls, direction marks and overrides, zero-width characters, tags, private use, noncharacters.
  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFFF0...0xFFFC, 0xFFFE, 0xFFFF: true
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xE0000...0x10FFFF: true
    default: false
    }
  }
}
