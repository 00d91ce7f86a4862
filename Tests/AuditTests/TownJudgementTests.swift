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
    if row.name == "Au Fournil du Monteil" { try isFaultless(site) }
  }

  /// The perfect merchant of the town: nothing but a wish for reviews may be said of it.
  private func isFaultless(_ site: SiteSnapshot) throws {
    for check in Catalogue.all where check.about.id != "reviews-shown" {
      let judgement = Auditor.judgement(of: check, on: site)
      if case .failed = judgement.verdict { Issue.record("\(check): \(judgement.message.fr)") }
    }
  }
}
