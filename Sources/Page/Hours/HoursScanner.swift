/// Cuts UTF-8 into the tokens of hours. One pass; looks a bounded way ahead.
struct HoursScanner {
  private let bytes: ArraySlice<UInt8>
  private let end: Int
  private var at: Int
  private(set) var tokens: [HoursToken] = []
  /// A bit score for each tongue.
  private(set) var votes = Array(repeating: 0, count: HoursLexicon.Tongue.allCases.count)

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
    end = bytes.endIndex
    tokens.reserveCapacity(bytes.count / 4)
  }

  mutating func run() {
    while at < end {
      let byte = bytes[at]
      if byte >= 0x30 && byte <= 0x39 || byte == 0x2B {
        scanNumber()
      } else if letter(at) != nil {
        scanWord()
      } else {
        scanMark()
      }
    }
  }

  // MARK: Letters

  /// The folded letter (one or two of them, for œ and ß) that starts at an offset, and its length in bytes.
  private func letter(_ index: Int) -> (first: UInt8, second: UInt8, length: Int)? {
    guard index < end else { return nil }
    let byte = bytes[index]
    if byte < 0x80 {
      if byte >= 0x61 && byte <= 0x7A { return (byte, 0, 1) }
      if byte >= 0x41 && byte <= 0x5A { return (byte | 0x20, 0, 1) }
      return nil
    }
    guard index + 1 < end else { return nil }
    let next = bytes[index + 1]
    switch byte {
    case 0xC3:
      guard next >= 0x80, next <= 0xBF else { return nil }
      if next == 0x9F { return (0x73, 0x73, 2) }
      let folded = HoursScanner.latin[Int(next & 0x1F)]
      return folded == 0 ? nil : (folded, 0, 2)
    case 0xC5 where next == 0x92 || next == 0x93: return (0x6F, 0x65, 2)
    default: return nil
    }
  }

  /// U+00C0…U+00DF folded; the lower-case half has the same letters.
  private static let latin: [UInt8] = Array("aaaaaaaceeeeiiiidnooooo".utf8) + [0] + Array("ouuuuyts".utf8)

  /// Marks that a folded word passes over: soft hyphen, combining accents, zero-width characters.
  private func invisible(_ index: Int) -> Int {
    guard index + 1 < end else { return 0 }
    switch bytes[index] {
    case 0xC2: return bytes[index + 1] == 0xAD ? 2 : 0
    case 0xCC: return 2
    case 0xCD: return bytes[index + 1] < 0xB0 ? 2 : 0
    case 0xE2:
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
      return (0x8B...0x8D).contains(bytes[index + 2]) ? 3 : 0
    case 0xEF: return index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private mutating func scanWord() {
    let start = at
    var key = HoursWordKey()
    while let letter = letter(at) {
      key.append(letter.first)
      if letter.second != 0 { key.append(letter.second) }
      at += letter.length
      while case let skip = invisible(at), skip > 0 { at += skip }
    }
    guard let entry = HoursLexicon.shared.entry(key) else {
      tokens.append(HoursToken(kind: .unknown, start: start, end: at, key: key))
      return
    }
    let weight = entry.tongues.nonzeroBitCount == 1 ? 2 : 1
    for tongue in votes.indices where entry.tongues & UInt8(1 << tongue) != 0 { votes[tongue] += weight }
    tokens.append(HoursToken(kind: .word(entry.word), start: start, end: at, key: key))
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    let start = at
    let number = HoursNumbers(bytes, from: at).read()
    at = max(number.end, start + 1)
    for kind in number.kinds { tokens.append(HoursToken(kind: kind, start: start, end: at)) }
  }

  // MARK: Marks

  private mutating func scanMark() {
    let start = at
    if case let skip = invisible(at), skip > 0 {
      at += skip
      return
    }
    let byte = bytes[at]
    let (mark, length) = byte < 0x80 ? (HoursScanner.ascii(byte), 1) : wide()
    at += length
    guard let mark else { return }
    tokens.append(HoursToken(kind: mark, start: start, end: at))
  }

  /// A mark of ASCII; nil for a space and for what does not matter.
  private static func ascii(_ byte: UInt8) -> HoursToken.Kind? {
    switch byte {
    case 0x20, 0x0D, 0x2A, 0x27, 0x22, 0x5F: nil
    case 0x0A: .mark(.newline)
    case 0x09: .mark(.tab)
    case 0x2D, 0x7E: .mark(.dash)
    case 0x2F: .mark(.slash)
    case 0x2C: .mark(.comma)
    case 0x3A: .mark(.colon)
    case 0x3B: .mark(.semicolon)
    case 0x2E, 0x21, 0x3F: .mark(.period)
    case 0x7C: .mark(.bar)
    case 0x28, 0x5B, 0x7B: .mark(.open)
    case 0x29, 0x5D, 0x7D: .mark(.close)
    case 0x26: .word(.and)
    case 0x3E: .word(.to)
    case 0x24, 0x25: .amount
    default: .mark(.other)
    }
  }

  /// Whether spaces stand on both sides: U+FFFD is then what is left of the French "à" of another character set.
  private func isAlone(_ length: Int) -> Bool {
    at > bytes.startIndex && bytes[at - 1] == 0x20 && at + length < end && bytes[at + length] == 0x20
  }

  /// A mark beyond ASCII and its length; nil for a space.
  private func wide() -> (HoursToken.Kind?, Int) {
    let byte = bytes[at]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard at + length <= end, length > 1 else { return (nil, 1) }
    let next = bytes[at + 1]
    if length == 2 {
      if byte == 0xC2, next == 0xA0 { return (nil, 2) }
      if byte == 0xC2, next == 0xB7 { return (.mark(.bullet), 2) }
      if byte == 0xC2, next == 0xA3 { return (.amount, 2) }
      return (.mark(.other), 2)
    }
    guard length == 3 else { return (.mark(.other), length) }
    let last = bytes[at + 2]
    switch (byte, next, last) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xBC, 0x8D): return (.mark(.dash), 3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x98...0x9D), (0xE3, 0x80, 0x80): return (nil, 3)
    case (0xE2, 0x80, 0xA2), (0xE2, 0x97, 0x80...0xBF), (0xE2, 0x96, 0x80...0xBF): return (.mark(.bullet), 3)
    case (0xE2, 0x86, 0x92), (0xE2, 0x9E, 0x94...0xBF): return (.word(.to), 3)
    case (0xE2, 0x82, 0xAC): return (.amount, 3)
    case (0xEF, 0xBF, 0xBD) where isAlone(3): return (.word(.to), 3)
    default: return (.mark(.other), 3)
    }
  }
}
