/// A token of CSS and where it stands.
struct CSSToken: Sendable, Hashable {
  /// Kinds of css-syntax-3 §4; the brackets and the comma are their own kinds.
  enum Kind: UInt8, Sendable {
    case ident, function, atKeyword, hash, string, badString, url, badURL
    case number, percentage, dimension, whitespace, cdo, cdc, delim
    case colon, semicolon, comma, openBracket, closeBracket, openParenthesis, closeParenthesis, openBrace, closeBrace
  }

  var kind: Kind
  /// First byte.
  var start: Int
  /// Index after the last byte.
  var end: Int
  /// First byte of a dimension's unit; ``end`` elsewhere.
  var unitStart: Int
  /// Value of a number, percentage or dimension; 0 elsewhere.
  var value: Double = 0

  init(_ kind: Kind, _ start: Int, _ end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
    unitStart = end
  }
}

/// Cuts CSS into tokens as css-syntax-3 §4.3 says, over bytes, without copying; comments are dropped.
///
/// Every call moves forward, so the cost is linear; damaged input gives bad tokens, never an error. Escapes are
/// stepped over and not decoded.
/// Source: https://www.w3.org/TR/css-syntax-3/#tokenization
struct CSSTokenizer {
  let bytes: [UInt8]
  let end: Int
  var position: Int

  init(_ bytes: [UInt8], range: Range<Int>? = nil) {
    self.bytes = bytes
    position = max(0, min(range?.lowerBound ?? 0, bytes.count))
    end = max(position, min(range?.upperBound ?? bytes.count, bytes.count))
  }

  /// The byte at `index`, 0 outside.
  func byte(_ index: Int) -> UInt8 { index < end && index >= 0 ? bytes[index] : 0 }

  /// The next token; nil at the end.
  mutating func next() -> CSSToken? {
    skipComments()
    guard position < end else { return nil }
    let start = position
    let first = bytes[start]
    if Self.isSpace(first) { return whitespace(start) }
    if let kind = Self.single(first) { return take(kind, start, 1) }
    switch first {
    case 0x22, 0x27: return string(start, quote: first)
    case 0x23:
      guard Self.isName(byte(start + 1)) || isEscape(start + 1) else { return take(.delim, start, 1) }
      return take(.hash, start, nameEnd(start + 1) - start)
    case 0x40:
      guard isIdentStart(start + 1) else { return take(.delim, start, 1) }
      return take(.atKeyword, start, nameEnd(start + 1) - start)
    case 0x2B, 0x2E, 0x30...0x39:
      return isNumberStart(start) ? numeric(start) : take(.delim, start, 1)
    case 0x2D:
      if isNumberStart(start) { return numeric(start) }
      if byte(start + 1) == 0x2D, byte(start + 2) == 0x3E { return take(.cdc, start, 3) }
      return isIdentStart(start) ? identLike(start) : take(.delim, start, 1)
    case 0x3C:
      if byte(start + 1) == 0x21, byte(start + 2) == 0x2D, byte(start + 3) == 0x2D { return take(.cdo, start, 4) }
      return take(.delim, start, 1)
    default:
      return isIdentStart(start) ? identLike(start) : take(.delim, start, 1)
    }
  }

  // MARK: Kinds

  private mutating func take(_ kind: CSSToken.Kind, _ start: Int, _ length: Int) -> CSSToken {
    position = min(end, start + length)
    return CSSToken(kind, start, position)
  }

  private mutating func whitespace(_ start: Int) -> CSSToken {
    var index = start + 1
    while index < end, Self.isSpace(bytes[index]) { index += 1 }
    return take(.whitespace, start, index - start)
  }

  private mutating func string(_ start: Int, quote: UInt8) -> CSSToken {
    var index = start + 1
    while index < end {
      let byte = bytes[index]
      if byte == quote { return take(.string, start, index + 1 - start) }
      if byte == 0x0A || byte == 0x0D || byte == 0x0C { return take(.badString, start, index - start) }
      index += byte == 0x5C ? 2 : 1
    }
    return take(.string, start, end - start)
  }

  private mutating func numeric(_ start: Int) -> CSSToken {
    let (value, after) = number(start)
    var token: CSSToken
    if byte(after) == 0x25 {
      token = take(.percentage, start, after + 1 - start)
    } else if isIdentStart(after) {
      token = take(.dimension, start, nameEnd(after) - start)
      token.unitStart = after
    } else {
      token = take(.number, start, after - start)
    }
    token.value = value
    return token
  }

