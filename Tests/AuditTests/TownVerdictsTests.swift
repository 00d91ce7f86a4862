import Audit
import Presence
import TestSupport
import Testing

/// The verdict of every merchant of the town on every check, written down by whoever read the pages
/// (`Fixtures/expected-verdicts.csv`), is the one that comes out.
struct TownVerdictsTests {
  /// A merchant with the outcome of each check; checks that no line names pass.
  struct Row: Sendable, CustomStringConvertible {
    let site: TownSites.Row
    let expected: [String: CheckExample.Outcome]
    var description: String { site.name }
  }

  static let rows: [Row] = {
    guard let text = try? String(decoding: Fixtures.bytes("expected-verdicts.csv"), as: UTF8.self) else { return [] }
    var expected: [String: [String: CheckExample.Outcome]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3, let outcome = CheckExample.Outcome(rawValue: cells[1]) else { continue }
      for check in cells[2].split(separator: " ") { expected[cells[0], default: [:]][String(check)] = outcome }
    }
    return TownSites.rows.map { Row(site: $0, expected: expected[$0.name] ?? [:]) }
  }()

  @Test func `the file names merchants and checks that there are`() throws {
    let known = Set(Catalogue.all.map { $0.about.id })
    for row in Self.rows {
      #expect(!row.expected.isEmpty, "\(row) is not in the file")
      #expect(Set(row.expected.keys).subtracting(known) == [], "\(row)")
    }
  }

  @Test(arguments: rows) func `every verdict on a merchant is the expected one`(_ row: Row) throws {
    let site = try TownSites.snapshot(of: row.site)
    for check in Catalogue.all {
      let judgement = Auditor.judgement(of: check, on: site)
      let got = outcome(judgement.verdict)
      let expected = row.expected[check.about.id] ?? .passes
      #expect(got == expected, "\(row) \(check.about.id): \(judgement.message.fr)")
    }
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
