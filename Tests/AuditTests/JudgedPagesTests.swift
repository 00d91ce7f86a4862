import Audit
import Foundation
import Page
import Presence
import Testing

/// Real pages, judged by hand before our verdicts were looked at: agreement, and no false accusation.
///
/// The pages are third parties' and not in this repository; neither is the file of judgements. Its first column is the
/// page's name, its heading names checks; cells are p (passes), h (fails in part), f (fails), ? (one page does not
/// tell), - (does not concern). `VITRINE_JUDGED=/tmp/judged.csv VITRINE_PAGES=…/merchants swift test --filter Judged`.
struct JudgedPagesTests {
  private static let environment = ProcessInfo.processInfo.environment
  static let judged = environment["VITRINE_JUDGED"]
  static let pages = environment["VITRINE_PAGES"]

  @Test(.enabled(if: judged != nil && pages != nil, "needs VITRINE_JUDGED and VITRINE_PAGES"))
  func `what a reader says of real pages, the checks say too`() throws {
    let table = try String(contentsOfFile: Self.judged ?? "", encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let heading = try #require(table.first)
    var agreed = 0
    var compared = 0
    var accusations = 0
    for row in table.dropFirst() {
      let site = try snapshot(of: row[0])
      for (id, expected) in zip(heading, row).dropFirst() where expected != "-" {
        guard let check = Catalogue.all.first(where: { $0.about.id == id }) else { continue }
        let judgement = Auditor.judgement(of: check, on: site)
        let got = Self.letter(judgement.verdict)
        // Where one page does not tell, a reader would accept to be told more, but no accusation.
        let isAccusation = (got == "f" || got == "h") && (expected == "p" || expected == "?" || expected == "-")
        let isEqual = got == expected || (expected == "?" && (got == "p" || got == "-"))
        compared += 1
        agreed += isEqual ? 1 : 0
        accusations += isAccusation ? 1 : 0
        if !isEqual {
          print(
            "\(row[0]) \(id): by hand \(expected), we \(got)\(isAccusation ? " ACCUSED" : "") — \(judgement.message.fr)"
          )
        }
      }
    }
    print("agreement \(agreed) of \(compared), accusations \(accusations)")
    #expect(accusations == 0)
    #expect(Double(agreed) >= 0.97 * Double(compared))
  }

  private static func letter(_ verdict: Verdict) -> String {
    switch verdict {
    case .passed: "p"
    case .failed(.part): "h"
    case .failed(.full): "f"
    case .cantTell: "?"
    case .inapplicable: "-"
    }
  }

  /// The page alone, as the home page of a merchant of whom the list knows nothing, on the day when it was saved.
  private func snapshot(of id: String) throws -> SiteSnapshot {
    let folder = Self.pages ?? ""
    let truth = try String(contentsOfFile: folder + "/truth.jsonl", encoding: .utf8).split(separator: "\n")
      .compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
      .first { $0["id"] as? String == id }
    let day = truth?["file_date"] as? String ?? "2026-01-01"
    let today = try #require(Timestamp(iso: day + "T12:00:00Z"))
    let body = Array(try Data(contentsOf: URL(filePath: "\(folder)/pages/\(id).html")))
    let url = try #require(WebURL("https://www.commerce-\(id).example/"))
    let capture = Capture(
      requested: url, url: url, redirects: [], status: 200, headers: [], body: body, isTruncated: false,
      sizeOnWireInBytes: body.count, capturedAt: today)
    let context = ReadingContext(
      country: truth?["country"] as? String, merchantName: nil, asOf: today.date, platforms: ExampleSite.known)
    let page = PageReader.parse(capture, role: .home, context: context)
    var merchant = Merchant(id: MerchantID(siret: nil, name: id, postcode: nil), name: id)
    merchant.site = url
    return SiteSnapshot(
      merchant: merchant, asOf: today, site: ObservedState(state: .up, evidence: []),
      pages: [
        // Judged as the first page of its site; that the rest was not read is known of every page but a home page.
        ReadPage(
          capture: capture, role: .home, facts: PageReader.facts(of: page), outline: PageReader.outline(of: page))
      ],
      missingPages: truth?["page_kind"] as? String == "home" ? [:] : [.contact: .pagesMissing(.contact)])
  }
}
