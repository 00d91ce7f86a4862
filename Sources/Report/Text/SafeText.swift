internal import Mustache

/// Text that is fit to stand on a page: what a template receives instead of a string.
///
/// Decision: whatever comes from a merchant's page or from a list reaches a template only as a `SafeText`. Cleaning
/// happens here, escaping in the template engine. The engine escapes character by character, and a quotation mark
/// followed by a combining accent is one character to Swift but still a quotation mark to a browser: so no character
/// made of several scalars may hold one of the five that HTML cares about.
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
    var out = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    var pendingSpace = false
    var isASCII = true
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
        isASCII = false
        break
      }
      if pendingSpace {
        out.append(" ")
        count += 1
        pendingSpace = false
      }
      out.append(scalar)
      count += 1
      if scalar.value >= 0x80 { isASCII = false }
    }
    let text = String(out)
    return isASCII ? text : withLoneMarkup(text)
  }

  /// Takes companions away from the characters that HTML cares about.
  private static func withLoneMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var out = ""
    for character in text {
      let scalars = character.unicodeScalars
      if scalars.count > 1, let markup = scalars.first(where: { $0.isASCII && isMarkup(UInt8($0.value)) }) {
        out.unicodeScalars.append(markup)
      } else {
        out.append(character)
      }
    }
    return out
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22 || byte == 0x27
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
