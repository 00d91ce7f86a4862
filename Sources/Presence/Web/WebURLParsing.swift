extension WebURL {
  /// Parses an absolute address. Nil when it is not http or https, or has no host that can exist.
  ///
  /// Departures from the WHATWG standard, all because the address is for fetching: user and password are dropped, the
  /// fragment and a host's trailing dot too, and a host that DNS cannot carry (empty label, over 253 bytes) is refused.
  public init?(_ text: String) {
    let bytes = WebURL.withoutControls(text)
    guard let (scheme, end) = WebURL.scheme(of: bytes), scheme == "http" || scheme == "https" else { return nil }
    self.init(scheme: scheme, afterSlashes: bytes[end...].drop { WebURL.isSlash($0) })
  }

  /// Resolves a reference found on a page against a base address, as `<a href>` does. Nil for other schemes
  /// (`mailto:`, `tel:`, `javascript:`…) and for what cannot be an address.
  public func resolving(_ reference: String) -> WebURL? {
    let bytes = WebURL.withoutControls(reference)
    var rest = bytes[...]
    if let (scheme, end) = WebURL.scheme(of: bytes) {
      guard scheme == "http" || scheme == "https" else { return nil }
      rest = bytes[end...]
      let hasAuthority = rest.count >= 2 && rest.prefix(2).allSatisfy { $0 == 0x2F }
      // `https:page.html` is relative when the page's own scheme is https, and an address when it is not.
      if scheme != self.scheme || hasAuthority {
        return WebURL(scheme: scheme, afterSlashes: rest.drop { WebURL.isSlash($0) })
      }
    }
    if rest.count >= 2, rest.prefix(2).allSatisfy({ WebURL.isSlash($0) }) {
      return WebURL(scheme: scheme, afterSlashes: rest.drop { WebURL.isSlash($0) })
    }
    return resolving(relative: rest.prefix { $0 != 0x23 })
  }

  /// A reference without scheme and authority, the fragment cut off.
  private func resolving(relative reference: ArraySlice<UInt8>) -> WebURL {
    guard let first = reference.first else { return self }
    let mark = reference.firstIndex(of: 0x3F) ?? reference.endIndex
    let newQuery = mark == reference.endIndex ? nil : WebURL.encoded(query: reference[(mark + 1)...])
    if first == 0x3F { return WebURL(scheme: scheme, host: host, port: port, path: path, query: newQuery) }
    var joined: [UInt8] = []
    if !WebURL.isSlash(first) {
      joined = Array(path.utf8)
      joined.removeLast(joined.count - 1 - (joined.lastIndex(of: 0x2F) ?? joined.count - 1))
    }
    joined += reference[..<mark]
    return WebURL(scheme: scheme, host: host, port: port, path: WebURL.normalised(path: joined[...]), query: newQuery)
  }

  private init?(scheme: String, afterSlashes rest: ArraySlice<UInt8>) {
    let authorityEnd = rest.firstIndex { WebURL.isSlash($0) || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    var authority = rest[..<authorityEnd]
    if let at = authority.lastIndex(of: 0x40) { authority = authority[(at + 1)...] }
    var port: Int?
    if let colon = authority.lastIndex(of: 0x3A), authority.last != 0x5D {
      guard let number = WebURL.port(of: authority[(colon + 1)...]) else { return nil }
      port = number < 0 || number == (scheme == "https" ? 443 : 80) ? nil : number
      authority = authority[..<colon]
    }
    guard let host = WebURL.canonical(host: authority) else { return nil }
    let beforeFragment = rest[authorityEnd...].prefix { $0 != 0x23 }
    let mark = beforeFragment.firstIndex(of: 0x3F) ?? beforeFragment.endIndex
    self.init(
      scheme: scheme, host: host, port: port, path: WebURL.normalised(path: beforeFragment[..<mark]),
      query: mark == beforeFragment.endIndex ? nil : WebURL.encoded(query: beforeFragment[(mark + 1)...]))
  }

  /// The port's number, -1 when none is written, nil when it is no port.
  private static func port(of digits: ArraySlice<UInt8>) -> Int? {
    if digits.isEmpty { return -1 }
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
      if number > 65_535 { return nil }
    }
    return number
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

  /// Cuts spaces and controls at both ends, and tabs and line ends everywhere.
  private static func withoutControls(_ text: String) -> [UInt8] {
    let all = Array(text.utf8)
    guard let first = all.firstIndex(where: { $0 > 0x20 }), let last = all.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return all[first...last].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// The lower-cased scheme and the offset behind its colon; nil when there is none.
  private static func scheme(of bytes: [UInt8]) -> (name: String, end: Int)? {
    guard let first = bytes.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x3A {
        return (String(decoding: bytes[..<offset].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self), offset + 1)
      }
      let isAllowed =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
        || byte == 0x2E
      guard isAllowed else { return nil }
    }
    return nil
  }

  /// Resolves dot segments and encodes what a request line cannot carry, in one pass.
  private static func normalised(path: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(path.count + 1)
    var segmentStarts: [Int] = []
    var rest = path
    if let first = rest.first, isSlash(first) { rest.removeFirst() }
    while true {
      let end = rest.firstIndex(where: isSlash) ?? rest.endIndex
      let isLast = end == rest.endIndex
      let segment = rest[..<end]
      let dots = dotCount(segment)
      if dots == 2, let start = segmentStarts.popLast() { out.removeLast(out.count - start) }
      if dots == 0 || isLast {
        segmentStarts.append(out.count)
        out.append(0x2F)
        if dots == 0 { append(segment, to: &out) { isInPathSet($0) } }
      }
      if isLast { break }
      rest = rest[(end + 1)...]
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// 1 for `.`, 2 for `..`, in plain or percent-encoded spelling; 0 for any other segment.
  private static func dotCount(_ segment: ArraySlice<UInt8>) -> Int {
    guard segment.count <= 6 else { return 0 }
    var count = 0
    var rest = segment
    while let byte = rest.popFirst() {
      if byte == 0x2E {
        count += 1
      } else if byte == 0x25, rest.first == 0x32, let next = rest.dropFirst().first, next | 0x20 == 0x65 {
        rest = rest.dropFirst(2)
        count += 1
      } else {
        return 0
      }
    }
    return count <= 2 ? count : 0
  }

  private static func encoded(query: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(query.count)
    append(query, to: &out) { $0 == 0x22 || $0 == 0x23 || $0 == 0x27 || $0 == 0x3C || $0 == 0x3E }
    return String(decoding: out, as: UTF8.self)
  }

  /// `"` `#` `<` `>` `?` `^` `` ` `` `{` `}`: the path percent-encode set beside controls, space and non-ASCII.
  private static func isInPathSet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x23, 0x3C, 0x3E, 0x3F, 0x5E, 0x60, 0x7B, 0x7D: true
    default: false
    }
  }

  private static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8], where mustEncode: (UInt8) -> Bool) {
    for byte in text {
      if byte > 0x20, byte < 0x7F, !mustEncode(byte) {
        out.append(byte)
      } else {
        out.append(0x25)
        out.append(hexDigit(byte >> 4))
        out.append(hexDigit(byte & 15))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
