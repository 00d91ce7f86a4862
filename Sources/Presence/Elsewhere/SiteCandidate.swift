/// A site that the list does not name and that may be the merchant's.
public struct SiteCandidate: Sendable, Hashable, Codable {
  /// How it was come by, the most trusted first.
  public enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
    case openData, profile, hub, townDirectory, emailDomain, search, guess
  }

  /// Whether it is taken for the merchant's.
  public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    /// The page shows the merchant's phone, SIRET, or name and postcode.
    case accepted
    /// Something is there, but nothing proves whose it is: for a person to confirm.
    case toConfirm
    /// Nothing that can be anybody's shop: no host, an error, a parked domain.
    case dismissed
  }

  /// Its address.
  public let url: WebURL
  /// How it was come by.
  public let origin: Origin
  /// Whether it is the merchant's.
  public let standing: Standing
  /// What it rests on: for an accepted one, what the page shows of the merchant.
  public let evidence: [Evidence]
  /// Why, for people.
  public let reason: LocalizedText

  /// A candidate and what came of looking at it.
  public init(url: WebURL, origin: Origin, standing: Standing, evidence: [Evidence], reason: LocalizedText) {
    self.url = url
    self.origin = origin
    self.standing = standing
    self.evidence = evidence
    self.reason = reason
  }
}
