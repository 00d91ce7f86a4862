import Presence

extension Sample {
  /// What a page or a list can hold that means harm, or that breaks a layout.
  static let poison =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> \u{0}\u{202E}renversé\u{2066} {{name}} {{{x}}} "
    + "\"\u{301} onmouseover=alert(3) x=\"\u{600}\" <\u{338}b> --> ]]> </style></title></bdi> &lt;"

  static let long = poison + String(repeating: "Wz", count: 5000)

  static var hostile: AuditReport {
    var merchant = merchant(long, trade: long, street: long, site: "https://example.fr/?q=%22%3E%3Cscript%3E'\"<")
    merchant.legalName = poison
    merchant.naf = poison
    merchant.phone = "=cmd|' /C calc'!A0"
    merchant.email = "@SUM(A1)"
    merchant.siret = poison
    merchant.extra = [.init(heading: "=1+1", value: "-2+3"), .init(heading: "Note;\"", value: "a\r\nb;\"c\"")]
    let proofs = [
      evidence("javascript:alert(1)//" + poison, -3, long), evidence("data:text/html,<script>", 1, poison),
      evidence("https://example.fr/" + poison, Int.max, poison), evidence("", nil, ""),
    ]
    var report = AuditReport(
      merchant: merchant, asOf: Timestamp(secondsSinceEpoch: 1_772_530_200), kind: .site,
      site: ObservedState(state: .up, evidence: proofs))
    report.identity.phones = [
      Fact(PhoneNumber(e164: poison, raw: poison, kind: .unknown, owner: .unknown), evidence: proofs)
    ]
    report.identity.emails = [
      Fact(EmailAddress(address: long, raw: poison, domain: .other, owner: .unknown), evidence: proofs)
    ]
    report.identity.addresses = [
      Fact(PostalAddress(street: long, postcode: poison, city: poison, country: poison), evidence: proofs)
    ]
    report.identity.openingHours = [
      Fact("Mo-Fr 99:00-00:99; \(poison)", evidence: proofs), Fact(long, evidence: proofs),
    ]
    report.identity.profiles = [
      Fact(SocialProfile(platform: poison, url: "javascript:alert(4)"), evidence: proofs),
      Fact(SocialProfile(platform: long, url: "https://example.fr/\" onclick=alert(5)"), evidence: proofs),
    ]
    report.profileStates = [poison: ObservedState(state: .loginWall, evidence: proofs)]
    report.visited = (0..<200).map { visited("https://example.fr/\($0)/" + poison, .profile(poison), -1, long) }
    let verdicts: [Verdict] = [
      .passed, .failed(.part), .failed(.full), unmeasured(poison, long), .inapplicable(both(long)),
    ]
    report.findings = Axis.allCases.flatMap { axis in
      verdicts.map { finding(poison, axis, $0, long, long, proofs) }
    }
    report.scores = [Score(axis: .contact, value: 400, coverage: .nan, applicableWeight: .infinity, measuredWeight: -1)]
    report.answers = answers(Question.allCases.map { _ in (.bad, long) })
    report.recommendations = (0..<9).map { _ in
      advice(
        poison, long, long, Array(repeating: long, count: 30), minutes: Int.max - 1000, horizon: .project,
        gain: (.contact, -5, Int.max))
    }
    report.visitQuestions = Array(repeating: both(long), count: 40)
    return report
  }
}
