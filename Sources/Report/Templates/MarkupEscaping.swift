internal import Mustache

/// How texts are escaped on their way into a page.
///
/// Decision: not by the engine's own `HTML` content type. That one looks at characters, and a quotation mark followed
/// by a combining accent is one character to Swift, which it lets pass, but still a quotation mark to a browser. This
/// one looks at bytes; it is also several times faster.
struct MarkupEscaping: MustacheContentType {
  /// The name under which the engine knows it.
  static let name = "vitrine-markup"

  /// Makes it known to the engine; doing so again changes nothing.
  static func register() { MustacheContentTypes.register(MarkupEscaping(), named: name) }

  func escapeText(_ text: String) -> String { MarkupEscaping.escaped(text) }

  /// The text with the five characters that HTML cares about written as references.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 32)
    append(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Writes the same at the end of a page.
  static func append(_ text: String, to out: inout [UInt8]) {
    guard text.utf8.contains(where: isMarkup) else {
      out += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case 0x26: out += "&amp;".utf8
      case 0x3C: out += "&lt;".utf8
      case 0x3E: out += "&gt;".utf8
      case 0x22: out += "&quot;".utf8
      case 0x27: out += "&#39;".utf8
      default: out.append(byte)
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22 || byte == 0x27
  }
}
