import Foundation

/// Ways to write the same page.
enum Rewriting: CaseIterable, Sendable {
  case carriageReturns, upperCaseTags, byteOrderMark, windows1252

  func apply(_ html: String) -> [UInt8] {
    switch self {
    case .carriageReturns: Rewriting.bytes(html.replacing("\n", with: "\r\n"))
    case .upperCaseTags: Rewriting.bytes(Rewriting.upperCased(html))
    case .byteOrderMark: [0xEF, 0xBB, 0xBF] + Rewriting.bytes(html)
    case .windows1252: Rewriting.windows1252(html)
    }
  }

  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Element names in upper case; attributes, scripts and comments stay.
  static func upperCased(_ html: String) -> String {
    var out = ""
    var inName = false
    var previous: Character = " "
    for character in html {
      if previous == "<", character.isLetter || character == "/" { inName = true }
      if inName, !(character.isLetter || character.isNumber || character == "/") { inName = false }
      out.append(contentsOf: inName ? character.uppercased() : String(character))
      previous = character
    }
    return out
  }

  /// The body's own content inside a comment; comments that it has already are taken out first.
  static func commented(_ html: String) -> String {
    around(html) {
      "<!-- " + $0.replacing("<!--", with: "").replacing("-->", with: "").replacing("--", with: "- -") + " -->"
    }
  }

  /// The body's own content taken out.
  static func emptied(_ html: String) -> String { around(html) { _ in "" } }

  /// Changes what stands between the body's tags, but keeps the last paragraph, which fills the page with words.
  private static func around(_ html: String, _ change: (String) -> String) -> String {
    guard let open = html.range(of: "<body"), let start = html[open.upperBound...].firstIndex(of: ">") else {
      return html
    }
    let after = html.index(after: start)
    let end =
      html.range(of: "<p>Notre pain est pétri chaque nuit dans notre fournil, avec")?.lowerBound
      ?? html.range(of: "</body>")?.lowerBound ?? html.endIndex
    guard after <= end else { return html }
    return html[..<after] + change(String(html[after..<end])) + html[end...]
  }

  /// The page in windows-1252, declared so; letters that it lacks become numeric references.
  static func windows1252(_ html: String) -> [UInt8] {
    let declared = html.replacing("<meta charset=\"utf-8\">", with: "<meta charset=\"windows-1252\">")
    return declared.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        return [UInt8(truncatingIfNeeded: scalar.value)]
      }
      if let byte = high[scalar] { return [byte] }
      return Array("&#\(scalar.value);".utf8)
    }
  }

  private static let high: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "…": 0x85, "Œ": 0x8C, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97, "œ": 0x9C,
  ]
}
