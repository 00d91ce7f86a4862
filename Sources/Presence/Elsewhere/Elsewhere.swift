/// What follows from the places where a merchant is shown, taken together.
public struct Elsewhere: Sendable, Hashable, Codable {
  /// The chamber's next action.
  public let segment: SegmentVerdict
  /// What the places say differently, the greatest loss first.
  public let differences: [ContactDifference]

  /// What follows.
  public init(segment: SegmentVerdict, differences: [ContactDifference]) {
    self.segment = segment
    self.differences = differences
  }
}
