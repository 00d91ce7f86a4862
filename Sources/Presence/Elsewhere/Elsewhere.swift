/// What follows from the places where a merchant is shown, taken together.
public struct Elsewhere: Sendable, Hashable, Codable {
  /// The chamber's next action.
  public let segment: SegmentVerdict
  /// What the places say differently, the greatest loss first.
  public let differences: [ContactDifference]
  /// Profiles of the list, the site and hubs, as a stranger sees them.
  public var profiles: [ProfileSeen]
  /// Sites that the list does not name.
  public var candidates: [SiteCandidate]
  /// Records of open data and registers that show the merchant, the doubtful ones included.
  public var listings: [Listing]

  /// What follows.
  public init(
    segment: SegmentVerdict, differences: [ContactDifference], profiles: [ProfileSeen] = [],
    candidates: [SiteCandidate] = [], listings: [Listing] = []
  ) {
    self.segment = segment
    self.differences = differences
    self.profiles = profiles
    self.candidates = candidates
    self.listings = listings
  }
}
