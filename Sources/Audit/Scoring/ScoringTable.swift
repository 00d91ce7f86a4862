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
  public func weight(of check: CheckDescription) -> Double {
    if let own = checks[check.id] { return own }
    return switch check.impact {
    case .high: points.high
    case .medium: points.medium
    case .low: points.low
    }
  }

  /// Keys that the file may have at its top.
  public static let keys: Set<String> = ["points", "shareWhenFailedInPart", "leastCoverage", "checks"]

  /// Most points of one check: beyond, one check would be the whole score.
  private static let mostPoints = 100.0

  /// What is wrong with the table and where; empty when nothing is.
  public func problems(catalogue: [any Check.Type] = Catalogue.all) -> [TableProblem] {
    var problems: [TableProblem] = []
    for (name, value) in [("high", points.high), ("medium", points.medium), ("low", points.low)]
    where !(value > 0 && value <= ScoringTable.mostPoints) {
      problems.append(TableProblem(["points", name], "points.\(name) must be greater than 0, at most 100"))
    }
    if points.high < points.medium || points.medium < points.low {
      problems.append(TableProblem(["points"], "points must not grow from high to medium to low"))
    }
    for (name, value) in [("shareWhenFailedInPart", shareWhenFailedInPart), ("leastCoverage", leastCoverage)]
    where !(0...1).contains(value) {
      problems.append(TableProblem([name], "\(name) must lie between 0 and 1"))
    }
    let known = Set(catalogue.map { $0.about.id })
    for (id, value) in checks.sorted(by: { $0.key < $1.key }) {
      if !known.contains(id) {
        problems.append(
          TableProblem(["checks", id], "checks.\(id): there is no such check; “vitrine checks” lists them"))
      } else if !(0...ScoringTable.mostPoints).contains(value) {
        problems.append(TableProblem(["checks", id], "checks.\(id) must lie between 0 and 100"))
      }
    }
    for axis in Axis.allCases {
      let sum = catalogue.filter { $0.about.axis == axis }.map { weight(of: $0.about) }.reduce(0, +)
      if !(sum > 0) {
        problems.append(
          TableProblem(["checks"], "the points of the axis \(axis.rawValue) add up to 0; it could never have a score"))
      }
    }
    let rules = segments?.problems(knownChecks: known) ?? []
    return problems + rules.map { TableProblem(["segments"], $0) }
  }
}
