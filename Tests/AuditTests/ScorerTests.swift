import Presence
import Testing

@testable import Audit

struct ScorerTests {
  private let table = ScoringTable(
    points: .init(high: 3, medium: 2, low: 1), shareWhenFailedInPart: 0.5, leastCoverage: 0.6, checks: [:])
  private let nothing = LocalizedText(fr: "", en: "")

  private func finding(_ id: String, _ verdict: Verdict, weight: Double) -> Finding {
    Finding(
      check: id, axis: .contact, impact: .high, title: nothing, verdict: verdict, message: nothing, evidence: [],
      weight: weight)
  }

  private var silent: Verdict { .cantTell(.textInPictures) }

  private func score(_ findings: [Finding], mended: Set<String> = []) -> Score {
    Scorer(table: table).score(of: .contact, findings: findings, mended: mended)
  }

  @Test func `a failure in part keeps half of its points`() {
    #expect(score([finding("a", .passed, weight: 3), finding("b", .failed(.part), weight: 2)]).value == 80)
  }

  @Test func `what could not be measured is neither a zero nor a pass`() {
    let measured = [finding("a", .passed, weight: 3), finding("b", .failed(.full), weight: 1)]
    #expect(score(measured + [finding("c", silent, weight: 2)]).value == score(measured).value)
  }

  @Test func `below sixty per cent of coverage there is no number`() {
    let half = score([finding("a", .passed, weight: 1), finding("b", silent, weight: 1)])
    #expect(half.value == nil)
    #expect(half.coverage == 0.5)
    #expect(score([finding("a", .passed, weight: 3), finding("b", silent, weight: 2)]).value == 100)
  }

  @Test func `what does not concern the merchant leaves the coverage alone`() {
    let score = score([finding("a", .passed, weight: 1), finding("b", .inapplicable(nothing), weight: 9)])
    #expect(score.coverage == 1)
    #expect(score.value == 100)
  }

  @Test func `an axis of which nothing applies has no number`() {
    #expect(score([finding("a", .inapplicable(nothing), weight: 9)]).value == nil)
    #expect(score([]).value == nil)
  }

  @Test func `the score if a failure were mended counts it as passed`() {
    let findings = [finding("a", .passed, weight: 3), finding("b", .failed(.full), weight: 3)]
    #expect(score(findings).value == 50)
    #expect(score(findings, mended: ["b"]).value == 100)
  }
}
