/// How a table is written.
public enum CSVFlavour: String, Sendable, Hashable, CaseIterable {
  /// Semicolons and a byte order mark: what Excel opens by a double click in France.
  case excel
  /// Commas, no mark: what programs expect.
  ///
  /// Source: RFC 4180.
  case rfc4180

  /// What stands before the first heading.
  var mark: String { self == .excel ? CSVCell.byteOrderMark : "" }

  fileprivate var separator: String { self == .excel ? ";" : "," }
}

/// Cells of a table that a spreadsheet opens: semicolons, quotes doubled, and nothing that it could run.
enum CSVCell {
  /// UTF-8's mark, without which Excel reads windows-1252.
  static let byteOrderMark = "\u{FEFF}"

  /// A row with its line end (RFC 4180: CR LF).
  static func row(_ cells: [String], _ flavour: CSVFlavour = .excel) -> String {
    cells.map(text).joined(separator: flavour.separator) + "\r\n"
  }

  /// A row of cells that went through ``text(_:)`` already.
  static func row(guarded cells: [String], _ flavour: CSVFlavour) -> String {
    cells.joined(separator: flavour.separator) + "\r\n"
  }

  /// A cell as it stands in the file.
  ///
  /// A cell that begins like a formula (`=`, `+`, `-`, `@`, their full-width forms, a tabulator or a carriage return,
  /// spaces before them not counted) gets an apostrophe in front.
  /// Source: OWASP, "CSV Injection".
  static func text(_ text: String) -> String {
    if isPlain(text) { return text }
    let cleaned = SafeText.cleaned(text, limit: longest)
    let guarded = startsLikeFormula(text) || startsLikeFormula(cleaned) ? "'" + cleaned : cleaned
    let needsQuotes = guarded.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x2C }
    guard needsQuotes else { return guarded }
    return "\"" + (guarded.utf8.contains(0x22) ? guarded.replacing("\"", with: "\"\"") : guarded) + "\""
  }

  /// Whether a text stands as it is: short words and numbers of ASCII, the ordinary case, decided on bytes.
  private static func isPlain(_ text: String) -> Bool {
    guard text.utf8.count <= longest, let first = text.utf8.first else { return text.isEmpty }
    guard isWordByte(first), first != 0x20 else { return false }
    var last: UInt8 = 0
    for byte in text.utf8 {
      guard isWordByte(byte), byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// Letters, digits, space, `.`, `/`, `:`, `_`, `?`.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2E, 0x2F, 0x5F, 0x3F: true
    default: false
    }
  }

  /// Longest cell, in characters; Excel holds 32,767.
  private static let longest = 2000

  private static func startsLikeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\t", "\r", "|", "%": return true
      case " ", "\u{A0}", "\u{202F}", "'", "\"", "\u{0}", "\u{FEFF}", "\n": continue
      default: return false
      }
    }
    return false
  }
}
