import Audit
import Presence
import Testing

/// The sites of the fixture town are judged as their author says they should be (`Fixtures/expected.csv`).
struct TownJudgementTests {
  @Test func `the town has sites to judge`() { #expect(TownSites.rows.count >= 15) }

  /// What is there is never called absent; what is not there never passes.
  @Test(arguments: TownSites.rows) func `each merchant is judged as its author expects`(_ row: TownSites.Row) throws {
    let site = try TownSites.snapshot(of: row)
    func verdict(_ id: String) -> Verdict? {
      Catalogue.all.first { $0.about.id == id }.map { Auditor.judgement(of: $0, on: site).verdict }
    }
    func agrees(_ id: String, isThere: Bool) {
      switch verdict(id) {
      case .passed: #expect(isThere, "\(row): \(id) passes")
      case .failed(.full): #expect(!isThere, "\(row): \(id) fails")
      default: break
      }
    }
    agrees("phone-visible", isThere: row.expected["phones"] != "")
    agrees("opening-hours-published", isThere: row.expected["hours"] != "")
    if row.expected["hours"] == "contradictory" {
      #expect(verdict("opening-hours-agree") == .failed(.full), "\(row)")
    } else {
      #expect(verdict("opening-hours-agree") != .failed(.full), "\(row)")
    }
    agrees("legal-notice", isThere: row.expected["legal"] != "none")
    if row.expected["mobile"] == "yes" { #expect(verdict("fits-phone") == .passed, "\(row)") }
    if row.expected["mobile"] == "no" { #expect(verdict("fits-phone") == .failed(.full), "\(row)") }
    if row.expected["emails"] != "" { #expect(verdict("email-or-form") != .failed(.full), "\(row)") }
  }

  @Test(arguments: TownSites.rows) func `printed for review`(_ row: TownSites.Row) throws {
    let site = try TownSites.snapshot(of: row)
    print("#### \(row) \(site.pages.map { "\($0.role)" })")
    for check in Catalogue.all {
      let judgement = Auditor.judgement(of: check, on: site)
      switch judgement.verdict {
      case .failed(let severity):
        print("  \(severity == .part ? "PART" : "FAIL") \(check.about.id): \(judgement.message.fr)")
      case .cantTell: print("  ???? \(check.about.id): \(judgement.message.fr)")
      default: break
      }
    }
  }
}
