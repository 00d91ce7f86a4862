/// A spelt-out `@`: `(at)`, `[at]`, `(arobase)`, ` at … dot …`.
struct SpeltMark {
  var range: Range<Int>
  /// A bare "at" counts only when the dot is spelt too.
  var needsSpeltDot: Bool

  private static let ats: [StaticString] = [
    "at", "@", "arobase", "arobas", "arrobase", "arobaze", "a", "chez", "ad", "arroba", "chiocciola", "apenstaartje",
    "et",
  ]
  private static let dots: [StaticString] = ["dot", "point", ".", "punkt", "punt", "punto", "pt"]

  /// `(at)` and its like, the opening bracket at `index`.
  static func bracketedAt(_ index: Int, in bytes: [UInt8]) -> SpeltMark? {
    guard let end = bracketed(ats, at: index, in: bytes) else { return nil }
    return SpeltMark(range: index..<end, needsSpeltDot: false)
  }

  /// ` at ` or ` arobase `, its `a` at `index`.
  static func bareAt(_ index: Int, in bytes: [UInt8]) -> SpeltMark? {
    guard bytes.byte(before: index) == 0x20 else { return nil }
    if bytes.has("arobase ", at: index) { return SpeltMark(range: index..<(index + 8), needsSpeltDot: false) }
    if bytes.has("at ", at: index) { return SpeltMark(range: index..<(index + 3), needsSpeltDot: true) }
    return nil
  }

  /// `_at_` within a word, ` -at- ` between words; the mark at `index`.
  static func underlinedAt(_ index: Int, in bytes: [UInt8]) -> SpeltMark? {
    if bytes.has("_at_", at: index) { return SpeltMark(range: index..<(index + 4), needsSpeltDot: false) }
    guard bytes.has("-at- ", at: index), bytes.byte(before: index) == 0x20 else { return nil }
    return SpeltMark(range: index..<(index + 4), needsSpeltDot: false)
  }

  /// ` CHEZ … POINT …`, written in capitals so that it is not read as a word; its `c` at `index`.
  static func shoutedAt(_ index: Int, in text: TracedText) -> SpeltMark? {
    guard text.bytes.byte(before: index) == 0x20, text.bytes.has("chez ", at: index) else { return nil }
    guard text.source[text.origin(index)] == UInt8(ascii: "C"), text.source[text.origin(index + 3)] == UInt8(ascii: "Z")
    else { return nil }
    return SpeltMark(range: index..<(index + 5), needsSpeltDot: true)
  }

  private static func bracketed(_ words: [StaticString], at index: Int, in bytes: [UInt8]) -> Int? {
    let closing: UInt8
    switch bytes[index] {
    case 0x28: closing = 0x29
    case 0x5B: closing = 0x5D
    case 0x7B: closing = 0x7D
    case 0x3C: closing = 0x3E
    default: return nil
    }
    var start = index + 1
    if bytes.byte(at: start) == 0x20 { start += 1 }
    for word in words where bytes.has(word, at: start) {
      var end = start + word.utf8CodeUnitCount
      if bytes.byte(at: end) == 0x20 { end += 1 }
      if bytes.byte(at: end) == closing { return end + 1 }
    }
    return nil
  }

  struct Domain {
    var bytes: [UInt8]
    var end: Int
    var hadSpeltDot: Bool
  }

  /// The domain after a spelt `@`, spelt dots resolved.
  static func domain(from start: Int, in bytes: [UInt8]) -> Domain? {
    var out: [UInt8] = []
    var index = start
    var hadSpeltDot = false
    while index < bytes.count, bytes[index] == 0x20, index - start < 2 { index += 1 }
    while out.count < 100 {
      let labelStart = index
      while index < bytes.count, EmailGrammar.isDomain(bytes[index]) { index += 1 }
      out += bytes[labelStart..<index]
      guard index > labelStart, let next = dotEnd(at: index, in: bytes) else { break }
      out.append(0x2E)
      hadSpeltDot = true
      index = next
    }
    while out.last == 0x2E || out.last == 0x2D { out.removeLast() }
    return out.count >= 4 ? Domain(bytes: out, end: index, hadSpeltDot: hadSpeltDot) : nil
  }

  /// The end of a spelt dot at `index`, spaces around it included.
  private static func dotEnd(at index: Int, in bytes: [UInt8]) -> Int? {
    var start = index
    if bytes.byte(at: start) == 0x20 { start += 1 }
    guard let byte = bytes.byte(at: start) else { return nil }
    var end: Int?
    if byte == 0x28 || byte == 0x5B || byte == 0x7B || byte == 0x3C {
      end = bracketed(dots, at: start, in: bytes)
    } else if start > index {
      if bytes.has("dot ", at: start) { end = start + 3 }
      if bytes.has("point ", at: start) { end = start + 5 }
    }
    guard var end else { return nil }
    if bytes.byte(at: end) == 0x20 { end += 1 }
    return bytes.byte(at: end).map(EmailGrammar.isDomain) == true ? end : nil
  }
}
