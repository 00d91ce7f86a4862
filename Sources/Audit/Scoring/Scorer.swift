import Presence

/// From findings to one score per axis.
///
/// value = 100 × points reached ÷ points of what was measured; `cantTell` and `inapplicable` leave both sides. Coverage
/// = weight measured ÷ weight that applies; below the table's least coverage there is no number.
struct Scorer {
  let table: ScoringTable

  /// One score per axis, in the order of `Axis`.
  func scores(of findings: [Finding]) -> [Score] {
    Axis.allCases.map { axis in score(of: axis, findings: findings.filter { $0.axis == axis }) }
  }

  /// The findings with the share of their axis's score that hangs on each.
  func weighed(_ findings: [Finding]) -> [Finding] {
    var measured: [Axis: Double] = [:]
    for finding in findings where finding.verdict.isMeasured { measured[finding.axis, default: 0] += finding.weight }
    return findings.map { finding in
      var weighed = finding
      let whole = measured[finding.axis] ?? 0
      weighed.effectiveWeight = finding.verdict.isMeasured && whole > 0 ? Scorer.rounded(finding.weight / whole) : nil
      return weighed
    }
  }

  /// Four decimals: more would say nothing and make every JSON longer.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  /// The score of one axis if every finding in `mended` passed.
  func score(of axis: Axis, findings: [Finding], mended: Set<String> = []) -> Score {
    var applicable = 0.0
    var measured = 0.0
    var reached = 0.0
    var seen = 0.0
    for finding in findings where finding.axis == axis {
      if case .inapplicable = finding.verdict { continue }
      applicable += finding.weight
      guard finding.verdict.isMeasured else { continue }
      measured += finding.weight
      seen += finding.weight * (finding.confidence ?? 1)
      reached += mended.contains(finding.check) ? finding.weight : points(of: finding)
    }
    let coverage = applicable == 0 ? 0 : measured / applicable
    let hasNumber = measured > 0 && coverage + 1e-9 >= table.leastCoverage
    var score = Score(
      axis: axis, value: hasNumber ? Int((100 * reached / measured).rounded()) : nil, coverage: coverage,
      applicableWeight: applicable, measuredWeight: measured)
    score.confidence = measured > 0 ? Scorer.rounded(seen / measured) : nil
    return score
  }

  private func points(of finding: Finding) -> Double {
    switch finding.verdict {
    case .passed: finding.weight
    case .failed(.part): finding.weight * table.shareWhenFailedInPart
    default: 0
    }
  }
}
