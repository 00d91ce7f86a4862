extension WebURL {
  /// The host in canonical form: lower case, punycode, IP addresses in their usual spelling, no trailing dot.
  /// Nil when it cannot be a host name.
  static func canonical(host text: ArraySlice<UInt8>) -> String? {
    guard let first = text.first, text.count <= 2048 else { return nil }
    if first == 0x5B {
      guard text.last == 0x5D, text.count > 2 else { return nil }
      return IPv6Text.canonical(text.dropFirst().dropLast()).map { "[" + $0 + "]" }
    }
    let isPlain = text.allSatisfy { $0 < 0x80 && $0 != 0x25 }
    guard let ascii = isPlain ? lowercased(text) : internationalised(text) else { return nil }
    var name = ascii[...]
    if name.last == 0x2E { name.removeLast() }
    guard hasHostShape(name) else { return nil }
    if IPv4Text.looksNumeric(name) { return IPv4Text.canonical(name) }
    for label in name.split(separator: 0x2E) where label.starts(with: Punycode.prefix) {
      guard Punycode.decoded(label: label) != nil else { return nil }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The host without a leading `www.`, by which two addresses are the same site.
  public var siteHost: String {
    host.utf8.starts(with: "www.".utf8) && host.utf8.dropFirst(4).contains(0x2E) ? String(host.dropFirst(4)) : host
  }

  /// The host as people read it: `www.café.fr` for `www.xn--caf-dma.fr`.
  public var displayHost: String {
    guard host.utf8.count >= 5, host.contains("xn--") else { return host }
    return host.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map { label in
      Punycode.decoded(label: label) ?? String(decoding: label, as: UTF8.self)
    }.joined(separator: ".")
  }

  /// True when the host is an IP address, not a name.
  public var hasAddressAsHost: Bool { host.hasPrefix("[") || IPv4Text.looksNumeric(Array(host.utf8)[...]) }

  private static func lowercased(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// Percent-decodes, folds and encodes a host with other letters than ASCII.
  private static func internationalised(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let folded = HostFolding.folded(percentDecoded(text)) else { return nil }
    var out: [UInt8] = []
    for (offset, label) in folded.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).enumerated() {
      if offset > 0 { out.append(0x2E) }
      guard label.count <= 1024, let ascii = Punycode.ascii(label: label) else { return nil }
      out += ascii
    }
    return out
  }

  /// No empty label, lengths that DNS carries (RFC 1035 §2.3.4), no code point that the standard forbids in a host.
  private static func hasHostShape(_ name: ArraySlice<UInt8>) -> Bool {
    guard !name.isEmpty, name.count <= 253 else { return false }
    var labelLength = 0
    for byte in name {
      switch byte {
      case 0x2E:
        guard labelLength > 0 else { return false }
        labelLength = 0
        continue
      case 0...0x20, 0x7F..., 0x23, 0x25, 0x2F, 0x3A, 0x3C, 0x3E, 0x3F, 0x40, 0x5B...0x5E, 0x7C: return false
      default: labelLength += 1
      }
      guard labelLength <= 63 else { return false }
    }
    return labelLength > 0
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == 0x25, let high = rest.first.flatMap(hexValue), let low = rest.dropFirst().first.flatMap(hexValue) {
        out.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return out
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
