/// How much of a site is visited. A value left out of a configuration file keeps its default.
public struct VisitSettings: Sendable, Hashable, Codable {
  /// Pages of a site, the home page among them.
  public var pagesPerSite = 8
  /// Stylesheets of the home page: what mobile readiness is judged by.
  public var stylesheetsPerSite = 10
  /// Sitemap files read of a site, an index and its parts together.
  public var sitemapsPerSite = 3
  /// Asks each site that answers for one page that cannot exist, to tell its "not found" page from real ones.
  public var probesMissingPages = true
  /// Longest visit of a site, in seconds; what is left then stays unfetched. Declared profiles are fetched all the same.
  public var siteTimeInSeconds = 180.0
  /// Hosts (with their subdomains) that are no merchant's own: a site that redirects there is not followed further.
  public var platformHosts = [
    "facebook.com", "instagram.com", "linkedin.com", "twitter.com", "x.com", "tiktok.com", "youtube.com", "google.com",
    "pagesjaunes.fr", "tripadvisor.fr", "tripadvisor.com", "linktr.ee", "planity.com", "thefork.fr", "lafourchette.com",
    "ubereats.com", "deliveroo.fr", "etsy.com", "leboncoin.fr",
  ]
  /// Hosts whose stylesheets say nothing about a site: fonts and icons.
  public var stylesheetHostsToSkip = [
    "fonts.googleapis.com", "use.fontawesome.com", "kit.fontawesome.com", "use.typekit.net", "fonts.bunny.net",
    "maxcdn.bootstrapcdn.com", "cdnjs.cloudflare.com", "unpkg.com", "cdn.jsdelivr.net",
  ]

  /// The defaults.
  public init() {}

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func set<Value: Decodable>(_ key: CodingKeys, _ path: WritableKeyPath<VisitSettings, Value>) throws {
      if let value = try values.decodeIfPresent(Value.self, forKey: key) { self[keyPath: path] = value }
    }
    try set(.pagesPerSite, \.pagesPerSite)
    try set(.stylesheetsPerSite, \.stylesheetsPerSite)
    try set(.sitemapsPerSite, \.sitemapsPerSite)
    try set(.probesMissingPages, \.probesMissingPages)
    try set(.siteTimeInSeconds, \.siteTimeInSeconds)
    try set(.platformHosts, \.platformHosts)
    try set(.stylesheetHostsToSkip, \.stylesheetHostsToSkip)
  }
}
