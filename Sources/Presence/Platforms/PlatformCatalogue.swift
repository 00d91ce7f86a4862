/// The networks and platforms that we know, from `config/platforms.yaml`.
public struct PlatformCatalogue: Sendable, Hashable, Codable {
  /// A profile on a platform that an address leads to.
  public struct Match: Sendable, Hashable {
    /// The platform.
    public let platform: Platform
    /// The profile's address in one spelling: https, without `www.` variants, parameters and what follows the profile.
    public let profile: String
  }

  /// All platforms, in the order of the file.
  public let platforms: [Platform]
  private let rules: [String: [Rule]]

  private struct Rule: Sendable, Hashable {
    var platform: Int
    var pattern: ProfilePattern
  }

  private enum CodingKeys: String, CodingKey { case platforms }

  /// A catalogue of these platforms; an earlier platform wins where two could claim an address.
  public init(platforms: [Platform] = []) {
    self.platforms = platforms
    var rules: [String: [Rule]] = [:]
    for (index, platform) in platforms.enumerated() {
      for pattern in platform.profiles {
        rules[pattern.key, default: []].append(Rule(platform: index, pattern: pattern))
      }
    }
    self.rules = rules
  }

  public init(from decoder: any Decoder) throws {
    self.init(platforms: try decoder.container(keyedBy: CodingKeys.self).decode([Platform].self, forKey: .platforms))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(platforms, forKey: .platforms)
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
      guard let path = rule.pattern.profile(in: url, reserved: platform.reserved) else { continue }
      let host = rule.pattern.isNamedByHost || rule.pattern.hasAnyDomain ? url.siteHost : rule.pattern.host
      return Match(platform: platform, profile: "https://" + host + (path == "/" ? "" : path))
    }
    return nil
  }
}
