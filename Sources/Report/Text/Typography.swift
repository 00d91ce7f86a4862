internal import Presence

/// The typography of our own sentences. Quoted words of merchants never pass here.
enum Typography {
  /// A sentence of ours or of the chamber in one language, cleaned, with French spacing where French asks for it.
  static func text(_ text: LocalizedText, _ language: Language, limit: Int = 1200) -> SafeText {
    let cleaned = SafeText.cleaned(text[language], limit: limit)
    return SafeText(own: language == .french ? french(cleaned) : cleaned)
  }

  /// Turns the spaces that French does not break at into narrow no-break spaces: before `; : ! ? » € %`, after `«`,
  /// around the `h` of an hour; straight apostrophes between letters become curly.
  static func french(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x20 || $0 == 0x27 }) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 32)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x27, isLetter(bytes, index - 1), isLetter(bytes, index + 1) {
        out += "’".utf8
      } else if byte == 0x20, joins(bytes, index) {
        out += "\u{202F}".utf8
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether the space at `index` stands where French does not break.
  private static func joins(_ bytes: [UInt8], _ index: Int) -> Bool {
    if has("«", endingAt: index, in: bytes) { return true }
    guard index + 1 < bytes.count else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"): return true
    case UInt8(ascii: "h"): return isDigit(bytes, index - 1) && !isLetter(bytes, index + 2)
    case UInt8(ascii: "m"): return isDigit(bytes, index - 1) && has("min", at: index + 1, in: bytes)
    case 0xC2: return has("»", at: index + 1, in: bytes)
    case 0xE2: return has("€", at: index + 1, in: bytes)
    default: break
    }
    guard isDigit(bytes, index + 1), index >= 2, bytes[index - 1] == UInt8(ascii: "h") else { return false }
    return isDigit(bytes, index - 2) || (bytes[index - 2] == 0x20 && isDigit(bytes, index - 3))
  }

  private static func has(_ text: StaticString, at start: Int, in bytes: [UInt8]) -> Bool {
    let end = start + text.utf8CodeUnitCount
    guard start >= 0, end <= bytes.count else { return false }
    return bytes[start..<end].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func has(_ text: StaticString, endingAt end: Int, in bytes: [UInt8]) -> Bool {
    has(text, at: end - text.utf8CodeUnitCount, in: bytes)
  }

  private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }

  /// An ASCII letter, or a byte of another script's.
  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    return bytes[index] >= 0x80 || (0x61...0x7A).contains(bytes[index] | 0x20)
  }
}
