import Audit
import Presence
import Testing

/// Each example of each check is read like a real page, as it is and rewritten.
struct ExampleTests {
  /// One example of one check.
  struct Row: Sendable, CustomTestStringConvertible {
    let check: any Check.Type
    let example: CheckExample
    var testDescription: String { "\(check): \(example.note)" }
  }

  static let rows = Catalogue.all.flatMap { check in check.allExamples.map { Row(check: check, example: $0) } }

  @Test(arguments: rows) func `an example has the outcome that it claims`(_ row: Row) throws {
    let judgement = try judge(row)
    #expect(outcome(judgement.verdict) == row.example.outcome, "\(judgement.message.fr)")
  }

  @Test(arguments: rows, Rewriting.allCases)
  func `rewriting a page without changing what it says changes no outcome`(_ row: Row, _ rewriting: Rewriting) throws {
    let judgement = try judge(row) { rewriting.apply($0) }
    #expect(outcome(judgement.verdict) == row.example.outcome, "\(judgement.message.fr)")
  }

  @Test(arguments: rows.filter { !$0.example.pages.isEmpty })
  func `what stands in a comment does not count`(_ row: Row) throws {
    let commented = try judge(row) { Rewriting.bytes(Rewriting.commented($0)) }
    let emptied = try judge(row) { Rewriting.bytes(Rewriting.emptied($0)) }
    #expect(outcome(commented.verdict) == outcome(emptied.verdict), "\(commented.message.fr)")
  }

  private func judge(_ row: Row, rewrite: (String) -> [UInt8] = { Array($0.utf8) }) throws -> Judgement {
    let snapshot = ExampleSite.snapshot(of: row.example, rewrite: rewrite)
    let site = try #require(snapshot)
    return Auditor.judgement(of: row.check, on: site)
  }

  private func outcome(_ verdict: Verdict) -> CheckExample.Outcome {
    switch verdict {
    case .passed: .passes
    case .failed(.part): .failsInPart
    case .failed(.full): .fails
    case .cantTell: .cantTell
    case .inapplicable: .inapplicable
    }
  }
}
