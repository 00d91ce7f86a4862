/// The words and marks by which a page that is no content of its owner is known: `config/states.yaml`.
public struct StateRules: Sendable, Hashable, Codable {
  /// Rules in order of precedence; the first that fits decides.
  public var rules: [StateRule]
  /// Statuses that a visitor without a browser often gets although people get the page.
  public var robotStatuses: [Int]
  /// Hosts (with their subdomains) of networks: a site that redirects there has moved to its profile.
  public var networks: [String]
  /// Below so many visible characters a page with scripts and next to no links counts as empty without them.
  public var emptyBelowCharacters: Int

  /// Rules as read from a configuration.
  public init(rules: [StateRule], robotStatuses: [Int], networks: [String], emptyBelowCharacters: Int) {
    self.rules = rules
    self.robotStatuses = robotStatuses
    self.networks = networks
    self.emptyBelowCharacters = emptyBelowCharacters
  }
}

/// One kind of page that is no content of its owner.
///
/// A rule fits when all its limits hold and at least one of its signs is seen. Words are compared without case and accents,
/// white space folded.
public struct StateRule: Sendable, Hashable, Codable {
  /// What a page turns out to be by it.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case botWall, loginWall, parked, suspended, hosterDefault, underConstruction, softNotFound
  }

  /// What is said by it.
  public var state: Kind
  /// Who makes such pages; for people, never shown to a merchant as a fault.
  public var name: String

  /// Limit: one of these statuses. None means any.
  public var statuses: [Int]
  /// Limit: one of these hosts or a subdomain of it. None means any.
  public var hosts: [String]
  /// Limit: at most so many visible characters on the whole page. A shop that merely mentions the words is longer.
  public var longestText: Int?

  /// Sign: a header field whose value contains this text; an empty text means that the field is there.
  public var headers: [String: String]
  /// Sign: the path of the final address begins so.
  public var paths: [String]
  /// Sign: the whole title is this.
  public var exactTitles: [String]
  /// Sign: the title contains these words.
  public var titles: [String]
  /// Sign: the visible text contains these words, beginning within its first ``textWithin`` characters.
  public var texts: [String]
  /// How far into the text ``texts`` are looked for, in bytes; nil for all of it.
  public var textWithin: Int?
  /// Sign: the source contains this, case of ASCII ignored.
  public var markup: [String]

  /// Reads what is there; a missing list is empty, a missing limit is none. `state` and `name` must be there.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    state = try values.decode(Kind.self, forKey: .state)
    name = try values.decode(String.self, forKey: .name)
    statuses = try values.decodeIfPresent([Int].self, forKey: .statuses) ?? []
    hosts = try values.decodeIfPresent([String].self, forKey: .hosts) ?? []
    longestText = try values.decodeIfPresent(Int.self, forKey: .longestText)
    headers = try values.decodeIfPresent([String: String].self, forKey: .headers) ?? [:]
    paths = try values.decodeIfPresent([String].self, forKey: .paths) ?? []
    exactTitles = try values.decodeIfPresent([String].self, forKey: .exactTitles) ?? []
    titles = try values.decodeIfPresent([String].self, forKey: .titles) ?? []
    texts = try values.decodeIfPresent([String].self, forKey: .texts) ?? []
    textWithin = try values.decodeIfPresent(Int.self, forKey: .textWithin)
    markup = try values.decodeIfPresent([String].self, forKey: .markup) ?? []
  }
}
