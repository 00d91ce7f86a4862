/// The networks and platforms that we know, from `config/platforms.yaml`.
public struct PlatformCatalogue: Sendable, Hashable, Codable {
  /// A profile on a platform that an address leads to.
  public struct Match: Sendable, Hashable {
    /// The platform.
    public let platform: Platform
    /// The profile's address as written: https, without `www.` variants, parameters and what follows the profile.
    public let profile: String
    /// The one address by which the profile is known, however it was written: two addresses with the same canonical
    /// form are the same profile. A shortened address is its own canonical form until somebody follows it.
    public let canonical: String
  }

  /// All platforms, in the order of the file.
  public let platforms: [Platform]
  /// Addresses that only lead elsewhere, shortened: `bit.ly`, `facebook.com/share`. A host stands for its subdomains.
  public let shorteners: [String]
  /// Addresses that carry the one they lead to in a parameter: `l.facebook.com/l.php?u`.
  public let redirectors: [String]
  private let rules: [String: [Rule]]

  private struct Rule: Sendable, Hashable {
    var platform: Int
    var pattern: ProfilePattern
  }

  private enum CodingKeys: String, CodingKey { case platforms, shorteners, redirectors }

  /// A catalogue of these platforms; an earlier platform wins where two could claim an address.
  public init(platforms: [Platform] = [], shorteners: [String] = [], redirectors: [String] = []) {
    self.platforms = platforms
    self.shorteners = shorteners
    self.redirectors = redirectors
    var rules: [String: [Rule]] = [:]
    for (index, platform) in platforms.enumerated() {
      for pattern in platform.profiles {
        rules[pattern.key, default: []].append(Rule(platform: index, pattern: pattern))
      }
    }
    self.rules = rules
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      platforms: try container.decode([Platform].self, forKey: .platforms),
      shorteners: try container.decodeIfPresent([String].self, forKey: .shorteners) ?? [],
      redirectors: try container.decodeIfPresent([String].self, forKey: .redirectors) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(platforms, forKey: .platforms)
    try container.encode(shorteners, forKey: .shorteners)
    try container.encode(redirectors, forKey: .redirectors)
  }

  /// The platform with an identifier; nil when there is none.
  public subscript(id: String) -> Platform? { platforms.first { $0.id == id } }

  /// Hosts that belong to platforms, in alphabetical order: without those that are named by a merchant
  /// (`{name}.business.site`), which may be all the site there is, and without those of any top-level domain.
  public var hosts: [String] {
    let patterns = platforms.flatMap(\.profiles).filter { !$0.isNamedByHost && !$0.hasAnyDomain }
    return Set(patterns.map(\.host)).sorted()
  }

  /// Whether any platform lives on a host: a cheap question before ``classify(_:)``.
  public func mayKnow(host: String) -> Bool {
    let labels = host.split(separator: ".")
    if rules[labels.suffix(2).joined(separator: ".")] != nil { return true }
    return labels.suffix(3).contains { rules[$0 + ".*"] != nil }
  }

  /// Which platform's profile an address is. Nil for share buttons, a network's own pages and all other addresses.
  public func classify(_ url: WebURL) -> Match? {
    var candidates = rules[ProfilePattern.lastTwoLabels(of: url.host)] ?? []
    for label in url.host.split(separator: ".").suffix(3) { candidates += rules[label + ".*"] ?? [] }
    for rule in candidates {
      let platform = platforms[rule.platform]
      guard let fit = rule.pattern.fit(url, reserved: platform.reserved) else { continue }
      let host = rule.pattern.isNamedByHost || rule.pattern.hasAnyDomain ? url.siteHost : rule.pattern.host
      let canonical = platform.id == GoogleMapsListing.platform ? GoogleMapsListing.canonical(url) : nil
      return Match(
        platform: platform, profile: "https://" + host + (fit.path == "/" ? "" : fit.path),
        canonical: canonical ?? fit.canonical)
    }
    return nil
  }
}
