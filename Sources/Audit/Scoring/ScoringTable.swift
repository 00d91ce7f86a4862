import Presence

/// `config/scoring.yaml`: what a verdict is worth.
public struct ScoringTable: Sendable, Codable {
  /// Points of a check by its impact.
  public struct Points: Sendable, Codable {
    /// Points of a check with high impact.
    public var high: Double
    /// Points of a check with medium impact.
    public var medium: Double
    /// Points of a check with low impact.
    public var low: Double
  }

  /// Points by impact.
  public var points: Points
  /// Share of the points that a check keeps when it fails in part, 0…1.
  public var shareWhenFailedInPart: Double
  /// Least share of the applicable weight that must be measured for an axis to have a number, 0…1.
  public var leastCoverage: Double
  /// Points of single checks, by identifier, where impact alone does not say it.
  public var checks: [String: Double]
  /// Where segments begin and end; nil for the rules that ship.
  public var segments: SegmentRules?

  /// A table as `config/scoring.yaml` has it.
  public init(
    points: Points, shareWhenFailedInPart: Double, leastCoverage: Double, checks: [String: Double],
    segments: SegmentRules? = nil
  ) {
    self.points = points
    self.shareWhenFailedInPart = shareWhenFailedInPart
    self.leastCoverage = leastCoverage
    self.checks = checks
    self.segments = segments
  }

  /// Points that a check can give.
  func weight(of check: CheckDescription) -> Double {
    if let own = checks[check.id] { return own }
    return switch check.impact {
    case .high: points.high
    case .medium: points.medium
    case .low: points.low
    }
  }

  /// What is wrong with the table, in sentences that name the key; empty when nothing is.
  public func problems(knownChecks: Set<String>) -> [String] {
    var problems: [String] = []
    for (name, value) in [("high", points.high), ("medium", points.medium), ("low", points.low)] where value <= 0 {
      problems.append("points.\(name) must be greater than 0")
    }
    for (name, value) in [("shareWhenFailedInPart", shareWhenFailedInPart), ("leastCoverage", leastCoverage)]
    where !(0...1).contains(value) {
      problems.append("\(name) must lie between 0 and 1")
    }
    for id in checks.keys.sorted() where !knownChecks.contains(id) {
      problems.append("checks.\(id): there is no such check; “vitrine checks” lists them")
    }
    for (id, value) in checks.sorted(by: { $0.key < $1.key }) where value < 0 {
      problems.append("checks.\(id) must not be negative")
    }
    return problems + (segments?.problems(knownChecks: knownChecks) ?? [])
  }
}
