/// What a page is for; the frontier picks by it.
public enum PageRole: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
  case home, contact, hours, legal, shop, about, news, other
}

/// Why something is fetched.
public enum FetchPurpose: Sendable, Hashable, Codable {
  case page(PageRole)
  case stylesheet
  case robots
  case sitemap
  case feed
  /// A page that cannot exist: how the site answers for it tells its own "not found" page from the others.
  case probe
  /// A public page on a network or platform; the value is the platform's identifier.
  case profile(String)
  /// What a script-only page loads: scripts, their data.
  case resource
  /// A page as a browser shows it: its document when its scripts have run. Nothing goes over the wire for it.
  case rendering(PageRole)
}

/// One thing to fetch, politely or from an archive.
public struct FetchRequest: Sendable, Hashable, Codable {
  /// Where.
  public let url: WebURL
  /// Why.
  public let purpose: FetchPurpose

  /// A request with GET.
  public init(url: WebURL, purpose: FetchPurpose) {
    self.url = url
    self.purpose = purpose
  }
}
