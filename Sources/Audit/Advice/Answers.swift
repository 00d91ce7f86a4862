import Presence

/// The four questions of every sheet, each answered in a sentence from the findings.
enum Answers {
  /// One answer per question, in order.
  static func of(_ site: SiteSnapshot, findings: [Finding]) -> [AuditReport.Answer] {
    let basis = Basis(site: site, findings: findings)
    return [found(basis), open(basis), reachable(basis), buyable(basis)]
  }

  /// What the answers are made of.
  struct Basis {
    let site: SiteSnapshot
    private let verdicts: [String: Verdict]

    init(site: SiteSnapshot, findings: [Finding]) {
      self.site = site
      verdicts = Dictionary(findings.map { ($0.check, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    }

    /// The verdict of a check; nil when it was not asked.
    subscript(check: String) -> Verdict? { verdicts[check] }

    /// Whether a check fails, in part or in full.
    func fails(_ check: String) -> Bool {
      if case .failed = verdicts[check] { true } else { false }
    }

    /// The first of these checks that could not be measured, and why.
    func doubt(_ checks: String...) -> UnmeasuredReason? {
      for check in checks {
        if case .cantTell(let reason) = verdicts[check] { return reason }
      }
      return nil
    }
  }

  static func answer(
    _ question: Question, _ tone: AuditReport.Answer.Tone, _ fr: String, _ en: String
  ) -> AuditReport.Answer {
    AuditReport.Answer(question: question, tone: tone, text: LocalizedText(fr: fr, en: en))
  }

  /// The answer to what could not be measured: never a guess, always the reason.
  static func unverified(_ question: Question, _ reason: UnmeasuredReason?) -> AuditReport.Answer {
    let because = reason.map { LocalizedText(fr: " " + $0.text.fr, en: " " + $0.text.en) }
    return answer(
      question, .unknown, "Nous n’avons pas pu le vérifier." + (because?.fr ?? ""),
      "We could not check." + (because?.en ?? ""))
  }

  /// The answer to any question about a site that could not be read; nil when it was.
  static func unread(_ question: Question, _ site: SiteSnapshot) -> AuditReport.Answer? {
    if site.isReadable || site.site.state == .none { return nil }
    return unverified(question, UnmeasuredReason.ofSite(in: site.site.state))
  }
}
