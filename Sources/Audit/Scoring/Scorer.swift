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

  /// The score of one axis if every finding in `mended` passed.
  func score(of axis: Axis, findings: [Finding], mended: Set<String> = []) -> Score {
    var applicable = 0.0
    var measured = 0.0
    var reached = 0.0
    for finding in findings where finding.axis == axis {
      if case .inapplicable = finding.verdict { continue }
      applicable += finding.weight
      guard finding.verdict.isMeasured else { continue }
      measured += finding.weight
      reached += mended.contains(finding.check) ? finding.weight : points(of: finding)
    }
    let coverage = applicable == 0 ? 0 : measured / applicable
    let hasNumber = measured > 0 && coverage + 1e-9 >= table.leastCoverage
    return Score(
      axis: axis, value: hasNumber ? Int((100 * reached / measured).rounded()) : nil, coverage: coverage,
      applicableWeight: applicable, measuredWeight: measured)
  }

  private func points(of finding: Finding) -> Double {
    switch finding.verdict {
    case .passed: finding.weight
    case .failed(.part): finding.weight * table.shareWhenFailedInPart
    default: 0
    }
  }
}
