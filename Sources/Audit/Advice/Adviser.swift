import Presence

/// From findings to recommendations in the order in which they should be done.
///
/// Order: blocking first; then gain per effort, ties by identifier. Gain is the weight won back, to the power of 1.5, so
/// that one strong effect comes before several faint ones; effort grows with the square root of the time, so that a
/// quick gesture comes before a project; what answers a customer's first questions (open? reachable?) counts a quarter
/// more, law and networks less.
struct Adviser {
  let table: AdviceTable
  let scorer: Scorer
  var offers = OffersTable.none

  /// Shortest time that counts, in minutes: below it, haste gives no advantage.
  private static let leastMinutes = 10

  /// Advice for every failed check.
  func recommendations(for findings: [Finding], hasNumbers: Bool = true) -> [Recommendation] {
    let called = table.recommendations.compactMap { entry -> Call? in
      let own = findings.filter { isCalled(entry, by: $0) }
      return own.isEmpty ? nil : Call(entry: entry, findings: own)
    }
    let replaced = Set(called.flatMap { $0.entry.replaces ?? [] })
    return called.filter { !replaced.contains($0.entry.id) && (rank(of: $0) > 0 || $0.isBlocking) }
      .sorted { left, right in
        if left.isBlocking != right.isBlocking { return left.isBlocking }
        let ranks = (rank(of: left), rank(of: right))
        return ranks.0 != ranks.1 ? ranks.0 > ranks.1 : left.entry.id < right.entry.id
      }
      .map { recommendation($0, among: findings, hasNumbers: hasNumbers) }
  }

  /// A piece of advice and the failures that call for it.
  private struct Call {
    let entry: AdviceTable.Entry
    let findings: [Finding]

    var isBlocking: Bool { entry.blocking ?? false }
  }

  private func isCalled(_ entry: AdviceTable.Entry, by finding: Finding) -> Bool {
    guard case .failed(let severity) = finding.verdict, entry.checks.contains(finding.check) else { return false }
    return entry.severity.map { $0 == severity } ?? true
  }

  /// What a merchant wins by an hour, roughly; 0 when it changes no score.
  private func rank(of call: Call) -> Double {
    let lost = call.findings.map { finding in
      let share = finding.verdict == .failed(.part) ? 1 - scorer.table.shareWhenFailedInPart : 1
      return finding.weight * share * Adviser.urgency(of: finding.axis)
    }.reduce(0, +)
    let others = call.entry.owner == .merchant ? 1.0 : Adviser.effortOfAskingOthers
    let minutes = Double(max(call.entry.minutes, Adviser.leastMinutes)) * others
    return lost * lost.squareRoot() / minutes.squareRoot()
  }

  /// Work that somebody else must be asked for counts twice: what the merchant can do alone comes first.
  private static let effortOfAskingOthers = 2.0

  private static func urgency(of axis: Axis) -> Double {
    switch axis {
    case .hours, .contact: 1.25
    case .freshness, .mobile, .visibility, .selling: 1
    case .trust, .social: 0.6
    }
  }

  private func recommendation(_ call: Call, among findings: [Finding], hasNumbers: Bool) -> Recommendation {
    let entry = call.entry
    return Recommendation(
      id: entry.id, checks: call.findings.map(\.check), what: entry.what, why: entry.why, how: entry.how,
      minutes: entry.minutes, cost: entry.cost, owner: entry.owner, horizon: entry.horizon,
      isBlocking: call.isBlocking,
      gain: hasNumbers
        ? gain(of: call, among: findings) : Recommendation.Gain(axis: call.findings[0].axis, from: nil, to: nil),
      request: entry.request, gesture: entry.gesture, offers: offers.texts(for: entry.id))
  }

  /// Where to click for these recommendations: all of them in the merchant's tool where it is known, else those of the
  /// first ones in each tool.
  func gestures(for recommendations: [Recommendation], tool: SiteTool?) -> [Gesture]? {
    var wanted: [String] = []
    for id in recommendations.compactMap(\.gesture) where !wanted.contains(id) { wanted.append(id) }
    let table = Dictionary((table.gestures ?? []).map { ($0.id, $0) }) { first, _ in first }
    let found = (tool == nil ? Array(wanted.prefix(Adviser.mostGestures)) : wanted).compactMap { table[$0] }
    guard !found.isEmpty else { return nil }
    return tool.map { tool in found.map { $0.only(tool) } } ?? found
  }

  /// Most gestures told for six tools at once: beyond, nobody reads them.
  private static let mostGestures = 3

  /// The gain on the axis that moves most; of equal ones the first in the order of the findings.
  private func gain(of call: Call, among findings: [Finding]) -> Recommendation.Gain {
    let mended = Set(call.findings.map(\.check))
    let gains = call.findings.map { finding in
      Recommendation.Gain(
        axis: finding.axis, from: scorer.score(of: finding.axis, findings: findings).value,
        to: scorer.score(of: finding.axis, findings: findings, mended: mended).value)
    }
    func size(_ gain: Recommendation.Gain) -> Int { (gain.to ?? 0) - (gain.from ?? 0) }
    return gains.dropFirst().reduce(gains[0]) { size($1) > size($0) ? $1 : $0 }
  }
}
