/// Links that dial: `tel:`, `callto:`, `sms:`, `fax:`, `wa.me`, WhatsApp's API; also as people mistype them.
enum DialLink {
  /// What a link dials, as digits with an optional leading plus; nil when it is no such link or holds no digits.
  static func digits(of target: String) -> String? {
    let target = target.replacing(" :", with: ":")
    let lower = target.lowercased()
    for scheme in ["tel:", "callto:", "sms:", "fax:", "phone:", "telephone:", "whatsapp:"] where lower.hasPrefix(scheme)
    {
      let rest = target.dropFirst(scheme.count)
      if scheme == "whatsapp:" { return parameter("phone", of: rest).flatMap { plus($0) } }
      return clean(rest)
    }
    guard lower.hasPrefix("http") || lower.hasPrefix("//") || lower.hasPrefix("wa.me") else { return nil }
    if let range = lower.firstRange(of: "wa.me/") {
      return plus(target[range.upperBound...].prefix { $0.isNumber || $0 == "+" || $0 == "%" || $0.isLetter })
    }
    guard lower.contains("whatsapp.com/send") else {
      // "http://tel:0556…": an editor put http:// before the scheme.
      guard let range = lower.firstRange(of: "://tel:") else { return nil }
      return clean(target[range.upperBound...])
    }
    return parameter("phone", of: target[...]).flatMap { plus($0) }
  }

  /// Whether a web address may be WhatsApp's or a mistyped `tel:`; a cheap question before ``digits(of:)``.
  static func mayDial(_ lower: [UInt8]) -> Bool {
    ByteSearch.contains("wa.me/", in: lower[...]) || ByteSearch.contains("whatsapp.com/send", in: lower[...])
      || ByteSearch.contains("://tel:", in: lower[...])
  }

  private static func parameter(_ name: String, of text: Substring) -> Substring? {
    guard let range = text.firstRange(of: name + "=") else { return nil }
    return text[range.upperBound...].prefix { $0 != "&" && $0 != "#" }
  }

  /// WhatsApp's numbers are international without a plus.
  private static func plus(_ text: Substring) -> String? {
    guard let digits = clean(text) else { return nil }
    return digits.hasPrefix("+") || digits.hasPrefix("0") ? digits : "+" + digits
  }

  private static func clean(_ text: Substring) -> String? {
    var out = ""
    var bytes = Array(text.utf8.prefix(80))[...]
    while let byte = bytes.popFirst() {
      if byte == 0x25, bytes.count >= 2 {
        let code = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
        bytes.removeFirst(2)
        if code == 0x2B, out.isEmpty { out = "+" }
        continue
      }
      if byte == 0x3B || byte == 0x3F || byte == 0x2C { break }
      if byte == 0x2B, out.isEmpty { out = "+" }
      // "(0)" after a country code is not dialled.
      if byte == 0x28, out.hasPrefix("+"), bytes.starts(with: [0x30, 0x29]) {
        bytes.removeFirst(2)
        continue
      }
      if byte.isDigit { out.unicodeScalars.append(Unicode.Scalar(byte)) }
    }
    return out.utf8.count >= 6 ? out : nil
  }
}

extension PhoneScanner {
  /// The number that a link or a property dials; nil when it is none.
  mutating func number(dialled text: String) -> JudgedNumber? {
    let folded = TracedText(text)
    var digits = folded.bytes.filter(\.isDigit)
    guard (6...20).contains(digits.count) else { return nil }
    let firstPlus = folded.bytes.firstIndex(of: 0x2B)
    let firstDigit = folded.bytes.firstIndex(where: \.isDigit) ?? 0
    var hasPlus = firstPlus.map { $0 < firstDigit } ?? false
    if let zero = folded.bytes.firstIndex(of: "(0)", in: 0..<folded.count), hasPlus || zero > firstDigit {
      digits = folded.bytes[..<zero].filter(\.isDigit) + folded.bytes[(zero + 3)...].filter(\.isDigit)
    }
    if digits.starts(with: [0x30, 0x30]) {
      digits.removeFirst(2)
      hasPlus = true
    }
    // "+0169888888"
    if hasPlus, digits.first == 0x30 { hasPlus = false }
    if hasPlus { return library.judge([0x2B] + digits, region: "ZZ") ?? retried(digits) }
    for region in regions {
      let asked = region == "FR" ? NumberPlan.overseas(digits) ?? region : region
      if let number = library.judge(digits, region: asked) { return number }
    }
    // "33556010203": the plus is missing.
    return digits.first == 0x30 ? nil : library.judge([0x2B] + digits, region: "ZZ")
  }

  /// "+0033…" and "+330…": a country code with its own prefix or the trunk zero kept.
  private mutating func retried(_ digits: [UInt8]) -> JudgedNumber? {
    guard digits.starts(with: Array("330".utf8)), digits.count == 12 else { return nil }
    return library.judge(Array("+33".utf8) + digits.dropFirst(3), region: "ZZ")
  }
}
