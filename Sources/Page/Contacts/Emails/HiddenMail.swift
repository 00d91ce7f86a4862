/// E-mail addresses that a site hides behind a script: ciphers, tokens in attributes, pieces put together.
enum HiddenMail {
  /// Bytes of a script or an attribute that are looked at from a mark on.
  private static let reach = 400

  /// The address in a link such as `javascript:linkTo_UnCryptMailto('ocknvq,…')` or one written in ROT13; nil when it
  /// holds none.
  static func address(inLink target: String) -> String? {
    guard target.utf8.count <= 600, let quoted = quoted(in: Array(target.utf8)) else { return nil }
    return shifted(quoted) ?? rot13(quoted)
  }

  /// TYPO3's cipher: letters, digits and marks moved on within their own ranges by a number that the site chooses.
  ///
  /// Source: TYPO3 documentation, `config.spamProtectEmailAddresses`.
  static func shifted(_ code: [UInt8]) -> String? {
    guard (10...200).contains(code.count) else { return nil }
    for shift in 1...25 {
      let plain = code.map { moved($0, by: shift) }
      guard plain.starts(with: "mailto:".utf8) else { continue }
      return EmailGrammar.find(in: TracedText(Array(plain.dropFirst(7)))).first?.address
    }
    return nil
  }

  private static func moved(_ byte: UInt8, by shift: Int) -> UInt8 {
    for (first, last) in [(0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A)] where (first...last).contains(Int(byte)) {
      let length = last - first + 1
      return UInt8(first + ((Int(byte) - first - shift) % length + length) % length)
    }
    return byte
  }

  /// Thirteen letters on: only what is no address as it stands and is one then.
  static func rot13(_ code: [UInt8]) -> String? {
    guard code.count <= 200, code.contains(0x40) || code.starts(with: "znvygb:".utf8) else { return nil }
    let plain = code.map { byte -> UInt8 in
      switch byte {
      case 0x61...0x7A: 0x61 + (byte - 0x61 + 13) % 26
      case 0x41...0x5A: 0x41 + (byte - 0x41 + 13) % 26
      default: byte
      }
    }
    func isKnown(_ text: [UInt8]) -> String? {
      guard let found = EmailGrammar.find(in: TracedText(text)).first, !found.isObfuscated,
        TopLevelDomains.isKnown(EmailGrammar.lastLabel(Array(found.domain.utf8)[...]))
      else { return nil }
      return found.address
    }
    guard isKnown(code) == nil else { return nil }
    return isKnown(plain.starts(with: "mailto:".utf8) ? Array(plain.dropFirst(7)) : plain)
  }

  /// The first string in quotation marks.
  private static func quoted(in text: [UInt8]) -> [UInt8]? {
    guard let open = text.firstIndex(where: { $0 == 0x27 || $0 == 0x22 }) else { return nil }
    let rest = text[(open + 1)...]
    guard let close = rest.firstIndex(of: text[open]) else { return nil }
    return Array(rest[..<close])
  }

  /// The strings of a script from an offset within one of them on, as `'mailto:' + 'name' + '@' + 'site.fr'` puts them
  /// together.
  static func joined(_ script: ArraySlice<UInt8>, from start: Int) -> [UInt8] {
    var out: [UInt8] = []
    var isInside = true
    var quote: UInt8 = 0
    for byte in script[start...].prefix(reach) {
      if isInside {
        if byte == quote || quote == 0 && (byte == 0x27 || byte == 0x22) {
          isInside = false
        } else {
          out.append(byte)
        }
      } else if byte == 0x27 || byte == 0x22 {
        isInside = true
        quote = byte
      } else if byte != 0x2B, byte != 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
        break
      }
    }
    return out
  }

  /// `data-user="contact" data-domain="site.fr"` and the like, which a script puts together; nil when they make none.
  static func address(ofAttributes attributes: [(name: String, value: String)]) -> String? {
    var user: String?
    var domain: String?
    var ending: String?
    for (name, value) in attributes where name.hasPrefix("data-") && value.utf8.count <= 80 {
      switch name.dropFirst(5) {
      case "user", "name", "local", "login", "mail-user", "email-user", "username": user = value
      case "domain", "host", "mail-domain", "email-domain", "website": domain = value
      case "tld", "ext": ending = value
      case "mailto-token": return shifted(Array(value.utf8))
      default: break
      }
    }
    guard let user, let domain else { return nil }
    let text = user + "@" + domain + (ending.map { "." + $0 } ?? "")
    guard let found = EmailGrammar.find(in: TracedText(text)).first, found.address == text.lowercased() else {
      return nil
    }
    return found.address
  }
}
