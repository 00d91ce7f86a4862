import Presence
import Testing

@testable import Report

@Suite struct OverviewTests {
  private func pages(_ overview: Overview, _ language: Language = .french) throws -> [(name: String, html: String)] {
    let renderer = OverviewRenderer(templates: try Repository.templates(), organisation: Sample.organisation)
    var pages: [(name: String, html: String)] = []
    renderer.render(overview, run: SampleTown.run, language: language) { pages.append(($0, $1)) }
    return pages
  }

  @Test(arguments: Language.allCases)
  func `the overview is well-formed, links every sheet and loads nothing`(language: Language) throws {
    var overview = SampleTown.overview(merchants: 40)
    overview.add(Sample.hostile)
    let pages = try pages(overview, language)
    #expect(pages.map(\.name) == [language == .french ? "index.html" : "index.en.html"])
    let html = try #require(pages.first?.html)
    let page = Page(html)
    #expect(page.faults == [])
    let links = page.tags.compactMap { $0.name == "a" ? $0.value("href") : nil }
    for row in overview.rows { #expect(links.contains(ReportFolder.sheet(row.id, language))) }
    #expect(links.allSatisfy { !$0.contains(":") })
    #expect(page.tags.filter { $0.name == "script" && !$0.isClosing }.count == 1)
  }

  @Test func `the policy names the digest of the script that stands in the page`() throws {
    let html = try #require(try pages(SampleTown.overview(merchants: 3)).first?.html)
    let start = try #require(html.firstRange(of: "<script>")).upperBound
    let end = try #require(html.firstRange(of: "</script>")).lowerBound
    let digest = SHA256.policySource(of: String(html[start..<end]))
    #expect(html.contains("script-src '\(digest)'"))
    #expect(!html[start..<end].contains("innerHTML"))
  }

  @Test func `those who are blocked come first, then the lowest sum, and the unmeasured last`() {
    func report(_ name: String, _ scores: [Int?], isBlocked: Bool = false) -> AuditReport {
      var report = Sample.noSite
      report.merchant.name = name
      report.scores = Sample.scores(scores)
      report.recommendations = isBlocked ? Sample.firstSteps : []
      return report
    }
    var overview = Overview()
    overview.add(report("unmeasured", [nil, nil]))
    overview.add(report("high", [90, 80]))
    overview.add(report("low", [10, nil]))
    overview.add(report("blocked", [95, 95], isBlocked: true))
    #expect(overview.inOrderOfNeed().map(\.name) == ["blocked", "low", "high", "unmeasured"])
  }

  @Test func `an urgent action on a site that was read is no blocking state`() {
    var report = Sample.bad
    report.recommendations = Sample.firstSteps
    #expect(!OverviewRow(report).isBlocked)
    #expect(OverviewRow(Sample.siteDown).isBlocked)
  }

  @Test func `counts tell good answers from those that were measured`() throws {
    var overview = Overview()
    for report in [Sample.good, Sample.bad, Sample.noSite] { overview.add(report) }
    let figures = OverviewFigures(overview)
    let open = figures.everybody.answers[1]
    #expect((open.good, open.bad, open.unknown, open.measured) == (1, 1, 1, 2))
    #expect(figures.distributions[0].unmeasured == 1)
    #expect(overview.checks["hours-consistent"]?.failed == 1)
    #expect(overview.checks["order-or-book"]?.measured == 1)
    #expect(figures.reasons.first?.code == "loginWall")
  }

  @Test func `towns that differ in capitals are one town`() {
    let towns = OverviewFigures(SampleTown.overview(merchants: 50)).towns.compactMap(\.name)
    #expect(towns.sorted() == ["Gradignan", "Mérignac", "Pessac", "Talence"])
  }

  @Test func `beyond a thousand merchants the table goes on over several pages`() throws {
    let one = OverviewRow(Sample.noSite)
    var overview = Overview()
    for report in SampleTown.reports(merchants: 1001) { overview.add(report) }
    #expect(overview.rows.count == 1001 && one.isBlocked)
    let pages = try pages(overview)
    #expect(pages.map(\.name) == ["index.html", "index-2.html"])
    #expect(pages[0].html.contains("href=\"index-2.html\""))
    #expect(pages[1].html.contains("href=\"index.html\""))
    for page in pages { #expect(Page(page.html).faults == []) }
    #expect(pages[0].html.utf8.count < 1_500_000)
  }

  @Test func `an empty run has an overview too`() throws {
    let html = try #require(try pages(Overview()).first?.html)
    #expect(Page(html).faults == [])
  }

  @Test func `the comparison has its place, with or without an earlier run`() throws {
    let renderer = OverviewRenderer(templates: try Repository.templates(), organisation: .init())
    var run = SampleTown.run
    run.comparison = .init(
      runID: "2025", startedAt: Sample.asOf, better: 12, worse: 4, newlyMeasured: 7, noLongerMeasured: 2)
    var html = ""
    renderer.render(Overview(), run: run, language: .french) { html = $1 }
    #expect(html.contains("<b>12</b> vont mieux"))
    run.comparison = nil
    renderer.render(Overview(), run: run, language: .french) { html = $1 }
    #expect(html.contains("première lecture"))
  }
}
