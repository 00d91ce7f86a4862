import Presence
import Testing

@testable import Audit

struct GateKeeperTests {
  private static let today = CivilDate(daysSinceEpoch: 20_000)

  private func keeper(_ rules: GateRule..., exceptions: [GateException] = []) -> GateKeeper {
    GateKeeper(rules: rules, exceptions: exceptions, today: Self.today)
  }

  private func report(
    _ name: String, contact: Int?, failing: [String] = [], kind: AuditReport.Kind = .site
  ) -> AuditReport {
    let text = LocalizedText(fr: "f", en: "e")
    let merchant = Merchant(id: MerchantID(siret: nil, name: name, postcode: nil), name: name)
    var report = AuditReport(
      merchant: merchant, asOf: Timestamp(Self.today), kind: kind, site: ObservedState(state: .up, evidence: []))
    report.findings = ["a", "b"].enumerated().map { place, check in
      Finding(
        check: check, axis: .contact, impact: .low, title: text,
        verdict: failing.contains(check) ? .failed(.full) : .passed, message: text, evidence: [],
        weight: Double(place + 1))
    }
    report.scores = [
      Score(axis: .contact, value: contact, coverage: 1, applicableWeight: 3, measuredWeight: 3)
    ]
    return report
  }

  @Test func `a low score names the findings behind it, the weightiest first`() {
    var keeper = keeper(.leastScore(.contact, 50))
    keeper.add(report("Bas", contact: 49, failing: ["a", "b"]), worse: nil)
    keeper.add(report("Juste", contact: 50), worse: nil)
    let result = keeper.finish()
    #expect(!result.isMet)
    #expect(result.breaches.map(\.name) == ["Bas"])
    #expect(result.breaches.first?.findings.map(\.check) == ["b", "a"])
    #expect(result.cases.map(\.breaches) == [1, 0])
  }

  @Test func `a score that was not measured breaks no rule`() {
    var keeper = keeper(.leastScore(nil, 100), .passes(check: "a"))
    keeper.add(report("Muet", contact: nil), worse: nil)
    #expect(keeper.finish().isMet)
  }

  @Test func `regressions count over all merchants, and only from the run they can be compared with`() {
    var keeper = keeper(.mostRegressions(1))
    keeper.add(report("Un", contact: 50, failing: ["a"]), worse: ["a"])
    keeper.add(report("Nouveau", contact: 50, failing: ["a"]), worse: nil)
    #expect(keeper.finish().isMet)
    var strict = self.keeper(.mostRegressions(1))
    strict.add(report("Un", contact: 50, failing: ["a", "b"]), worse: ["a", "b"])
    let result = strict.finish()
    #expect(result.breachCount == 2)
    #expect(result.cases.map(\.breaches) == [2])
    var first = self.keeper(.mostRegressions(0))
    first.add(report("Un", contact: 50), worse: nil)
    let alone = first.finish()
    #expect(alone.isMet && alone.notes.count == 1)
  }

  @Test(arguments: [(1, true), (0, false)]) func `merchants not measured are counted`(most: Int, isMet: Bool) {
    var keeper = keeper(.mostNotMeasured(most), .mostNotMeasuredShare(50))
    keeper.add(report("Muet", contact: nil, kind: .notMeasurable), worse: nil)
    keeper.add(report("Lu", contact: 50), worse: nil)
    let result = keeper.finish()
    #expect(result.isMet == isMet)
    #expect(!result.measuredNothing)
  }

  @Test func `an exception lets pass until its last day, and is always told`() {
    let merchant = MerchantID(siret: nil, name: "Bas", postcode: nil)
    func result(until: CivilDate, scope: GateException.Scope) -> GateResult {
      var keeper = keeper(
        .leastScore(.contact, 50), .passes(check: "a"),
        exceptions: [GateException(merchant: merchant, scope: scope, reason: "travaux", until: until)])
      keeper.add(report("Bas", contact: 10, failing: ["a"]), worse: nil)
      return keeper.finish()
    }
    let standing = result(until: Self.today, scope: .axis(.contact))
    #expect(standing.isMet)
    #expect(standing.excepted.count == 2)
    #expect(result(until: Self.today, scope: .check("a")).breachCount == 1)
    let ended = result(until: Self.today.adding(days: -1), scope: .everything)
    #expect(ended.breachCount == 2)
    #expect(ended.ended.count == 1)
  }

  @Test func `an exception for somebody who is not in the list is told`() {
    let stranger = GateException(
      merchant: MerchantID(siret: nil, name: "Parti", postcode: nil), scope: .everything, reason: "r",
      until: Self.today)
    var keeper = keeper(.leastScore(nil, 0), exceptions: [stranger])
    keeper.add(report("Ici", contact: 50), worse: nil)
    #expect(keeper.finish().strangers == [stranger])
  }
}
