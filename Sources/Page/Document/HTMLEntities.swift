/// Character references: `&eacute;`, `&eacute`, `&#233;`, `&#xE9;`.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
enum HTMLEntities {
  /// Reads the reference whose `&` stands at `start`, appends its text in UTF-8 and returns the index after it.
  /// Nil, and nothing appended, when it is no reference.
  static func read(_ source: [UInt8], at start: Int, end: Int, inAttribute: Bool, into out: inout [UInt8]) -> Int? {
    let first = start + 1
    guard first < end else { return nil }
    if source[first] == UInt8(ascii: "#") { return readNumber(source, at: first + 1, end: end, into: &out) }
    guard isAlphanumeric(source[first]) else { return nil }
    var last = first
    while last < end, last - first < 32, isAlphanumeric(source[last]) { last += 1 }
    if last < end, source[last] == UInt8(ascii: ";"), let text = named.value(of: source[first..<last]) {
      out += text
      return last + 1
    }
    var length = min(6, last - first)
    while length >= 2 {
      let after = first + length
      if legacy.value(of: source[first..<after]) != nil, let text = named.value(of: source[first..<after]) {
        let next: UInt8 = after < end ? source[after] : 0
        if inAttribute, next == UInt8(ascii: "=") || isAlphanumeric(next) { return nil }
        out += text
        return after
      }
      length -= 1
    }
    return nil
  }

  /// A text with its references resolved; for markup that was encoded twice.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let source = Array(text)
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      if source[at] == UInt8(ascii: "&"),
        let after = read(source, at: at, end: source.count, inAttribute: false, into: &out)
      {
        at = after
      } else {
        out.append(source[at])
        at += 1
      }
    }
    return out
  }

  private static func readNumber(_ source: [UInt8], at start: Int, end: Int, into out: inout [UInt8]) -> Int? {
    var index = start
    let isHexadecimal = index < end && source[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    var value: UInt32 = 0
    let digits = index
    while index < end, let digit = digit(source[index], hexadecimal: isHexadecimal) {
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
      index += 1
    }
    guard index > digits else { return nil }
    if (0x80...0x9F).contains(value) { value = SingleByteCharset.windows1252High[Int(value - 0x80)] }
    append(value == 0 ? 0xFFFD : value, to: &out)
    return index < end && source[index] == UInt8(ascii: ";") ? index + 1 : index
  }

  /// Appends a scalar in UTF-8; what is no scalar becomes U+FFFD.
  static func append(_ value: UInt32, to out: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { out.append(byte) }
  }

  private static func digit(_ byte: UInt8, hexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where hexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where hexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
  }

  private static let named = NameIndex<[UInt8]>(
    bytes: (PhraseList.words(firstNames) + PhraseList.words(lastNames)).map { entry in
      let mark = entry.firstIndex(of: UInt8(ascii: "=")) ?? entry.endIndex
      var text: [UInt8] = []
      var code: UInt32 = 0
      for byte in entry[mark...].dropFirst() {
        if let digit = digit(byte, hexadecimal: true) {
          code = code << 4 | digit
        } else {
          append(code, to: &text)
          code = 0
        }
      }
      append(code, to: &text)
      return (Array(entry[..<mark]), text)
    })

  private static let legacy: NameIndex<Bool> = NameIndex(
    bytes: PhraseList.words(namesWithoutSemicolon).map { ($0, true) })

  /// Names that the standard reads without their semicolon.
  private static let namesWithoutSemicolon = """
    AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave \
    Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc \
    acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth \
    euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde \
    oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig \
    thorn times uacute ucirc ugrave uml uuml yacute yen yuml
    """
}
