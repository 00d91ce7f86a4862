public import Presence

/// A merchant as the overview keeps it: about half a kilobyte, so that 45,000 stay in memory.
public struct OverviewRow: Sendable, Hashable, Codable {
  /// Who.
  public let id: MerchantID
  /// Name, cleaned, at most 100 characters.
  public let name: String
  /// Trade in the list's words, else the NAF code; nil when the list gives neither.
  public let trade: String?
  /// Town of the list; nil when it gives none.
  public let town: String?
  /// Which sheet the merchant has.
  public let kind: AuditReport.Kind
  /// True in a blocking state: no site was read, and one thing must be done before anything else matters.
  public let isBlocked: Bool
  /// What the chamber does next; nil in reports of older versions.
  public let segment: Segment?
  /// One tone per question, in the order of ``Question``.
  public let answers: [AuditReport.Answer.Tone]
  /// One score per axis, in the order of ``Axis``; nil where it was not measured.
  public let scores: [Int?]
  /// Identifiers of the checks that failed, in the catalogue's order.
  public let failed: [String]
  /// Words of the reasons for which something was not measured, each once, in order of appearance.
  public let unmeasured: [String]
  /// What to do first; nil when nothing is advised.
  public let firstAction: LocalizedText?
  /// Telephone of the list, else the first one read: for calling.
  public let phone: String?
  /// Builder of the site; nil when nothing tells.
  public let builder: String?
  /// Hoster that the legal notice names.
  public let host: String?
  /// Points, over all axes, that two hours of the merchant's own time would bring.
  public let quickGain: Int

  /// What the overview needs of a report.
  public init(_ report: AuditReport) {
    let merchant = report.merchant
    id = merchant.id
    name = SafeText.cleaned(merchant.name, limit: 100)
    trade = OverviewRow.kept(merchant.trade ?? merchant.naf)
    town = OverviewRow.kept(merchant.address?.city)
    kind = report.kind
    segment = report.elsewhere?.segment.segment
    isBlocked = report.kind != .site && report.recommendations.contains(where: \.isBlocking)
    answers = Question.allCases.map { question in
      report.answers.first { $0.question == question }?.tone ?? .unknown
    }
    scores = Axis.allCases.map { axis in report.scores.first { $0.axis == axis }?.value }
    failed = report.findings.compactMap { finding in
      if case .failed = finding.verdict { return finding.check }
      return nil
    }
    var reasons: [String] = []
    for finding in report.findings {
      if case .cantTell(let reason) = finding.verdict, !reasons.contains(reason.code) { reasons.append(reason.code) }
    }
    unmeasured = reasons
    firstAction = report.recommendations.first?.what
    phone = OverviewRow.kept(
      merchant.phone.map(OverviewRow.readable) ?? report.identity.phones.first?.value.readable)
    builder = OverviewRow.kept(report.maker?.builder)
    host = OverviewRow.kept(report.maker?.host)
    quickGain = OverviewRow.quickGain(of: report.recommendations)
  }

  /// A number of the list as people write it; as it stands when it is no French one.
  private static func readable(_ listed: String) -> String {
    guard let key = PhoneKey.of(listed), key.utf8.count == 9, !key.hasPrefix("+") else { return listed }
    return PhoneNumber.readable(e164: "+33" + key)
  }

  /// Longest time that counts as a quick help, in minutes.
  private static let quickMinutes = 120

  /// What the merchant can do alone in two hours, in the order advised. Two pieces of advice for one axis are no more
  /// than what is missing there.
  private static func quickGain(of recommendations: [Recommendation]) -> Int {
    var left = quickMinutes
    var gained: [Axis: Int] = [:]
    for advice in recommendations where advice.owner == .merchant && advice.minutes > 0 && advice.minutes <= left {
      guard let from = advice.gain.from, let to = advice.gain.to, to > from, (0...100).contains(to) else { continue }
      left -= advice.minutes
      gained[advice.gain.axis] = min(100 - from, gained[advice.gain.axis, default: 0] + to - from)
    }
    return gained.values.reduce(0, +)
  }

  private static func kept(_ text: String?) -> String? {
    guard let text else { return nil }
    let cleaned = SafeText.cleaned(text, limit: 60)
    return cleaned.isEmpty ? nil : cleaned
  }

  /// Axes that have a score.
  public var measuredAxes: Int { scores.count { $0 != nil } }

  /// Worst times easiest: what is missing in the measured axes, times what two hours would bring; 0 without a score.
  public var callRank: Int { (measuredAxes * 100 - sumOfScores) * quickGain }

  /// Sum of the scores that there are.
  public var sumOfScores: Int { scores.reduce(0) { $0 + ($1 ?? 0) } }

  /// Whether `left` needs help before `right`: those who are blocked first, then the lowest sum of measured axes, then
  /// the one with more of them, then by name. Those of whom no axis was measured come last: an unknown is no zero.
  public static func needsHelpBefore(_ left: OverviewRow, _ right: OverviewRow) -> Bool {
    if left.isBlocked != right.isBlocked { return left.isBlocked }
    let isLeftMeasured = left.measuredAxes > 0
    if isLeftMeasured != (right.measuredAxes > 0) { return left.isBlocked ? !isLeftMeasured : isLeftMeasured }
    if left.sumOfScores != right.sumOfScores { return left.sumOfScores < right.sumOfScores }
    if left.measuredAxes != right.measuredAxes { return left.measuredAxes > right.measuredAxes }
    return (left.name, left.id) < (right.name, right.id)
  }
}
