/// Bytes of a list as text: UTF-8 where they are valid, else windows-1252, decided row by row.
enum TextDecoding {
  /// True when the bytes are UTF-8 (ASCII counts).
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// The text of a slice in the encoding that its row was found to have.
  static func text(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
    if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
    var out = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt16(byte)
      if let scalar = Unicode.Scalar(value) { out.append(scalar) }
    }
    return String(out)
  }

  /// 0x80…0x9F; the five bytes without a letter stay controls, as https://encoding.spec.whatwg.org/ has them.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// The text without white space (no-break too), quotes of spreadsheets (`="…"`, a leading `'`) and controls around.
  static func cleaned(_ text: String) -> String {
    var scalars = trimmed(text.unicodeScalars[...])
    if scalars.count >= 3, scalars.first == "=", scalars.dropFirst().first == "\"", scalars.last == "\"" {
      scalars = trimmed(scalars.dropFirst(2).dropLast())
    }
    if scalars.first == "'" { scalars = trimmed(scalars.dropFirst()) }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func trimmed(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var text = text
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value <= 0x20 || scalar.value == 0xFEFF || scalar.value == 0x200B || scalar.value == 0x7F
        || (scalar.value >= 0x80 && scalar.properties.isWhitespace)
    }
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
