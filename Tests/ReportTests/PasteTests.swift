import Foundation
import Presence
import Testing

@testable import Report

/// Texts to paste: made of facts only, and harmless where they are pasted.
@Suite struct PasteTests {
  private func report(_ change: (inout AuditReport) -> Void = { _ in }) -> AuditReport {
    var report = Sample.bad
    report.merchant.naf = "10.71C"
    report.merchant.siret = "50738285100016"
    report.findings = [
      "title-informative", "page-description", "phone-clickable", "seven-days-stated", "business-data", "legal-notice",
    ].map { Sample.finding($0, .visibility, .failed(.full), $0, $0) }
    change(&report)
    return report
  }

  private func text(_ report: AuditReport, _ language: Language = .french) throws -> String {
    Page(try Repository.sheets().render(report: report, language: language)).text
      .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&").replacing("&#39;", with: "'")
  }

  @Test func `the block of structured data is JSON that says what was read`() throws {
    let page = try text(report())
    let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">\n")).upperBound
    let end = try #require(page[start...].firstRange(of: "\n</script>")).lowerBound
    let value = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any]
    #expect(value?["@type"] as? String == "Bakery")
    #expect(value?["telephone"] as? String == "+33556451234")
    #expect((value?["address"] as? [String: Any])?["addressLocality"] != nil)
  }

  @Test func `no name ends the script that a block is pasted into`() throws {
    let text = BusinessJSON.string("a</script><script>alert(1)</script>\"\\\u{2028}&")
    #expect(text == "\"a\\u003C/script\\u003E\\u003Cscript\\u003Ealert(1)\\u003C/script\\u003E\\\"\\\\ \\u0026\"")
  }

  @Test func `what is not known is a gap to fill, never an invention`() throws {
    let page = try text(report())
    #expect(page.contains("SIRET\u{202F}: 507 382 851 00016") || page.contains("SIRET : 507 382 851 00016"))
    #expect(page.contains("Directeur de la publication : [prénom et nom]"))
    #expect(page.contains("boulangerie-pâtisserie à Pessac"))
    #expect(page.contains("à vérifier"))
    let unknown = try text(
      report {
        $0.merchant.naf = nil; $0.merchant.trade = nil
      })
    #expect(unknown.contains("[votre métier]"))
  }

  @Test func `only what failed has a text to paste, and only for a site that was read`() throws {
    let page = try text(report { $0.findings = [Sample.finding("legal-notice", .trust, .passed, "a", "b")] })
    #expect(!page.contains("Textes prêts à coller"))
    #expect(try !text(Sample.siteDown).contains("Textes prêts à coller"))
  }

  @Test func `the message to the webmaster asks for what is advised`() throws {
    let page = try text(
      report {
        $0.recommendations = [
          Recommendation(
            id: "a", checks: ["a"], what: Sample.both("A"), why: Sample.both("B."), how: [Sample.both("C.")],
            minutes: 10, cost: .free, owner: .webmaster, horizon: .thisWeek, isBlocking: false,
            gain: .init(axis: .contact, from: 10, to: 20), request: Sample.both("faire du numéro un lien d’appel"))
        ]
      })
    #expect(page.contains("Pourriez-vous"))
    #expect(page.contains("– faire du numéro un lien d’appel"))
  }

  @Test(arguments: [("PESSAC", "Pessac"), ("LE TAILLAN-MEDOC", "Le Taillan-Medoc"), ("Pessac", "Pessac"), ("", "")])
  func `a town in capitals is written as in a sentence`(town: String, written: String) {
    #expect(PasteBlocks.townCase(town) == written)
  }
}
