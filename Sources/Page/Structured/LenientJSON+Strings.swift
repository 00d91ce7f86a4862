extension LenientJSON {
  /// Reads an escape and moves over it; unknown ones stand for their letter.
  mutating func readEscape(into out: inout [UInt8]) {
    position += 1
    guard position < bytes.endIndex else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): out.append(0x20)
    case UInt8(ascii: "u"): readUnicode(into: &out)
    default: out.append(byte)
    }
  }

  /// The four digits behind `\u`, with the low surrogate of a high one.
  private mutating func readUnicode(into out: inout [UInt8]) {
    guard let first = hexadecimal(at: position) else { return out.append(UInt8(ascii: "u")) }
    position += 4
    var value = first
    if (0xD800..<0xDC00).contains(first), byte(position) == UInt8(ascii: "\\"), byte(position + 1) == UInt8(ascii: "u"),
      let second = hexadecimal(at: position + 2), (0xDC00..<0xE000).contains(second)
    {
      value = 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
      position += 6
    }
    HTMLEntities.append(value, to: &out)
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.endIndex else { return nil }
    let digits = bytes[start..<start + 4]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// Whether a quote may end its string: a bracket, a colon, the end, or a comma with a name or value after it follows.
  func isEnd(after quote: Int) -> Bool {
    var next = skippingSpace(from: quote + 1)
    switch byte(next) {
    case 0, UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return true
    case UInt8(ascii: ","):
      next = skippingSpace(from: next + 1)
      switch byte(next) {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"),
        UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "-"), 0x30...0x39, 0:
        return true
      default:
        let word = bytes[min(next, bytes.endIndex)...].prefix(5)
        return ["true", "false", "null"].contains { word.starts(with: $0.utf8) }
      }
    case UInt8(ascii: "\""):
      // A comma was forgotten: the next name stands on a line of its own.
      return bytes[quote..<next].contains(0x0A)
    default: return false
    }
  }

  private func skippingSpace(from start: Int) -> Int {
    var index = start
    while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.endIndex ? bytes[index] : 0 }
}