  private mutating func identLike(_ start: Int) -> CSSToken {
    let after = nameEnd(start)
    guard byte(after) == 0x28 else { return take(.ident, start, after - start) }
    guard after - start == 3, bytes[start] | 0x20 == 0x75, byte(start + 1) | 0x20 == 0x72,
      byte(start + 2) | 0x20 == 0x6C
    else { return take(.function, start, after + 1 - start) }
    var index = after + 1
    while index < end, Self.isSpace(bytes[index]) { index += 1 }
    if byte(index) == 0x22 || byte(index) == 0x27 { return take(.function, start, after + 1 - start) }
    return unquotedURL(start, from: index)
  }

  private mutating func unquotedURL(_ start: Int, from first: Int) -> CSSToken {
    var index = first
    var isBad = false
    while index < end {
      let byte = bytes[index]
      if byte == 0x29 { return take(isBad ? .badURL : .url, start, index + 1 - start) }
      if byte == 0x22 || byte == 0x27 || byte == 0x28 { isBad = true }
      index += byte == 0x5C ? 2 : 1
    }
    return take(isBad ? .badURL : .url, start, end - start)
  }

  // MARK: Parts

  private mutating func skipComments() {
    while byte(position) == 0x2F, byte(position + 1) == 0x2A {
      var index = position + 2
      while index < end, !(bytes[index] == 0x2A && byte(index + 1) == 0x2F) { index += 1 }
      position = min(end, index + 2)
    }
  }

  private func number(_ start: Int) -> (value: Double, end: Int) {
    var index = start
    var sign = 1.0
    if byte(index) == 0x2B || byte(index) == 0x2D {
      sign = byte(index) == 0x2D ? -1 : 1
      index += 1
    }
    var value = 0.0
    while Self.isDigit(byte(index)) {
      value = value * 10 + Double(byte(index) - 0x30)
      index += 1
    }
    if byte(index) == 0x2E, Self.isDigit(byte(index + 1)) {
      var scale = 0.1
      index += 1
      while Self.isDigit(byte(index)) {
        value += Double(byte(index) - 0x30) * scale
        scale /= 10
        index += 1
      }
    }
    return (sign * value, exponentEnd(index))
  }

  /// An exponent is stepped over; no style sheet needs its value, and a huge one must not become infinite.
  private func exponentEnd(_ index: Int) -> Int {
    guard byte(index) | 0x20 == 0x65 else { return index }
    var after = index + 1
    if byte(after) == 0x2B || byte(after) == 0x2D { after += 1 }
    guard Self.isDigit(byte(after)) else { return index }
    while Self.isDigit(byte(after)) { after += 1 }
    return after
  }

  private func nameEnd(_ start: Int) -> Int {
    var index = start
    while index < end {
      if Self.isName(bytes[index]) {
        index += 1
      } else if isEscape(index) {
        index = min(end, index + 2)
      } else {
        break
      }
    }
    return index
  }

  private func isEscape(_ index: Int) -> Bool {
    byte(index) == 0x5C && index + 1 < end && bytes[index + 1] != 0x0A
  }

  private func isIdentStart(_ index: Int) -> Bool {
    let first = byte(index)
    if first == 0x2D {
      let second = byte(index + 1)
      return second == 0x2D || Self.isNameStart(second) || isEscape(index + 1)
    }
    return Self.isNameStart(first) || isEscape(index)
  }

  private func isNumberStart(_ index: Int) -> Bool {
    var index = index
    if byte(index) == 0x2B || byte(index) == 0x2D { index += 1 }
    return Self.isDigit(byte(index)) || byte(index) == 0x2E && Self.isDigit(byte(index + 1))
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
  static func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
  static func isName(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) || byte == 0x2D }

  private static func single(_ byte: UInt8) -> CSSToken.Kind? {
    switch byte {
    case 0x28: .openParenthesis
    case 0x29: .closeParenthesis
    case 0x2C: .comma
    case 0x3A: .colon
    case 0x3B: .semicolon
    case 0x5B: .openBracket
    case 0x5D: .closeBracket
    case 0x7B: .openBrace
    case 0x7D: .closeBrace
    default: nil
    }
  }
}
