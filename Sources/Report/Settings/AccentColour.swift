/// The one colour of a sheet, in the two strengths that are needed.
///
/// Source of the contrast rule: WCAG 2.2, 1.4.3 (4.5 to 1 for text).
struct AccentColour: Hashable, Sendable {
  /// As a page's style names it: text and drawings on white or on the tint.
  let ink: String
  /// A very light shade, for backgrounds.
  let tint: String

  /// Deep blue-green; what is used when the settings give no colour or none that can be read.
  static let standard: (red: Int, green: Int, blue: Int) = (15, 92, 99)

  /// Reads `#rrggbb`.
  init(_ text: String?) {
    var (red, green, blue) = AccentColour.parse(text) ?? AccentColour.standard
    while AccentColour.contrastOnTint(red, green, blue) < 4.6, red + green + blue > 0 {
      (red, green, blue) = (red * 94 / 100, green * 94 / 100, blue * 94 / 100)
    }
    ink = AccentColour.hex(red, green, blue)
    tint = AccentColour.hex(AccentColour.light(red), AccentColour.light(green), AccentColour.light(blue))
  }

  private static func light(_ channel: Int) -> Int { 255 - (255 - channel) * 8 / 100 }

  private static func parse(_ text: String?) -> (red: Int, green: Int, blue: Int)? {
    guard let text, text.utf8.count == 7, text.hasPrefix("#"), let value = Int(text.dropFirst(), radix: 16), value >= 0
    else { return nil }
    return (value >> 16 & 255, value >> 8 & 255, value & 255)
  }

  private static func hex(_ red: Int, _ green: Int, _ blue: Int) -> String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(max(0, min(255, channel)), radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private static func contrastOnTint(_ red: Int, _ green: Int, _ blue: Int) -> Double {
    (luminance(light(red), light(green), light(blue)) + 0.05) / (luminance(red, green, blue) + 0.05)
  }

  /// Relative luminance. The curve `((c + 0.055) / 1.055)^2.4` is replaced by `c^2.2`, which needs no library and
  /// differs by less than 0.01.
  private static func luminance(_ red: Int, _ green: Int, _ blue: Int) -> Double {
    func linear(_ channel: Int) -> Double {
      let share = Double(channel) / 255
      return share * share * fifthRoot(share)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `x^0.2` by Newton's method, so that no mathematics library is needed; x from 0 to 1.
  private static func fifthRoot(_ number: Double) -> Double {
    guard number > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + number / (root * root * root * root)) / 5 }
    return root
  }
}
