internal import Presence

/// The typography of our own sentences. Quoted words of merchants never pass here.
enum Typography {
  private static let narrow: Unicode.Scalar = "\u{202F}"

  /// A sentence of ours or of the chamber in one language, cleaned, with French spacing where French asks for it.
  static func text(_ text: LocalizedText, _ language: Language, limit: Int = 1200) -> SafeText {
    let cleaned = SafeText.cleaned(text[language], limit: limit)
    return SafeText(own: language == .french ? french(cleaned) : cleaned)
  }

  /// Turns the spaces that French does not break at into narrow no-break spaces: before `; : ! ? » € %`, after `«`,
  /// around the `h` of an hour; straight apostrophes between letters become curly.
  static func french(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x20 || $0 == 0x27 }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    out.reserveCapacity(scalars.count + 8)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == "'", before.properties.isAlphabetic, after.properties.isAlphabetic {
        out.append("’")
      } else if scalar == " " || scalar == "\u{A0}", joins(before, after, scalars, index) {
        out.append(narrow)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func joins(
    _ before: Unicode.Scalar, _ after: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int
  ) -> Bool {
    switch after {
    case ";", ":", "!", "?", "»", "€", "%": return true
    case "h" where isDigit(before): return index + 2 >= scalars.count || !scalars[index + 2].properties.isAlphabetic
    case "m" where isDigit(before): return String(String.UnicodeScalarView(scalars[(index + 1)...].prefix(3))) == "min"
    default: break
    }
    if before == "«" { return true }
    return before == "h" && isDigit(after) && index >= 2 && isDigit(scalars[index - 2], orSpace: true)
  }

  private static func isDigit(_ scalar: Unicode.Scalar, orSpace: Bool = false) -> Bool {
    (0x30...0x39).contains(scalar.value) || (orSpace && (scalar == " " || scalar == "\u{A0}" || scalar == narrow))
  }
}
