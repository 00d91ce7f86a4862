extension WebURL {
  /// Reads an address as a person typed it into a list, repaired as browsers (and their users) would:
  /// no scheme, `HTTP://WWW.`, `http//`, `http:\\`, `htpp://`, doubled schemes, spaces, commas for dots, quotes and
  /// punctuation around it.
  ///
  /// A bare host gets `http://`: that is what the list declares at most, and the site's visit tries `https` and `www`
  /// itself before a site is called down. Nil when nothing in it can be a site: the host must be a name with a dot and
  /// a plausible last label, or an IP address in its usual spelling.
  public init?(repairing text: String) {
    var rest = TypedAddress.trimmed(Array(text.utf8))[...]
    let scheme = TypedAddress.takeScheme(&rest)
    rest = rest.drop { $0 == 0x2F || $0 == 0x5C || $0 == 0x3A }
    guard let authority = TypedAddress.repairedAuthority(rest) else { return nil }
    let address = (scheme ?? "http") + "://" + authority.text + String(decoding: rest[authority.end...], as: UTF8.self)
    guard let url = WebURL(address) else { return nil }
    guard url.hasAddressAsHost ? authority.text.hasPrefix(url.host) : TypedAddress.isPlausible(host: url.host) else {
      return nil
    }
    self = url
  }
}

/// The repairs that ``WebURL/init(repairing:)`` makes.
enum TypedAddress {
  /// Without white space (no-break spaces and byte order marks too), quotes, brackets and sentence marks around.
  static func trimmed(_ text: [UInt8]) -> [UInt8] {
    if let first = text.first, let last = text.last, text.allSatisfy({ $0 < 0x80 }), !isAroundByte(first),
      !isAroundByte(last), first != 0x2E, first != 0x3A, last != 0x2E
    {
      return text
    }
    var scalars = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    func isAround(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII { return isAroundByte(UInt8(truncatingIfNeeded: scalar.value)) }
      return scalar.properties.isWhitespace || "«»“”‘’\u{FEFF}\u{200B}".unicodeScalars.contains(scalar)
    }
    while let first = scalars.first, isAround(first) || first == "." || first == ":" { scalars.removeFirst() }
    while let last = scalars.last, isAround(last) || last == "." { scalars.removeLast() }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  private static func isAroundByte(_ byte: UInt8) -> Bool {
    switch byte {
    // " ' ( ) , ; < >
    case 0...0x20, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E: true
    default: false
    }
  }

  /// Cuts one or several schemes, right or misspelt, and returns the last one's right spelling.
  static func takeScheme(_ rest: inout ArraySlice<UInt8>) -> String? {
    var found: String?
    while let (scheme, length) = leadingScheme(rest) {
      found = scheme
      rest = rest.dropFirst(length).drop { $0 == 0x2F || $0 == 0x5C || $0 == 0x3A || $0 == 0x20 }
    }
    return found
  }

  private static func leadingScheme(_ text: ArraySlice<UInt8>) -> (String, Int)? {
    let letters = text.prefix { (0x61...0x7A).contains($0 | 0x20) }
    guard (3...7).contains(letters.count) else { return nil }
    let name = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    let mark = text.dropFirst(letters.count).drop { $0 == 0x20 }
    // A scheme ends in a colon, a semicolon typed for it, or slashes; `http.example.fr` is a host.
    guard let next = mark.first, next == 0x3A || next == 0x3B || next == 0x2F || next == 0x5C else { return nil }
    switch name {
    case "http", "htpp", "htp", "ttp", "hhtp", "httpp", "httb", "hptt", "hhttp", "htttp":
      return ("http", mark.startIndex + 1 - text.startIndex)
    case "https", "htpps", "htps", "ttps", "hhtps", "httpss", "htttps", "hhttps", "httsp":
      return ("https", mark.startIndex + 1 - text.startIndex)
    default: return nil
    }
  }

  /// The host and port with spaces cut and commas read as dots; nil when there is none.
  static func repairedAuthority(_ text: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    let end = text.firstIndex { $0 == 0x2F || $0 == 0x5C || $0 == 0x3F || $0 == 0x23 } ?? text.endIndex
    var out: [UInt8] = []
    for scalar in String(decoding: text[..<end], as: UTF8.self).unicodeScalars {
      guard scalar.isASCII else {
        if !scalar.properties.isWhitespace { out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
        continue
      }
      let isDot = scalar == "," || scalar == "." || scalar == ";"
      if scalar.value <= 0x20 || (isDot && (out.last == 0x2E || out.isEmpty)) { continue }
      out.append(isDot ? 0x2E : UInt8(truncatingIfNeeded: scalar.value))
    }
    // `www.exemple.fr:` and `wwww.exemple.fr`, `ww.exemple.fr`: what fingers do.
    if out.last == 0x3A { out.removeLast() }
    for slip in ["wwww.", "ww."] where out.starts(with: slip.utf8) {
      out.replaceSubrange(0..<slip.utf8.count, with: "www.".utf8)
    }
    guard !out.isEmpty, !out.contains(0x40) else { return nil }
    // Spaces inside are repaired only in what is surely an address: `M. Dupont` is a person.
    let hasSpace = text[..<end].contains(0x20)
    guard !hasSpace || out.starts(with: "www.".utf8) || hasCommonEnd(out) else { return nil }
    return (String(decoding: out, as: UTF8.self), end)
  }

  private static func hasCommonEnd(_ host: [UInt8]) -> Bool {
    guard let dot = host.lastIndex(of: 0x2E) else { return false }
    let end = String(decoding: host[(dot + 1)...], as: UTF8.self).lowercased()
    return ["fr", "com", "net", "org", "eu", "info", "biz", "shop", "bzh", "be", "ch", "lu", "re", "io"].contains(end)
  }

  /// A name with a dot whose last label can be a top-level domain.
  static func isPlausible(host: String) -> Bool {
    let labels = host.utf8.split(separator: 0x2E)
    // `www.exemple` lacks its end.
    guard labels.count >= (labels.first?.elementsEqual("www".utf8) == true ? 3 : 2), let last = labels.last,
      last.count >= 2
    else { return false }
    return last.starts(with: Punycode.prefix) || last.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
