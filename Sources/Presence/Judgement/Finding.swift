/// What one check found at one merchant.
public struct Finding: Sendable, Hashable, Codable {
  /// Stable identifier of the check, for example `opening-hours-published`.
  public let check: String
  /// Axis of the check.
  public let axis: Axis
  /// How much it matters.
  public let impact: Impact
  /// Name of the check, as a merchant reads it.
  public let title: LocalizedText
  /// Outcome; an adviser's where ``override`` is given.
  public internal(set) var verdict: Verdict
  /// What was measured, in a sentence.
  public let message: LocalizedText
  /// Where it was seen; empty for an absence, whose message says which pages were read.
  public let evidence: [Evidence]
  /// Points that the check can give (`config/scoring.yaml`).
  public let weight: Double
  /// Share of the axis's score that hangs on it, 0…1; nil when it was not measured, or in a report of version 1.
  public var effectiveWeight: Double?
  /// How directly it was seen, 0…1; see ``Confidence``. Nil when it was not measured, or in a report of version 1.
  public var confidence: Double?
  /// The correction by which ``verdict`` holds; nil when it is what was measured.
  public internal(set) var override: AppliedOverride?

  /// A finding with its verdict, sentence and evidence.
  public init(
    check: String, axis: Axis, impact: Impact, title: LocalizedText, verdict: Verdict, message: LocalizedText,
    evidence: [Evidence], weight: Double
  ) {
    self.check = check
    self.axis = axis
    self.impact = impact
    self.title = title
    self.verdict = verdict
    self.message = message
    self.evidence = evidence
    self.weight = weight
  }
}

/// The mark of one axis.
public struct Score: Sendable, Hashable, Codable {
  /// Which axis.
  public let axis: Axis
  /// 0…100, or nil when less than the needed share could be measured ("non mesuré").
  public let value: Int?
  /// Share of the applicable weight that was measured, 0…1.
  public let coverage: Double
  /// Weight that applies to this merchant.
  public let applicableWeight: Double
  /// Weight that was measured.
  public let measuredWeight: Double
  /// How directly the measured part was seen, 0…1, by weight; nil when nothing was measured, or in version 1.
  public var confidence: Double?

  /// A score with its coverage.
  public init(axis: Axis, value: Int?, coverage: Double, applicableWeight: Double, measuredWeight: Double) {
    self.axis = axis
    self.value = value
    self.coverage = coverage
    self.applicableWeight = applicableWeight
    self.measuredWeight = measuredWeight
  }

  /// The same coverage without a number: of a merchant without a site that was read, a number would be invented.
  public var withoutNumber: Score {
    var score = Score(
      axis: axis, value: nil, coverage: coverage, applicableWeight: applicableWeight, measuredWeight: measuredWeight)
    score.confidence = confidence
    return score
  }
}
