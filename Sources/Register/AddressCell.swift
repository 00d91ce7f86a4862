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

  init(_ text: String, map: ColumnMap) {
    var tokens = text.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar == ";" || scalar == "|" || scalar == "," || scalar.value < 0x20
    }.map { String($0) }
    tokens.removeAll {
      TextKey.of($0).isEmpty || ["ou", "et", "and", "or", "voir", "site", "page"].contains(TextKey.of($0))
    }
    for token in tokens.prefix(20) { take(token, map: map) }
    guard site == nil, profiles.isEmpty, email == nil, let whole = WebURL(repairing: text) else { return }
    leftover = []
    take(whole, map: map)
  }

  private mutating func take(_ token: String, map: ColumnMap) {
    if AddressCell.isEmail(token) {
      if email == nil { email = AddressCell.withoutMailto(token) } else { leftover.append(token) }
      return
    }
    if let url = WebURL(repairing: token) { return take(url, map: map) }
    let key = TextKey.of(token)
    if map.profiles.contains(where: { $0.headings.contains { TextKey.of($0) == key } }) {
      namesPlatform = true
    } else {
      leftover.append(token)
    }
  }

  private mutating func take(_ url: WebURL, map: ColumnMap) {
    if let platform = AddressCell.platform(of: url, map: map) {
      // The platform's front page is nobody's page.
      guard url.path != "/" || url.query != nil else {
        namesPlatform = true
        return
      }
      profiles.append(SocialProfile(platform: platform, url: url.description))
    } else if site == nil {
      site = url
    } else {
      leftover.append(url.description)
    }
  }

  /// The platform that an address belongs to; nil for a site.
  static func platform(of url: WebURL, map: ColumnMap) -> String? {
    map.profiles.first { profile in
      profile.hosts.contains { url.host == $0 || url.host.hasSuffix("." + $0) }
    }?.platform
  }

  static func isEmail(_ text: String) -> Bool {
    let address = withoutMailto(text)
    guard let at = address.utf8.firstIndex(of: 0x40), at > address.startIndex else { return false }
    let host = address[address.utf8.index(after: at)...]
    return !host.contains("@") && !address.contains("/") && !host.hasPrefix(".") && !host.hasSuffix(".")
      && host.contains(".") && !address.contains(" ")
  }

  static func withoutMailto(_ text: String) -> String {
    text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
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
