import Presence

/// What people write into a cell for a site: an address, several, an e-mail, a page on a network, words.
struct AddressCell {
  var site: WebURL?
  var profiles: [SocialProfile] = []
  var email: String?
  /// Tokens that were not used.
  var leftover: [String] = []
  /// True when a network is named without an address.
  var namesPlatform = false

  init(_ text: String, index: HeadingIndex) {
    let isSingle = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x7C && $0 != 0x2C }
    for token in isSingle ? [text] : AddressCell.tokens(text) { take(token, index: index) }
    guard site == nil, profiles.isEmpty, email == nil, let whole = WebURL(repairing: text) else { return }
    leftover = []
    take(whole, index: index)
  }

  private static func tokens(_ text: String) -> [String] {
    let parts = text.unicodeScalars.split { scalar in
      scalar == ";" || scalar == "|" || scalar == "," || scalar.value <= 0x20
        || (scalar.value >= 0x80 && scalar.properties.isWhitespace)
    }
    let fillers: Set = ["", "ou", "et", "and", "or", "voir", "site", "page"]
    return parts.prefix(20).map { String($0) }.filter { !fillers.contains(TextKey.of($0)) }
  }

  private mutating func take(_ token: String, index: HeadingIndex) {
    if AddressCell.isEmail(token) {
      if email == nil { email = AddressCell.withoutMailto(token) } else { leftover.append(token) }
      return
    }
    if let url = WebURL(repairing: token) { return take(url, index: index) }
    if case .profile? = index.meaning(of: token) { namesPlatform = true } else { leftover.append(token) }
  }

  private mutating func take(_ url: WebURL, index: HeadingIndex) {
    if let platform = index.platform(of: url) {
      // The platform's front page is nobody's page.
      guard url.path != "/" || url.query != nil else {
        namesPlatform = true
        return
      }
      profiles.append(SocialProfile(platform: index.map.profiles[platform].platform, url: url.description))
    } else if site == nil {
      site = url
    } else {
      leftover.append(url.description)
    }
  }

  static func isEmail(_ text: String) -> Bool {
    guard text.utf8.contains(0x40) else { return false }
    let address = withoutMailto(text)
    guard let at = address.utf8.firstIndex(of: 0x40), at > address.startIndex else { return false }
    let host = address.utf8[address.utf8.index(after: at)...]
    let isPlain = !address.utf8.contains { $0 <= 0x20 || $0 == 0x2F || $0 == 0x2C || $0 == 0x3B }
    return isPlain && !host.contains(0x40) && host.contains(0x2E) && host.first != 0x2E && host.last != 0x2E
  }

  static func withoutMailto(_ text: String) -> String {
    text.utf8.prefix(7).map { $0 | 0x20 }.elementsEqual("mailto:".utf8) ? String(text.dropFirst(7)) : text
  }

  /// The profile that a cell of a platform's column means: an address of the platform, `@name` or a bare account name.
  static func profile(_ text: String, of profile: ColumnMap.ProfileColumn) -> SocialProfile? {
    if let url = WebURL(repairing: text),
      profile.hosts.contains(where: { url.host == $0 || url.host.hasSuffix("." + $0) })
    {
      return url.path == "/" && url.query == nil ? nil : SocialProfile(platform: profile.platform, url: url.description)
    }
    let name = text.drop { $0 == "@" || $0 == "/" }
    let isAccount = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D
    }
    guard isAccount, (2...80).contains(name.utf8.count), let address = profile.address else { return nil }
    if !text.hasPrefix("@"), looksLikeHost(name) { return nil }
    return WebURL(address.replacing("{}", with: name)).map {
      SocialProfile(platform: profile.platform, url: $0.description)
    }
  }

  private static func looksLikeHost(_ name: Substring) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix("www.")
      || [".fr", ".com", ".net", ".org", ".eu", ".bzh", ".be", ".info", ".shop"].contains(where: lower.hasSuffix)
  }
}
