/// Text made easy to match: lower-case ASCII without accents, one spelling of spaces, dashes and quotes, and the way
/// back from each byte to the text as written.
///
/// Letters of other scripts become ``letter``, symbols ``symbol``, telephone signs ``telephone``, money `$`, bullets `|`.
struct TracedText: Sendable {
  /// Stands for a letter of a script that has no ASCII form.
  static let letter: UInt8 = 0x7F
  /// Stands for a pictogram or another symbol.
  static let symbol: UInt8 = 0x01
  /// Stands for a pictogram of a telephone.
  static let telephone: UInt8 = 0x02

  /// The text as written, UTF-8.
  let source: [UInt8]
  /// The folded text.
  private(set) var bytes: [UInt8] = []
  /// For each folded byte, the offset in ``source`` of the character that it stands for.
  private(set) var origins: [UInt32] = []

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count)
    origins.reserveCapacity(source.count)
    var offset = 0
    source.withUnsafeBufferPointer { source in
      TracedText.asciiTable.withUnsafeBufferPointer { table in
        while offset < source.count {
          let run = offset
          while offset < source.count, source[offset] < 0x80 { offset += 1 }
          // Whole runs at once: an append for each byte asks each time whether there is room.
          bytes.append(contentsOf: source[run..<offset].lazy.map { table[Int($0)] })
          origins.append(contentsOf: (UInt32(truncatingIfNeeded: run)..<UInt32(truncatingIfNeeded: offset)))
          if offset < source.count { offset += fold(source, at: offset) }
        }
      }
    }
  }

  private static let asciiTable: [UInt8] = (0..<128).map { ascii($0) }

  /// A folded copy of a string, for tests and attribute values.
  init(_ text: String) { self.init(Array(text.utf8)) }

  var count: Int { bytes.count }

  /// Offset in ``source`` of a folded offset, `0...count`.
  func origin(_ offset: Int) -> Int { offset < origins.count ? Int(origins[offset]) : source.count }

  /// The text as written in a folded range, trimmed, line ends and tabs as spaces.
  func text(_ range: Range<Int>) -> String {
    let raw = source[origin(range.lowerBound)..<origin(range.upperBound)]
    let flat = raw.map { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D ? 0x20 : $0 }
    return String(decoding: flat, as: UTF8.self).trimmed
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    origins.append(UInt32(truncatingIfNeeded: offset))
  }

  private static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x60: 0x27
    case 0x0D, 0x0B, 0x0C: 0x20
    case 0x00...0x08, 0x0E...0x1F: 0x20
    case 0x7F: 0x20
    default: byte
    }
  }

  /// Folds one character that is not ASCII; returns its length in bytes, at least 1.
  private mutating func fold(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let first = source[offset]
    func next(_ index: Int) -> UInt32? {
      guard offset + index < source.count, source[offset + index] & 0xC0 == 0x80 else { return nil }
      return UInt32(source[offset + index] & 0x3F)
    }
    if first & 0xE0 == 0xC0, let low = next(1) {
      appendScalar(UInt32(first & 0x1F) << 6 | low, at: offset)
      return 2
    }
    if first & 0xF0 == 0xE0, let middle = next(1), let low = next(2) {
      appendScalar(UInt32(first & 0x0F) << 12 | middle << 6 | low, at: offset)
      return 3
    }
    if first & 0xF8 == 0xF0, let high = next(1), let middle = next(2), let low = next(3) {
      appendScalar(UInt32(first & 0x07) << 18 | high << 12 | middle << 6 | low, at: offset)
      return 4
    }
    append(TracedText.symbol, at: offset)
    return 1
  }

  private mutating func appendScalar(_ scalar: UInt32, at offset: Int) {
    if scalar >= 0xC0, scalar < 0x180 {
      append(TracedText.latin[Int(scalar - 0xC0)], at: offset)
      switch scalar {
      case 0xC6, 0xE6, 0x152, 0x153: append(0x65, at: offset)
      case 0xDF: append(0x73, at: offset)
      default: break
      }
      return
    }
    if let byte = TracedText.byte(of: scalar) { append(byte, at: offset) }
  }

  /// Nil for characters that nobody sees: soft hyphens, zero-width and direction marks, combining accents.
  private static func byte(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x80...0x9F: 0x20
    case 0x2028, 0x2029: 0x0A
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFE00...0xFE0F: nil
    case 0x300...0x36F: nil
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC, 0xB4: 0x27
    case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2039, 0x203A: 0x22
    case 0xB7, 0x2022, 0x2219, 0x25CF, 0x25AA, 0x25CB, 0x25E6, 0x22C5, 0x2027: 0x7C
    case 0xB0, 0xBA: 0x6F
    case 0xA2, 0xA3, 0xA5, 0x20A0...0x20BF: 0x24
    case 0x2026: 0x2E
    case 0xFF01...0xFF5E: ascii(UInt8(scalar - 0xFF01 + 0x21))
    case 0x260E, 0x260F, 0x2706, 0x1F4DE, 0x1F4DF, 0x1F4F1, 0x1F4F2, 0x1F57B...0x1F57F, 0x1F581, 0x2121: telephone
    case 0xA1...0xBF, 0x2016...0x2BFF, 0xE000...0xF8FF, 0x1F000...0x1FFFF: symbol
    default: letter
    }
  }

  /// Base letters of U+00C0…U+017F.
  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
      + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
