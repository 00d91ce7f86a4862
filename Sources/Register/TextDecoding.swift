/// Bytes of a list as text: UTF-8 where they are valid, else windows-1252, decided row by row.
enum TextDecoding {
  /// True when the bytes are UTF-8 (ASCII counts).
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// The text of a slice in the encoding that its row was found to have.
  static func text(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
    if isUTF8 || bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else if byte >= 0xA0 {
        out.append(0xC0 | byte >> 6)
        out.append(0x80 | byte & 0x3F)
      } else {
        let value = windows1252[Int(byte) - 0x80]
        if let scalar = Unicode.Scalar(value) { out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text of a cell without white space (no-break too), a spreadsheet's wrapping (`="…"`, a leading `'`) and controls
  /// around.
  static func cell(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
    var rest = trimmed(bytes, isUTF8: isUTF8)
    if rest.count >= 3, rest.first == 0x3D, rest.last == 0x22, rest[rest.startIndex + 1] == 0x22 {
      rest = trimmed(rest.dropFirst(2).dropLast(), isUTF8: isUTF8)
    }
    if rest.first == 0x27 { rest = trimmed(rest.dropFirst(), isUTF8: isUTF8) }
    return rest.isEmpty ? "" : text(rest, isUTF8: isUTF8)
  }

  /// 0x80…0x9F; the five bytes without a letter stay controls, as https://encoding.spec.whatwg.org/ has them.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func trimmed(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first {
      if first <= 0x20 || first == 0x7F {
        rest = rest.dropFirst()
      } else if first < 0x80 {
        break
      } else if let mark = spaces(isUTF8).first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(mark.count)
      } else {
        break
      }
    }
    while let last = rest.last {
      if last <= 0x20 || last == 0x7F {
        rest = rest.dropLast()
      } else if last < 0x80 {
        break
      } else if let mark = spaces(isUTF8).first(where: { rest.suffix($0.count).elementsEqual($0) }) {
        rest = rest.dropLast(mark.count)
      } else {
        break
      }
    }
    return rest
  }

  private static func spaces(_ isUTF8: Bool) -> [[UInt8]] { isUTF8 ? unicodeSpaces : [[0xA0]] }

  /// No-break and thin spaces, the zero-width space and the byte order mark.
  private static let unicodeSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF], [0xE3, 0x80, 0x80],
  ]
}
