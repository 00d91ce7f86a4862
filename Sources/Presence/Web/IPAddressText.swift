/// IPv4 addresses as addresses on the web spell them: decimal, hexadecimal, octal, short forms.
///
/// Source: https://url.spec.whatwg.org/#concept-ipv4-parser
enum IPv4Text {
  /// True when the last label is a number, so that the host is an IPv4 address or nothing.
  static func looksNumeric(_ host: ArraySlice<UInt8>) -> Bool {
    guard let last = host.split(separator: 0x2E).last else { return false }
    return last.allSatisfy { (0x30...0x39).contains($0) } || (last.starts(with: [0x30, 0x78]) && number(last) != nil)
  }

  /// Dotted decimal; nil when it is no address.
  static func canonical(_ host: ArraySlice<UInt8>) -> String? {
    let parts = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 4 else { return nil }
    var address: UInt64 = 0
    for (offset, part) in parts.enumerated() {
      guard let value = number(part) else { return nil }
      if offset == parts.count - 1 {
        guard value < UInt64(1) << UInt64(8 * (5 - parts.count)) else { return nil }
        address += value
      } else {
        guard value <= 255 else { return nil }
        address += value << UInt64(8 * (3 - offset))
      }
    }
    return (0..<4).map { String(address >> UInt64(8 * (3 - $0)) & 255) }.joined(separator: ".")
  }

  private static func number(_ text: ArraySlice<UInt8>) -> UInt64? {
    guard let first = text.first else { return nil }
    var digits = text
    var radix: UInt64 = 10
    if first == 0x30, text.count > 1 {
      let isHex = text[text.startIndex + 1] | 0x20 == 0x78
      radix = isHex ? 16 : 8
      digits = digits.dropFirst(isHex ? 2 : 1)
    }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = WebURL.hexValue(byte), digit < radix else { return nil }
      value = value * radix + UInt64(digit)
      // Larger than any address, and kept from overflowing.
      if value > 1 << 40 { value = 1 << 40 }
    }
    return value
  }
}

/// IPv6 addresses between brackets.
///
/// Sources: https://url.spec.whatwg.org/#concept-ipv6-parser, RFC 5952 for the canonical spelling.
enum IPv6Text {
  /// Lower case, shortest form; nil when it is no address.
  static func canonical(_ text: ArraySlice<UInt8>) -> String? {
    guard let pieces = pieces(text) else { return nil }
    let gap = longestRunOfZeros(pieces)
    var out = ""
    var index = 0
    while index < 8 {
      if index == gap.lowerBound, gap.count > 1 {
        out += index == 0 ? "::" : ":"
        index = gap.upperBound
        continue
      }
      out += String(pieces[index], radix: 16)
      if index < 7 { out += ":" }
      index += 1
    }
    return out
  }

  private static func pieces(_ text: ArraySlice<UInt8>) -> [UInt16]? {
    guard text.count <= 45 else { return nil }
    for index in text.indices.dropLast() where text[index] == 0x3A && text[index + 1] == 0x3A {
      guard let before = groups(text[..<index], mayEndInIPv4: false),
        let after = groups(text[(index + 2)...], mayEndInIPv4: true), before.count + after.count <= 7
      else { return nil }
      return before + Array(repeating: 0, count: 8 - before.count - after.count) + after
    }
    guard let all = groups(text, mayEndInIPv4: true), all.count == 8 else { return nil }
    return all
  }

  /// The groups between single colons; empty for an empty text, nil when one is no group.
  private static func groups(_ text: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    var out: [UInt16] = []
    for (offset, part) in parts.enumerated() {
      guard let values = values(of: part, isLast: mayEndInIPv4 && offset == parts.count - 1) else { return nil }
      out += values
    }
    return out
  }

  /// One piece, or two when the last group is a dotted IPv4 address.
  private static func values(of group: ArraySlice<UInt8>, isLast: Bool) -> [UInt16]? {
    if isLast, group.contains(0x2E) {
      let parts = group.split(separator: 0x2E, omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      var bytes: [UInt16] = []
      for part in parts {
        let isPlain = part.count == 1 || part.first != 0x30
        guard isPlain, let value = UInt8(String(decoding: part, as: UTF8.self)), part.first != 0x2B else { return nil }
        bytes.append(UInt16(value))
      }
      return [bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]]
    }
    guard (1...4).contains(group.count) else { return nil }
    var value: UInt16 = 0
    for byte in group {
      guard let digit = WebURL.hexValue(byte) else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return [value]
  }

  private static func longestRunOfZeros(_ pieces: [UInt16]) -> Range<Int> {
    var best = 0..<0
    var start = 0
    while start < pieces.count {
      var end = start
      while end < pieces.count, pieces[end] == 0 { end += 1 }
      if end - start > best.count { best = start..<end }
      start = max(end, start + 1)
    }
    return best
  }
}
