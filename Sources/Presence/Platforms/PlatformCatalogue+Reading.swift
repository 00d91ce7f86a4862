extension PlatformCatalogue {
  /// Most wrappings around an address that are undone, one within the other.
  private static let mostWrappings = 4

  /// Which profile somebody meant by an address as people write it: without scheme, from the address bar of a login
  /// page, from a mail's tracking link, with `#!` of the years before 2013. Nil when it is no profile.
  public func read(_ written: String) -> Match? {
    guard written.utf8.count < 4000 else { return nil }
    var text = written
    if let bang = text.firstRange(of: "#!/") {
      let host = text[..<bang.lowerBound].split(separator: "/").first { $0.contains(".") } ?? ""
      text = "https://" + host + "/" + text[bang.upperBound...]
    }
    guard let url = WebURL(repairing: text) else { return nil }
    return classify(unwrapped(url))
  }

  /// The address inside a redirector's or a login wall's address; the address itself when there is none.
  public func unwrapped(_ url: WebURL) -> WebURL {
    var current = url
    for _ in 0..<PlatformCatalogue.mostWrappings {
      guard let inner = inside(current), inner != current else { break }
      current = inner
    }
    return current
  }

  /// Whether an address only leads elsewhere, so that the profile is known once somebody has followed it.
  public func isShortened(_ url: WebURL) -> Bool {
    shorteners.contains { PlatformCatalogue.stands($0[...], for: url) }
  }

  private func inside(_ url: WebURL) -> WebURL? {
    for redirector in redirectors {
      guard let mark = redirector.firstIndex(of: "?"), PlatformCatalogue.stands(redirector[..<mark], for: url),
        let value = ProfilePattern.value(of: String(redirector[redirector.index(after: mark)...]), in: url.query),
        let target = PlatformCatalogue.decoded(value), let inner = url.resolving(target)
      else { continue }
      return inner
    }
    return nil
  }

  /// Whether `host/path` is an address's host (or one above it) and the beginning of its path, by whole segments.
  private static func stands(_ place: Substring, for url: WebURL) -> Bool {
    let parts = place.split(separator: "/")
    guard let host = parts.first, url.host == host[...] || url.host.hasSuffix("." + host) else { return false }
    let path = url.path.split(separator: "/")
    guard path.count >= parts.count - 1 else { return false }
    return zip(parts.dropFirst(), path).allSatisfy { $0.lowercased() == $1.lowercased() }
  }

  /// A parameter's value without escapes; nil when they are no UTF-8.
  private static func decoded(_ value: Substring) -> String? {
    var out: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let high = rest.first.flatMap(ProfilePattern.hexValue),
        let low = rest.dropFirst().first.flatMap(ProfilePattern.hexValue)
      {
        rest = rest.dropFirst(2)
        out.append(high << 4 | low)
      } else {
        out.append(byte)
      }
    }
    return String(validating: out, as: UTF8.self)
  }
}
