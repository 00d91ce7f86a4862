/// One object of a JSON Lines list, flattened: a key and a text per member.
///
/// Strings are decoded, numbers and booleans taken as written, `null` is empty, lists of strings are joined by `; `,
/// anything deeper is kept as its JSON. Iterative: depth costs no stack. Source: RFC 8259.
struct JSONLine {
  enum Failure: Error { case notAnObject, unterminated, unexpected(Int) }

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func members(of bytes: [UInt8]) throws(Failure) -> [(key: String, value: String)] {
    var reader = JSONLine(bytes)
    return try reader.object()
  }

  private mutating func object() throws(Failure) -> [(key: String, value: String)] {
    skipSpace()
    guard take(0x7B) else { throw .notAnObject }
    var members: [(key: String, value: String)] = []
    skipSpace()
    if take(0x7D) { return members }
    while true {
      skipSpace()
      let key = try string()
      skipSpace()
      guard take(0x3A) else { throw .unexpected(index) }
      members.append((key, try value()))
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x7D) else { throw index < bytes.count ? .unexpected(index) : .unterminated }
      skipSpace()
      guard index == bytes.count else { throw .unexpected(index) }
      return members
    }
  }

  private mutating func value() throws(Failure) -> String {
    skipSpace()
    guard index < bytes.count else { throw .unterminated }
    switch bytes[index] {
    case 0x22: return try string()
    case 0x5B:
      if let joined = try stringList() { return joined }
      return try nested()
    case 0x7B: return try nested()
    default:
      let start = index
      while index < bytes.count, !",}] \t\r\n".utf8.contains(bytes[index]) { index += 1 }
      guard index > start else { throw .unexpected(index) }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      return text == "null" ? "" : text
    }
  }

  /// A list of strings, joined; nil (and nothing read) for another list.
  private mutating func stringList() throws(Failure) -> String? {
    let start = index
    index += 1
    var items: [String] = []
    while true {
      skipSpace()
      guard index < bytes.count else { throw .unterminated }
      if take(0x5D) { return items.joined(separator: "; ") }
      guard bytes[index] == 0x22 else {
        index = start
        return nil
      }
      items.append(try string())
      skipSpace()
      _ = take(0x2C)
    }
  }

  /// The JSON of a list or object, as written.
  private mutating func nested() throws(Failure) -> String {
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x22: _ = try string()
      case 0x5B, 0x7B:
        depth += 1
        index += 1
      case 0x5D, 0x7D:
        depth -= 1
        index += 1
        if depth == 0 { return String(decoding: bytes[start..<index], as: UTF8.self) }
      default: index += 1
      }
    }
    throw .unterminated
  }

  private mutating func string() throws(Failure) -> String {
    guard take(0x22) else { throw index < bytes.count ? .unexpected(index) : .unterminated }
    var units: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x22 { return String(decoding: units, as: UTF8.self) }
      guard byte == 0x5C else {
        units.append(byte)
        continue
      }
      guard index < bytes.count else { throw .unterminated }
      let escape = bytes[index]
      index += 1
      switch escape {
      case 0x6E: units.append(0x0A)
      case 0x74: units.append(0x09)
      case 0x72: units.append(0x0D)
      case 0x62: units.append(0x08)
      case 0x66: units.append(0x0C)
      case 0x75: units += String(try unicodeEscape()).utf8
      default: units.append(escape)
      }
    }
    throw .unterminated
  }

  /// The character behind `\u` and four digits; of two such escapes when the first is half of a pair.
  private mutating func unicodeEscape() throws(Failure) -> Character {
    let first = try hexFour()
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    guard first < 0xDC00, index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return "\u{FFFD}"
    }
    index += 2
    let second = try hexFour()
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00).map { Character($0) } ?? "\u{FFFD}"
  }

  private mutating func hexFour() throws(Failure) -> UInt32 {
    // `UInt32` would take a sign for a digit.
    guard index + 4 <= bytes.count, bytes[index] != 0x2B,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw .unexpected(index) }
    index += 4
    return value
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }
}
