/// A record of open data, a register or a town's page that shows a merchant, and how it came to the merchant.
public struct Listing: Sendable, Hashable, Codable {
  /// What the record says, and where it stands.
  public let seen: SeenContact
  /// Its identifier in its source, for example `node/4711`.
  public let record: String
  /// Address of the site that it names; nil when it names none.
  public let website: String?
  /// Score of the match: the sum of the weights of its reasons.
  public let score: Double
  /// What spoke for and against, as `code +weight`.
  public let reasons: [String]
  /// Why a person has to look; nil when it is sure or a person has decided. A doubtful one counts for nothing.
  public let doubt: String?
  /// Whether the record says that the shop is closed for good.
  public let isClosed: Bool

  /// A record and its match.
  public init(
    seen: SeenContact, record: String, website: String?, score: Double, reasons: [String], doubt: String?,
    isClosed: Bool
  ) {
    self.seen = seen
    self.record = record
    self.website = website
    self.score = score
    self.reasons = reasons
    self.doubt = doubt
    self.isClosed = isClosed
  }
}
