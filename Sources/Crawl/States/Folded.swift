/// Text as bytes for comparing: lower case, Latin letters without accents, white space folded to one space, typographic
/// apostrophes and dashes plain. Each byte knows where in the source it came from.
struct Folded: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []
  /// Offset in the source of each byte of ``bytes``.
  private(set) var offsets: [Int32] = []

  /// Folds UTF-8; bytes that are none are read as Latin-1.
  init(_ source: some Collection<UInt8>) {
    bytes.reserveCapacity(source.count)
    offsets.reserveCapacity(source.count)
    let source = Array(source)
    var index = 0
    while index < source.count {
      let (scalar, length) = Folded.scalar(source, index)
      append(scalar, at: index)
      index += length
    }
    if bytes.last == 0x20 {
      bytes.removeLast()
      offsets.removeLast()
    }
  }

  init(_ text: String) { self.init(text.utf8) }

  /// Offset in ``bytes`` of the first place where the words stand, beginning before `within`; nil when they do not.
  func find(_ words: Folded, within limit: Int? = nil) -> Int? {
    let needle = words.bytes
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    let last = min(bytes.count - needle.count, limit.map { max($0 - 1, 0) } ?? Int.max)
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index <= last {
        if bytes[index] == first {
          var length = 1
          while length < needle.count, bytes[index + length] == needle[length] { length += 1 }
          if length == needle.count { return index }
        }
        index += 1
      }
      return nil
    }
  }

  private mutating func append(_ scalar: UInt32, at index: Int) {
    if scalar > 0x20, scalar < 0x7F {
      bytes.append(ASCII.lower(UInt8(scalar)))
      offsets.append(Int32(truncatingIfNeeded: index))
      return
    }
    let folded = Folded.fold(scalar)
    if folded == " " {
      guard let last = bytes.last, last != 0x20 else { return }
    }
    for byte in folded.utf8 {
      bytes.append(byte)
      offsets.append(Int32(truncatingIfNeeded: index))
    }
  }

  private static func scalar(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return (UInt32(first), 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (value, length)
  }

  private static func fold(_ scalar: UInt32) -> String {
    switch scalar {
    case 0x00...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: " "
    case 0xC0...0xC5, 0xE0...0xE5: "a"
    case 0xC7, 0xE7: "c"
    case 0xC8...0xCB, 0xE8...0xEB: "e"
    case 0xCC...0xCF, 0xEC...0xEF: "i"
    case 0xD1, 0xF1: "n"
    case 0xD2...0xD6, 0xF2...0xF6: "o"
    case 0xD9...0xDC, 0xF9...0xFC: "u"
    case 0xC6, 0xE6: "ae"
    case 0x152, 0x153: "oe"
    case 0x2018, 0x2019, 0x201B: "'"
    case 0x2010...0x2015: "-"
    case 0xAD, 0x200B...0x200D, 0xFEFF: ""
    default: Unicode.Scalar(scalar).map { String($0) } ?? "\u{FFFD}"
    }
  }
}
