import Foundation
import Presence
import Testing

@testable import Report

struct GateFilesTests {
  private func result() -> GateResult {
    let hostile = Sample.hostile
    var result = GateResult(rules: ["contact >= 50"])
    result.cases = [
      .init(merchant: hostile.merchant.id, name: hostile.merchant.name, breaches: 1, isNotMeasured: false),
      .init(merchant: Sample.good.merchant.id, name: "Bonne", breaches: 0, isNotMeasured: false),
      .init(merchant: Sample.siteDown.merchant.id, name: "Muette", breaches: 0, isNotMeasured: true),
    ]
    result.breaches = [
      GateResult.Breach(
        rule: "contact >= 50", merchant: hostile.merchant, message: Sample.both("x | y\n# z <img src=x>"),
        findings: hostile.findings)
    ]
    result.breachCount = 1
    return result
  }

  @Test func `JUnit is well-formed whatever a page says, and skips what was not measured`() throws {
    let text = GateJUnit(result: result(), runID: "r", startedAt: Sample.asOf).text(.english)
    #expect(text.contains("tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\""))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!text.contains("<img") && !text.contains("<script"))
    let opened = text.split(separator: "<testcase").count - 1
    #expect(opened == 4)
    #expect(text.split(separator: "<failure").count == text.split(separator: "</failure>").count)
  }

  @Test func `Markdown shows a hostile text as text`() {
    var overview = Overview()
    for (_, report) in Sample.all { overview.add(report) }
    for language in Language.allCases {
      let text = RunMarkdown(overview: overview, run: SampleTown.run, gate: result()).text(language)
      #expect(!text.contains("<img") && !text.contains("<script"))
      #expect(text.contains("x \\| y"))
      let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("contact >= 50") }
      #expect(rows.count == 1, "one breach, one row")
    }
  }

  @Test(arguments: [
    ("[a](http://b)", "\\[a\\]\\(http&#58;//b\\)"), ("@team", "&#64;team"), ("# titre", "\\# titre"),
    ("a&b", "a&amp;b"), ("l’été", "l’été"), ("a\nb", "a b"),
  ])
  func `a text in Markdown is no link, heading or mention`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [(44.8066, -0.631, true), (0, 0, false), (95, 0, false), (44, .nan, false)])
  func `a merchant is on the map where somebody gives degrees`(north: Double, east: Double, isOnMap: Bool) {
    var report = Sample.noSite
    let address = PostalAddress(
      street: nil, postcode: nil, city: nil, country: nil, latitude: north, longitude: east)
    report.merchant.address = address
    #expect(MerchantMap.place(of: report)?.source == (isOnMap ? "list" : nil))
    report.merchant.address = nil
    report.identity.addresses = [Fact(address, evidence: [])]
    #expect(MerchantMap.place(of: report)?.source == (isOnMap ? "site" : nil))
  }
}
