/// What changed at one merchant between two runs.
///
/// Fair only when the same rules judged both: whoever makes one of an older run judges its archive again first.
public struct Difference: Sendable, Hashable, Codable {
  /// One check, then and now.
  public struct Check: Sendable, Hashable, Codable {
    /// Identifier of the check.
    public let check: String
    /// Axis of the check.
    public let axis: Axis
    /// Name of the check, as a merchant reads it.
    public let title: LocalizedText
    /// Better, worse, newly or no longer measured.
    public let change: Change
    /// Outcome then; nil when the check was not asked.
    public let before: Verdict?
    /// Outcome now; nil when the check is not asked any more.
    public let after: Verdict?
    /// What was measured now, in a sentence; what was measured then, when it is not asked any more.
    public let message: LocalizedText
    /// Where it was seen now; empty for an absence.
    public let evidence: [Evidence]
    /// Points that the check can give.
    public let weight: Double
  }

  /// One axis, then and now.
  public struct AxisScore: Sendable, Hashable, Codable {
    /// Which axis.
    public let axis: Axis
    /// Score then; nil when there was no number.
    public let before: Int?
    /// Score now; nil when there is no number.
    public let after: Int?
    /// What became of it. A number that moved only because more (or less) could be measured is newly (or no longer)
    /// measured: neither better nor worse.
    public let change: Change
  }

  /// Identifier of the run compared with.
  public let run: String
  /// When that run started.
  public let since: Timestamp
  /// What became of the merchant as a whole, over the checks measured both times, by their points. Without such a
  /// change: newly or no longer measured, where there is one of them.
  public let change: Change
  /// Checks whose outcome changed, in the catalogue's order: ``Change/unchanged`` ones are left out.
  public let checks: [Check]
  /// Number of checks that stand as they stood, measured both times.
  public let unchanged: Int
  /// One per axis, in the order of ``Axis``.
  public let axes: [AxisScore]

  /// Whether nothing at all changed.
  public var isEmpty: Bool { checks.isEmpty && axes.allSatisfy { $0.change == .unchanged } }

  /// The checks that changed in one way, in the catalogue's order.
  public func checks(_ change: Change) -> [Check] { checks.filter { $0.change == change } }
}

extension Difference {
  /// Compares two reports on one merchant; `run` names the run of the first.
  public init(from before: AuditReport, run: String, to after: AuditReport) {
    let old = Dictionary(before.findings.map { ($0.check, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.findings.map(\.check))
    var all = after.findings.map { Check(from: old[$0.check], to: $0) }
    all += before.findings.filter { !new.contains($0.check) }.compactMap { Check(from: $0, to: nil) }
    let compared = all.compactMap(\.self)
    self.run = run
    since = before.asOf
    checks = compared.filter { $0.change != .unchanged }
    unchanged = compared.count { $0.change == .unchanged && $0.after?.isMeasured == true }
    change = Difference.balance(of: compared) ?? .unchanged
    axes = Axis.allCases.map { axis in
      let scores = [before, after].map { report in report.scores.first { $0.axis == axis }?.value }
      let own = compared.filter { $0.axis == axis }
      return AxisScore(
        axis: axis, before: scores[0], after: scores[1],
        change: Difference.change(from: scores[0], to: scores[1], checks: own))
    }
  }

  /// Which way the points of the changed checks go; nil when nothing changed.
  private static func balance(of checks: [Check]) -> Change? {
    var points = 0.0
    for check in checks where check.change == .better || check.change == .worse {
      points += check.weight * Double((check.after?.rank ?? 0) - (check.before?.rank ?? 0))
    }
    if points > 1e-9 { return .better }
    if points < -1e-9 { return .worse }
    return [Change.newlyMeasured, .noLongerMeasured].first { change in checks.contains { $0.change == change } }
  }

  private static func change(from before: Int?, to after: Int?, checks: [Check]) -> Change {
    switch (before, after) {
    case (nil, nil): .unchanged
    case (nil, _): .newlyMeasured
    case (_, nil): .noLongerMeasured
    case (let old?, let new?): balance(of: checks) ?? (old == new ? .unchanged : new > old ? .better : .worse)
    }
  }
}

extension Difference.Check {
  /// Nil when neither time has the check.
  init?(from before: Finding?, to after: Finding?) {
    guard let shown = after ?? before else { return nil }
    self.init(
      check: shown.check, axis: shown.axis, title: shown.title,
      change: Change(from: before?.verdict, to: after?.verdict), before: before?.verdict, after: after?.verdict,
      message: shown.message, evidence: after?.evidence ?? [], weight: shown.weight)
  }
}
