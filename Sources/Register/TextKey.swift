/// Folds words so that spelling habits do not count: lower-case ASCII letters and digits only.
enum TextKey {
  /// `RAISON_SOCIALE`, `Raison sociale` and `raison-sociale` give the same key. Letters that are not Latin are kept.
  static func of(_ text: some StringProtocol) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: out.append(UInt8(scalar.value))
      case 0x41...0x5A: out.append(UInt8(scalar.value) | 0x20)
      case 0xC0...0x17F:
        if let letters = latin(scalar.value) { out += letters.utf8 }
      // Combining accents of decomposed text.
      case 0x300...0x36F: continue
      case 0x180...: if scalar.properties.isAlphabetic { out += String(scalar).lowercased().utf8 }
      default: continue
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func latin(_ value: UInt32) -> String? {
    switch value {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
    case 0xC6, 0xE6: "ae"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0xD1, 0xF1, 0x143...0x148: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
    case 0x152, 0x153: "oe"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
    case 0xDF: "ss"
    case 0x15A...0x161: "s"
    case 0x179...0x17E: "z"
    case 0x110, 0x111, 0x10E, 0x10F: "d"
    case 0x141, 0x142: "l"
    default: nil
    }
  }
}
