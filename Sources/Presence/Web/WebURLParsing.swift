extension WebURL {
  /// Parses an absolute address. Nil when it is not http or https, or has no host.
  public init?(_ text: String) {
    let text = WebURL.withoutControls(text)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[text.index(after: colon)...].drop { $0 == "/" || $0 == "\\" }
    self.init(scheme: scheme, afterSlashes: rest)
  }

  /// Resolves a reference found on a page against a base address, as `<a href>` does. Nil for other schemes
  /// (`mailto:`, `tel:`, `javascript:`…) and for what cannot be an address.
  public func resolving(_ reference: String) -> WebURL? {
    let text = WebURL.withoutControls(reference)
    if let scheme = WebURL.scheme(of: text) {
      guard scheme == "http" || scheme == "https" else { return nil }
      return WebURL(text)
    }
    let slashed = text.replacing("\\", with: "/")
    if slashed.hasPrefix("//") { return WebURL(scheme + ":" + slashed) }
    let beforeFragment = slashed.prefix { $0 != "#" }
    if beforeFragment.isEmpty { return self }
    if beforeFragment.hasPrefix("?") {
      return WebURL(
        scheme: scheme, host: host, port: port, path: path,
        query: WebURL.encoded(beforeFragment.dropFirst(), query: true))
    }
    let mark = beforeFragment.firstIndex(of: "?") ?? beforeFragment.endIndex
    let relative = beforeFragment[..<mark]
    let folder = relative.hasPrefix("/") ? "" : String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    let query = mark == beforeFragment.endIndex ? nil : beforeFragment[beforeFragment.index(after: mark)...]
    return WebURL(
      scheme: scheme, host: host, port: port, path: WebURL.normalised(path: folder + relative),
      query: query.map { WebURL.encoded($0, query: true) })
  }

  private init?(scheme: String, afterSlashes rest: Substring) {
    let authorityEnd = rest.firstIndex { "/\\?#".contains($0) } ?? rest.endIndex
    var authority = rest[..<authorityEnd]
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    var port: Int?
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      let digits = authority[authority.index(after: colon)...]
      guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      if !digits.isEmpty {
        guard let number = Int(digits), (0...65_535).contains(number) else { return nil }
        port = number == (scheme == "https" ? 443 : 80) ? nil : number
      }
      authority = authority[..<colon]
    }
    guard let host = WebURL.canonical(host: String(authority)) else { return nil }
    let beforeFragment = rest[authorityEnd...].prefix { $0 != "#" }
    let mark = beforeFragment.firstIndex(of: "?") ?? beforeFragment.endIndex
    let path = beforeFragment[..<mark].replacing("\\", with: "/")
    let query = mark == beforeFragment.endIndex ? nil : beforeFragment[beforeFragment.index(after: mark)...]
    self.init(
      scheme: scheme, host: host, port: port, path: WebURL.normalised(path: String(path)),
      query: query.map { WebURL.encoded($0, query: true) })
  }

  private static func withoutControls(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.value <= 0x20 || first.value == 0xFEFF { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" })
    return String(kept)
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), let first = text.unicodeScalars.first, first.properties.isAlphabetic
    else { return nil }
    let name = text[..<colon]
    let allowed = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return allowed ? name.lowercased() : nil
  }

  private static func normalised(path: String) -> String {
    var segments: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).drop { $0.isEmpty && path.hasPrefix("/") }
    for (offset, part) in parts.enumerated() {
      let isLast = offset == parts.count - 1
      switch part.lowercased() {
      case ".", "%2e":
        if isLast { segments.append("") }
      case "..", ".%2e", "%2e.", "%2e%2e":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return "/" + encoded(segments.joined(separator: "/")[...], query: false)
  }

  private static func encoded(_ text: Substring, query: Bool) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      let mustEncode =
        byte <= 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x3C || byte == 0x3E
        || (query ? byte == 0x27 || byte == 0x23 : byte == 0x60 || byte == 0x7B || byte == 0x7D || byte == 0x3F)
      guard mustEncode else {
        out.append(byte)
        continue
      }
      let digits = Array("0123456789ABCDEF".utf8)
      out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: out, as: UTF8.self)
  }
}
