/// Cells of a table that a spreadsheet opens: semicolons, quotes doubled, and nothing that it could run.
enum CSVCell {
  /// UTF-8's mark, without which Excel reads windows-1252.
  static let byteOrderMark = "\u{FEFF}"

  /// A row with its line end (RFC 4180: CR LF).
  static func row(_ cells: [String]) -> String { cells.map(text).joined(separator: ";") + "\r\n" }

  /// A cell as it stands in the file.
  ///
  /// A cell that begins like a formula (`=`, `+`, `-`, `@`, their full-width forms, a tabulator or a carriage return,
  /// spaces before them not counted) gets an apostrophe in front.
  /// Source: OWASP, "CSV Injection".
  static func text(_ text: String) -> String {
    let cleaned = SafeText.cleaned(text, limit: longest)
    let guarded = startsLikeFormula(text) || startsLikeFormula(cleaned) ? "'" + cleaned : cleaned
    let needsQuotes = guarded.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x2C }
    return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
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
