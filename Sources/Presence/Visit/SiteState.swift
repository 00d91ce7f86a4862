/// What a site or a profile turned out to be. Only `up` and certain kinds of `down` can be blamed on anybody.
public enum SiteState: Sendable, Hashable, Codable {
  /// The list declares none.
  case none
  case up
  case down(FetchFailure.Cause)
  /// It answered with an error status.
  case errorStatus(Int)
  case parked, underConstruction, suspended, hosterDefault, softNotFound
  case botWall, loginWall, disallowed, emptyWithoutScript
  case movedTo(WebURL)
}

/// A state with what shows it.
public struct ObservedState: Sendable, Hashable, Codable {
  /// What it turned out to be.
  public let state: SiteState
  /// Where that was seen.
  public let evidence: [Evidence]

  /// A state and its evidence.
  public init(state: SiteState, evidence: [Evidence]) {
    self.state = state
    self.evidence = evidence
  }
}
