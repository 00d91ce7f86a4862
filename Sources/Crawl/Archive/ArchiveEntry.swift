public import Presence

/// Where one exchange stands in an archive: what a store keeps, so that reading a merchant back touches only its records.
///
/// The entries of one visit, in the order in which the exchanges ended, are all that a replay needs.
public struct ArchiveEntry: Sendable, Hashable, Codable {
  /// What is archived there.
  public enum Kind: String, Sendable, Hashable, Codable { case response, failure, disallowed }

  /// Address of the hop.
  public let url: WebURL
  /// What it was fetched for.
  public let purpose: FetchPurpose
  /// Name of the file in the archive's folder.
  public let file: String
  /// Offset of the first of its records (the response, then the request), in bytes.
  public let offset: Int
  /// Length of its records together, in bytes.
  public let length: Int
  /// What is archived there.
  public let kind: Kind
  /// HTTP status; nil when there was no response.
  public let status: Int?

  /// An exchange's place.
  public init(
    url: WebURL, purpose: FetchPurpose, file: String, offset: Int, length: Int, kind: Kind, status: Int?
  ) {
    self.url = url
    self.purpose = purpose
    self.file = file
    self.offset = offset
    self.length = length
    self.kind = kind
    self.status = status
  }
}

extension FetchPurpose {
  /// The purpose in one word, as the archive's records and logs carry it: `page:home`, `stylesheet`, `profile:facebook`.
  public var name: String {
    switch self {
    case .page(let role): "page:" + role.rawValue
    case .stylesheet: "stylesheet"
    case .robots: "robots"
    case .sitemap: "sitemap"
    case .feed: "feed"
    case .profile(let platform): "profile:" + platform
    }
  }

  /// Reads ``name``; nil for any other text.
  public init?(name: some StringProtocol) {
    switch String(name) {
    case "stylesheet": self = .stylesheet
    case "robots": self = .robots
    case "sitemap": self = .sitemap
    case "feed": self = .feed
    case let text where text.hasPrefix("profile:"): self = .profile(String(text.dropFirst(8)))
    case let text where text.hasPrefix("page:"):
      guard let role = PageRole(rawValue: String(text.dropFirst(5))) else { return nil }
      self = .page(role)
    default: return nil
    }
  }
}
