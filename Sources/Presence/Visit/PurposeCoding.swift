/// Coded as one word: `page:home`, `profile:facebook`, `robots`.
extension FetchPurpose {
  /// The word that stands for it in files.
  public var word: String {
    switch self {
    case .page(let role): "page:" + role.rawValue
    case .profile(let platform): "profile:" + platform
    case .stylesheet: "stylesheet"
    case .robots: "robots"
    case .sitemap: "sitemap"
    case .feed: "feed"
    case .probe: "probe"
    case .resource: "resource"
    case .rendering(let role): "rendering:" + role.rawValue
    }
  }

  /// Nil when the word stands for no purpose.
  public init?(word: String) {
    switch word {
    case "stylesheet": self = .stylesheet
    case "robots": self = .robots
    case "sitemap": self = .sitemap
    case "feed": self = .feed
    case "probe": self = .probe
    case "resource": self = .resource
    default:
      if word.hasPrefix("profile:") {
        self = .profile(String(word.dropFirst("profile:".count)))
      } else if word.hasPrefix("page:"), let role = PageRole(rawValue: String(word.dropFirst("page:".count))) {
        self = .page(role)
      } else if word.hasPrefix("rendering:"), let role = PageRole(rawValue: String(word.dropFirst("rendering:".count)))
      {
        self = .rendering(role)
      } else {
        return nil
      }
    }
  }

  public init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    guard let purpose = FetchPurpose(word: word) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(word)” is no purpose of a request"))
    }
    self = purpose
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }
}
