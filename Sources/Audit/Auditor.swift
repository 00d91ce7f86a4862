public import Presence

/// From a snapshot to a report: the only place where a merchant is judged.
public struct Auditor: Sendable {
  private let scoring: ScoringTable
  private let advice: AdviceTable
  private let offers: OffersTable
  private let checks: [any Check.Type]

  /// An auditor with the chamber's weights and advice.
  public init(
    scoring: ScoringTable, advice: AdviceTable, offers: OffersTable = .none,
    checks: [any Check.Type] = Catalogue.all
  ) {
    self.scoring = scoring
    self.advice = advice
    self.offers = offers
    self.checks = checks
  }

  /// Judges a merchant. The same snapshot and corrections give the same report.
  ///
  /// - Parameter overrides: advisers' corrections of this merchant; those that have ended by the snapshot's day are
  ///   reported and not applied.
  public func report(on site: SiteSnapshot, overrides: [Override] = []) -> AuditReport {
    var report = AuditReport(merchant: site.merchant, asOf: site.asOf, kind: ReportKind.of(site), site: site.site)
    let scorer = Scorer(table: scoring)
    report.profileStates = site.profileStates
    report.identity = IdentityCard.of(site)
    report.visited = site.visited
    let standing = overrides.filter { !$0.hasEnded(on: site.asOf.date) }
    let ended = overrides.filter { $0.hasEnded(on: site.asOf.date) }
    report.endedOverrides = ended.isEmpty ? nil : ended
    let findings = checks.map { check in
      let finding = finding(of: check, on: site)
      return standing.last { $0.check == finding.check }.map { finding.corrected(by: $0) } ?? finding
    }
    report.findings = scorer.weighed(findings)
    report.scores = scorer.scores(of: report.findings).map { report.kind == .site ? $0 : $0.withoutNumber }
    let adviser = Adviser(table: advice, scorer: scorer, offers: offers)
    report.recommendations = adviser.recommendations(for: report.findings, hasNumbers: report.kind == .site)
    report.maker = MakerReader.maker(of: site)
    report.gestures = adviser.gestures(for: report.recommendations, tool: report.maker?.tool)
    report.answers = Answers.of(site, findings: report.findings)
    report.visitQuestions = VisitQuestions.of(site, findings: report.findings)
    return report
  }

  private func finding(of check: any Check.Type, on site: SiteSnapshot) -> Finding {
    let judgement = Auditor.judgement(of: check, on: site)
    var finding = Finding(
      check: check.about.id, axis: check.about.axis, impact: check.about.impact, title: check.about.title,
      verdict: judgement.verdict, message: judgement.message,
      evidence: Array(judgement.evidence.prefix(Auditor.longestEvidence)),
      weight: scoring.weight(of: check.about))
    finding.confidence = Confidence.of(judgement.verdict, evidence: judgement.evidence)
    return finding
  }

  /// Most places shown for one finding.
  private static let longestEvidence = 5

  /// Judges one check, or says why it cannot be asked: without a site it concerns nobody; a site that could not be read
  /// is not measured (DESIGN §4.10).
  public static func judgement(of check: any Check.Type, on site: SiteSnapshot) -> Judgement {
    guard check.about.needs == .readableSite else { return check.evaluate(site) }
    if site.site.state == .none {
      return .inapplicable("Notre liste ne donne pas de site internet.", "Our list gives no website.")
    }
    if site.isReadable { return check.evaluate(site) }
    return .cantTell(UnmeasuredReason.ofSite(in: site.site.state) ?? .pagesMissing(.home), site.site.evidence)
  }
}
