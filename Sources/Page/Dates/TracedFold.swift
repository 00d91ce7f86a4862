/// A text in lower case without accents, with the way back to the bytes it came from.
///
/// Curly apostrophes become straight ones, dashes become `-`, no-break spaces and runs of white space one space; a line
/// end stays. Letters beyond Latin stay as they are.
struct TracedFold: Sendable {
  /// Folded bytes.
  private(set) var utf8: [UInt8] = []
  /// For each of them the index of the byte that it came from.
  private(set) var origins: [Int32] = []

  /// Folds all of `bytes`; linear.
  init(_ bytes: [UInt8]) {
    utf8.reserveCapacity(bytes.count)
    origins.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Most of a text: small letters, digits, signs.
      if byte > 0x20, byte < 0x80, byte < 0x41 || byte > 0x5A {
        put(byte, index)
        index += 1
      } else {
        index += append(bytes, index)
      }
    }
  }

  /// The origin of a folded index; the end of the text after the last one.
  func origin(_ index: Int) -> Int {
    index < origins.count && index >= 0 ? Int(origins[index]) : Int(origins.last ?? -1) + 1
  }

  private mutating func put(_ byte: UInt8, _ origin: Int) {
    utf8.append(byte)
    origins.append(Int32(truncatingIfNeeded: origin))
  }

  /// Folds what stands at `index`; how many bytes that was.
  private mutating func append(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte >= 0x41, byte <= 0x5A {
        put(byte | 0x20, index)
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        if utf8.last != 0x20 { put(0x20, index) }
      } else {
        put(byte, index)
      }
      return 1
    }
    guard index + 1 < bytes.count else {
      put(byte, index)
      return 1
    }
    let next = bytes[index + 1]
    if byte == 0xE2, index + 2 < bytes.count { return appendPunctuation(next, bytes[index + 2], index) }
    if byte == 0xC2, next == 0xA0 {
      if utf8.last != 0x20 { put(0x20, index) }
      return 2
    }
    if byte == 0xC5, next == 0x93 || next == 0x92 {
      put(0x6F, index)
      put(0x65, index)
      return 2
    }
    if let letter = LatinFold.base(byte, next) {
      if letter != 0 { put(letter, index) }
      return 2
    }
    put(byte, index)
    return 1
  }

  private mutating func appendPunctuation(_ second: UInt8, _ third: UInt8, _ index: Int) -> Int {
    switch (second, third) {
    case (0x80, 0x98), (0x80, 0x99): put(0x27, index)
    case (0x80, 0x90), (0x80, 0x91), (0x80, 0x92), (0x80, 0x93), (0x80, 0x94): put(0x2D, index)
    case (0x80, 0xAF), (0x80, 0x89): if utf8.last != 0x20 { put(0x20, index) }
    default:
      put(0xE2, index)
      put(second, index)
      put(third, index)
    }
    return 3
  }
}

/// Base letters of two-byte Latin letters.
enum LatinFold {
  /// The ASCII letter under a two-byte letter, 0 for a combining accent, nil for anything else.
  static func base(_ lead: UInt8, _ tail: UInt8) -> UInt8? {
    guard tail & 0xC0 == 0x80 else { return nil }
    switch lead {
    case 0xCC: return 0
    case 0xC3: return latin[Int(tail & 0x1F)]
    case 0xC4: return extendedA(tail)
    case 0xC5: return extendedB(tail)
    default: return nil
    }
  }

  /// U+00C0…U+00DF, which U+00E0…U+00FF repeat in lower case.
  private static let latin = Array("aaaaaaaceeeeiiiidnooooo*ouuuuyts".utf8)

  private static func extendedA(_ tail: UInt8) -> UInt8? {
    switch tail {
    case 0x80...0x85: 0x61
    case 0x86...0x8D: 0x63
    case 0x8E...0x91: 0x64
    case 0x92...0x9B: 0x65
    case 0x9C...0xA3: 0x67
    case 0xA8...0xB1: 0x69
    case 0xB9...0xBF: 0x6C
    default: nil
    }
  }

  private static func extendedB(_ tail: UInt8) -> UInt8? {
    switch tail {
    case 0x80...0x82: 0x6C
    case 0x83...0x8B: 0x6E
    case 0x8C...0x91: 0x6F
    case 0x94...0x99: 0x72
    case 0x9A...0xA1: 0x73
    case 0xA2...0xA7: 0x74
    case 0xA8...0xB3: 0x75
    case 0xB9...0xBE: 0x7A
    default: nil
    }
  }
}
