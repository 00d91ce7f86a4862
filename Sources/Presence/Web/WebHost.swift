extension WebURL {
  /// The host in canonical form: lower case, punycode, no trailing dot. Nil when it cannot be a host name.
  static func canonical(host text: String) -> String? {
    var host = text.removingPercentEncodingUTF8().lowercased()
    for dot in ["\u{3002}", "\u{FF0E}", "\u{FF61}"] { host = host.replacing(dot, with: ".") }
    if host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty, host.utf8.count <= 253 else { return nil }
    if host.hasPrefix("[") { return host.hasSuffix("]") ? host : nil }
    var labels: [String] = []
    for label in host.split(separator: ".", omittingEmptySubsequences: false) {
      guard !label.isEmpty, let ascii = Punycode.ascii(label: String(label)), ascii.utf8.count <= 63 else { return nil }
      let forbidden = ascii.utf8.contains { $0 <= 0x20 || " #%/:<>?@[\\]^|".utf8.contains($0) || $0 == 0x7F }
      guard !forbidden else { return nil }
      labels.append(ascii)
    }
    return labels.joined(separator: ".")
  }

  /// The host without a leading `www.`, by which two addresses are the same site.
  public var siteHost: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
}

extension String {
  /// Percent-decodes; bytes that are no UTF-8 become U+FFFD.
  fileprivate func removingPercentEncodingUTF8() -> String {
    guard utf8.contains(0x25) else { return self }
    var out: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        out.append(value)
        rest.removeFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
