/// Words of a name or an address in the one spelling by which they are compared.
public enum FoldedWords {
  /// Lower-case ASCII words of letters and digits: `L’Épicerie d'Éole` gives `l epicerie d eole`. Letters that are not
  /// Latin are kept as they are. Linear; empty for a text without letters and digits.
  public static func of(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: word.append(UInt8(scalar.value))
      case 0x41...0x5A: word.append(UInt8(scalar.value) | 0x20)
      case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0xC0...0x17F:
        if let letters = latin(scalar.value) { word += letters.utf8 } else { close() }
      case 0x180...:
        if scalar.properties.isAlphabetic { word += String(scalar).lowercased().utf8 } else { close() }
      default: close()
      }
    }
    close()
    return words
  }

  private static func latin(_ value: UInt32) -> String? {
    switch value {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
    case 0xC6, 0xE6: "ae"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xD0, 0xF0, 0x10E...0x111: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0x11C...0x123: "g"
    case 0x124...0x127: "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0x134, 0x135: "j"
    case 0x136...0x138: "k"
    case 0x139...0x142: "l"
    case 0xD1, 0xF1, 0x143...0x14B: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
    case 0x152, 0x153: "oe"
    case 0x154...0x159: "r"
    case 0xDF: "ss"
    case 0x15A...0x161, 0x17F: "s"
    case 0x162...0x167: "t"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0x174, 0x175: "w"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
    case 0x179...0x17E: "z"
    case 0xDE, 0xFE: "th"
    default: nil
    }
  }
}
