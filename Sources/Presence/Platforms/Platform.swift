/// A network or platform on which merchants have pages, as `config/platforms.yaml` describes it.
public struct Platform: Sendable, Hashable, Codable {
  /// What it is for.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// People follow a merchant there.
    case network
    /// A way to write or call, not a page.
    case messaging
    /// A page of links to other pages.
    case hub
    case map, reviews, directory, booking, delivery, marketplace, register
  }

  /// What an anonymous visitor gets.
  public enum AnonymousAccess: String, Sendable, Hashable, Codable, CaseIterable {
    /// The page, as a browser with an account would show it.
    case open
    /// A demand to log in: the content cannot be verified, which is no fault.
    case loginWall
    /// A refusal or a riddle for programs.
    case botProtected
    /// An empty page that scripts fill.
    case scriptOnly
    /// Nothing any more: the platform was closed.
    case dead
    /// No page but a way to get in touch.
    case contactLink
  }

  /// Stable identifier, `[a-z0-9-]`.
  public let id: String
  /// Its name as people know it.
  public let name: String
  /// What it is for.
  public let kind: Kind
  /// Trades that use it, in French; empty for all.
  public let trades: [String]
  /// What an anonymous visitor gets.
  public let anonymous: AnonymousAccess
  /// How addresses of profiles look.
  public let profiles: [ProfilePattern]
  /// First segments of a path that are no profile: share buttons, the network's own pages. Lower case.
  public let reserved: [String]
  /// What an adviser should know; empty when there is nothing.
  public let note: String

  /// A platform and how its profiles look.
  public init(
    id: String, name: String, kind: Kind, trades: [String] = [], anonymous: AnonymousAccess,
    profiles: [ProfilePattern], reserved: [String] = [], note: String = ""
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.trades = trades
    self.anonymous = anonymous
    self.profiles = profiles
    self.reserved = reserved
    self.note = note
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    name = try container.decode(String.self, forKey: .name)
    kind = try container.decode(Kind.self, forKey: .kind)
    trades = try container.decodeIfPresent([String].self, forKey: .trades) ?? []
    anonymous = try container.decode(AnonymousAccess.self, forKey: .anonymous)
    profiles = try container.decode([ProfilePattern].self, forKey: .profiles)
    reserved = try container.decodeIfPresent([String].self, forKey: .reserved) ?? []
    note = try container.decodeIfPresent(String.self, forKey: .note) ?? ""
  }
}
