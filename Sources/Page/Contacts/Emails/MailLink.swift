/// Links that write a mail: `mailto:`, also mistyped, and Cloudflare's protected ones.
enum MailLink {
  /// Addresses that a link writes to, lower case; empty when it is no such link.
  static func addresses(of target: String) -> [String] {
    let lower = target.lowercased()
    if let range = lower.firstRange(of: "email-protection#") {
      return cloudflare(target[range.upperBound...]).map { [$0] } ?? []
    }
    guard lower.utf8.contains(0x40) || lower.contains("%40") || lower.contains("(at)") else { return [] }
    var rest = Substring(lower)
    if let range = lower.firstRange(of: "mailto:") {
      rest = lower[range.upperBound...]
    } else {
      // "contact@site.fr" and "http://contact@site.fr" instead of mailto.
      if rest.hasPrefix("http://") { rest = rest.dropFirst(7) }
      guard !rest.contains("/"), !rest.contains("?"), !rest.contains(":") else { return [] }
    }
    let text = decoded(rest.prefix { $0 != "?" })
    return EmailGrammar.find(in: TracedText(text)).map(\.address)
  }

  /// Whether a web address may write a mail; a cheap question before ``addresses(of:)``.
  static func mayWrite(_ lower: [UInt8]) -> Bool {
    ByteSearch.contains("email-protection#", in: lower[...]) || ByteSearch.contains("mailto:", in: lower[...])
      || (lower.contains(0x40) && !lower.dropFirst(8).contains(0x2F))
  }

  private static func decoded(_ text: Substring) -> [UInt8] {
    var out: [UInt8] = []
    var bytes = Array(text.utf8.prefix(600))[...]
    while let byte = bytes.popFirst() {
      if byte == 0x25, bytes.count >= 2,
        let code = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        out.append(code)
        bytes.removeFirst(2)
      } else {
        out.append(byte)
      }
    }
    return out
  }

  /// Cloudflare's code: pairs of hexadecimal digits, each XORed with the first pair.
  static func cloudflare(_ code: Substring) -> String? {
    let digits = Array(code.utf8.prefix(300))
    var values: [UInt8] = []
    var index = 0
    while index + 1 < digits.count {
      guard let value = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) else { break }
      values.append(value)
      index += 2
    }
    guard values.count > 5, let key = values.first else { return nil }
    let text = String(decoding: values.dropFirst().map { $0 ^ key }, as: UTF8.self)
    return EmailGrammar.find(in: TracedText(text)).first?.address
  }
}
