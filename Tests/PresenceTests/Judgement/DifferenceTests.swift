import Presence
import Testing

struct DifferenceTests {
  private static let unknown = Verdict.cantTell(
    UnmeasuredReason(code: "timeout", text: LocalizedText(fr: "délai", en: "timeout")))
  private static let elsewhere = Verdict.inapplicable(LocalizedText(fr: "pas de boutique", en: "no shop"))

  @Test(arguments: [
    (Verdict.failed(.full), Verdict.passed, Change.better),
    (.failed(.full), .failed(.part), .better),
    (.passed, .failed(.part), .worse),
    (.passed, .passed, .unchanged),
    (unknown, .failed(.full), .newlyMeasured),
    (elsewhere, .passed, .newlyMeasured),
    (.passed, unknown, .noLongerMeasured),
    (.failed(.full), unknown, .noLongerMeasured),
    (.failed(.full), elsewhere, .noLongerMeasured),
    (unknown, elsewhere, .unchanged),
  ])
  func `what is not measured is neither better nor worse`(before: Verdict, after: Verdict, expected: Change) {
    #expect(Change(from: before, to: after) == expected)
  }

  @Test func `a check of which one run knows nothing is newly or no longer measured`() {
    #expect(Change(from: nil, to: .failed(.full)) == .newlyMeasured)
    #expect(Change(from: .passed, to: nil) == .noLongerMeasured)
    let difference = Difference(
      from: report([finding("old", .passed)]), run: "r", to: report([finding("new", .failed(.full))]))
    #expect(difference.checks(.noLongerMeasured).map(\.check) == ["old"])
    #expect(difference.checks(.newlyMeasured).map(\.check) == ["new"])
    #expect(difference.change == .newlyMeasured)
  }

  @Test func `the whole follows the points of what was measured both times`() {
    let before = [finding("a", .passed, weight: 1), finding("b", .failed(.full), weight: 3), finding("c", .passed)]
    let after = [finding("a", .failed(.full), weight: 1), finding("b", .passed, weight: 3), finding("c", .passed)]
    let difference = Difference(from: report(before), run: "r", to: report(after))
    #expect(difference.change == .better)
    #expect(difference.checks(.worse).map(\.check) == ["a"])
    #expect(difference.unchanged == 1)
    #expect(Difference(from: report(after), run: "r", to: report(before)).change == .worse)
  }

  @Test func `a score that moves because more could be measured is no improvement`() {
    let before = report([finding("a", .passed), finding("b", Self.unknown)], score: 100)
    let after = report([finding("a", .passed), finding("b", .failed(.full))], score: 50)
    let difference = Difference(from: before, run: "r", to: after)
    #expect(difference.axes.first { $0.axis == .contact }?.change == .newlyMeasured)
    #expect(difference.change == .newlyMeasured)
  }

  @Test func `an axis without a number now is no longer measured`() {
    let before = report([finding("a", .passed)], score: 100)
    let after = report([finding("a", Self.unknown)], score: nil)
    let axis = Difference(from: before, run: "r", to: after).axes.first { $0.axis == .contact }
    #expect(axis?.change == .noLongerMeasured)
    #expect(axis?.after == nil)
  }

  @Test func `two equal reports have no difference`() {
    let same = report([finding("a", .passed), finding("b", Self.unknown)], score: 100)
    #expect(Difference(from: same, run: "r", to: same).isEmpty)
  }

  @Test func `a correction holds until its last day and keeps what was measured`() {
    let day = CivilDate(daysSinceEpoch: 20_000)
    let override = Override(
      merchant: MerchantID(siret: nil, name: "a", postcode: nil), check: "a", ruling: .inapplicable,
      reason: "vend au marché", by: "C. Dumas", madeAt: Timestamp(day), until: day)
    #expect(!override.hasEnded(on: day))
    #expect(override.hasEnded(on: day.adding(days: 1)))
    let corrected = finding("a", .failed(.full)).corrected(by: override)
    #expect(corrected.verdict == .inapplicable(LocalizedText(fr: "vend au marché", en: "vend au marché")))
    #expect(corrected.override?.measured == .failed(.full))
    #expect(corrected.corrected(by: override).override?.measured == .failed(.full))
  }

  private func finding(_ check: String, _ verdict: Verdict, weight: Double = 2) -> Finding {
    let text = LocalizedText(fr: check, en: check)
    return Finding(
      check: check, axis: .contact, impact: .medium, title: text, verdict: verdict, message: text, evidence: [],
      weight: weight)
  }

  private func report(_ findings: [Finding], score: Int? = nil) -> AuditReport {
    let merchant = Merchant(id: MerchantID(siret: nil, name: "a", postcode: nil), name: "a")
    var report = AuditReport(
      merchant: merchant, asOf: Timestamp(secondsSinceEpoch: 0), kind: .site,
      site: ObservedState(state: .up, evidence: []))
    report.findings = findings
    report.scores = [Score(axis: .contact, value: score, coverage: 1, applicableWeight: 1, measuredWeight: 1)]
    return report
  }
}
