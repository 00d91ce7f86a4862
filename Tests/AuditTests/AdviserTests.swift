import Presence
import Testing

@testable import Audit

struct AdviserTests {
  private let text = LocalizedText(fr: "f", en: "e")
  private let scorer = Scorer(
    table: ScoringTable(
      points: .init(high: 3, medium: 2, low: 1), shareWhenFailedInPart: 0.5, leastCoverage: 0.6, checks: [:]))

  private func finding(_ id: String, _ verdict: Verdict = .failed(.full), weight: Double = 3) -> Finding {
    Finding(
      check: id, axis: .contact, impact: .high, title: text, verdict: verdict, message: text, evidence: [],
      weight: weight)
  }

  private func entry(_ id: String, _ checks: [String], minutes: Int, blocking: Bool? = nil) -> AdviceTable.Entry {
    AdviceTable.Entry(
      id: id, checks: checks, what: text, why: text, how: [text], minutes: minutes, cost: .free, owner: .merchant,
      horizon: .thisWeek, blocking: blocking)
  }

  private func order(_ entries: [AdviceTable.Entry], _ findings: [Finding]) -> [String] {
    Adviser(table: AdviceTable(recommendations: entries), scorer: scorer).recommendations(for: findings).map(\.id)
  }

  @Test func `what blocks everything comes first, however long it takes`() {
    let entries = [entry("quick", ["a"], minutes: 10), entry("block", ["b"], minutes: 900, blocking: true)]
    #expect(order(entries, [finding("a"), finding("b")]) == ["block", "quick"])
  }

  @Test func `a quick gesture with a strong effect comes before a project`() {
    let entries = [entry("project", ["a"], minutes: 480), entry("gesture", ["b"], minutes: 15)]
    #expect(order(entries, [finding("a", weight: 3), finding("b", weight: 2)]) == ["gesture", "project"])
  }

  @Test func `advice is given for failures only`() {
    let entries = [entry("a", ["a"], minutes: 10), entry("b", ["b"], minutes: 10), entry("c", ["c"], minutes: 10)]
    let findings = [finding("a", .passed), finding("b", .cantTell(.textInPictures)), finding("c", .failed(.part))]
    #expect(order(entries, findings) == ["c"])
  }

  @Test func `a recommendation says the score that it would bring`() throws {
    let table = AdviceTable(recommendations: [entry("a", ["a"], minutes: 10)])
    let findings = [finding("a"), finding("z", .passed)]
    let advice = try #require(Adviser(table: table, scorer: scorer).recommendations(for: findings).first)
    #expect(advice.gain == Recommendation.Gain(axis: .contact, from: 50, to: 100))
  }

  @Test func `advice for one trade replaces the general advice`() {
    var special = entry("special", ["b"], minutes: 60)
    special.replaces = ["general"]
    let entries = [entry("general", ["a"], minutes: 10), special]
    #expect(order(entries, [finding("a"), finding("b")]) == ["special"])
    #expect(order(entries, [finding("a")]) == ["general"])
  }

  @Test func `advice for a failure in full is not given for one in part`() {
    var full = entry("full", ["a"], minutes: 10)
    full.severity = .full
    #expect(order([full], [finding("a", .failed(.part))]) == [])
    #expect(order([full], [finding("a")]) == ["full"])
  }

  @Test func `advice that changes no score is not given`() {
    #expect(order([entry("a", ["a"], minutes: 10)], [finding("a", weight: 0)]) == [])
  }
}
