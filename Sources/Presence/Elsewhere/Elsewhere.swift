/// What a customer finds of a merchant beyond its own site, and what the places say differently.
public struct Elsewhere: Sendable, Hashable, Codable {
  /// A record of open data or of a town's page that is, or may be, this merchant.
  public struct Listing: Sendable, Hashable, Codable {
    /// Where.
    public let source: PresenceSource
    /// Identifier there.
    public let record: String
    /// Address of the record or of its file.
    public let url: String
    /// Its name there.
    public let name: String?
    /// The matcher's score, a sum of powers of two.
    public let score: Double
    /// What agreed and what did not.
    public let reasons: [String]
    /// Why a person has to look; nil when it is sure or a person has decided.
    public let doubt: String?
    /// Whether the record says that the shop is closed for good.
    public let isClosed: Bool

    /// A listing.
    public init(
      source: PresenceSource, record: String, url: String, name: String?, score: Double, reasons: [String],
      doubt: String?, isClosed: Bool
    ) {
      self.source = source
      self.record = record
      self.url = url
      self.name = name
      self.score = score
      self.reasons = reasons
      self.doubt = doubt
      self.isClosed = isClosed
    }
  }

  /// Declared and found profiles, in the order in which they were named.
  public var profiles: [ProfileSeen]
  /// Sites that the list does not name.
  public var candidates: [SiteCandidate]
  /// Listings, sure ones first.
  public var listings: [Listing]
  /// What the places say differently, the greatest loss first.
  public var differences: [ContactDifference]
  /// The chamber's next action.
  public var segment: SegmentVerdict?

  /// Nothing known.
  public init() {
    profiles = []
    candidates = []
    listings = []
    differences = []
  }
}
