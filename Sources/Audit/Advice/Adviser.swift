import Presence

/// From findings to recommendations in the order in which they should be done.
///
/// Order: blocking first; then gain per effort, where gain is the weight won back and effort grows with the square root
/// of the time, so that a quick gesture with a strong effect comes before a project; ties by identifier.
struct Adviser {
  let table: AdviceTable
  let scorer: Scorer

  /// Advice for every failed check.
  func recommendations(for findings: [Finding]) -> [Recommendation] {
    let failed = findings.filter { if case .failed = $0.verdict { true } else { false } }
    let ranked = table.recommendations.compactMap { entry -> (Recommendation, Double)? in
      let called = failed.filter { entry.checks.contains($0.check) }
      guard let first = called.first else { return nil }
      let mended = Set(called.map(\.check))
      let lost = called.map { $0.verdict == .failed(.part) ? $0.weight / 2 : $0.weight }.reduce(0, +)
      let gain = Recommendation.Gain(
        axis: first.axis,
        from: scorer.score(of: first.axis, findings: findings).value,
        to: scorer.score(of: first.axis, findings: findings, mended: mended).value)
      let advice = Recommendation(
        id: entry.id, checks: called.map(\.check), what: entry.what, why: entry.why, how: entry.how,
        minutes: entry.minutes, cost: entry.cost, owner: entry.owner, horizon: entry.horizon,
        isBlocking: entry.blocking ?? false, gain: gain)
      return (advice, lost / Double(max(entry.minutes, 5)).squareRoot())
    }
    return ranked.sorted { left, right in
      if left.0.isBlocking != right.0.isBlocking { return left.0.isBlocking }
      if left.1 != right.1 { return left.1 > right.1 }
      return left.0.id < right.0.id
    }.map(\.0)
  }
}
