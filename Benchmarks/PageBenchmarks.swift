import Foundation
import Page
import Presence

/// What reading costs: the fixture town's pages, and hostile pages that must cost no more than their size.
enum PageBenchmarks {
  static func rows(fixtures: String) throws -> [Row] {
    let pages = try townPages(fixtures)
    let bytes = pages.map(\.body.count).reduce(0, +)
    let parse = Measure.cpu { for page in pages { _ = PageReader.parse(page, role: .home, context: context) } }
    let all = Measure.cpu { for page in pages { _ = facts(page) } }
    var rows = [
      Row(
        name: "town: parse", figure: "\((parse / Double(pages.count) * 1e6).short) µs a page",
        mark: "\((Double(bytes) / parse / 1e6).short) MB/s"),
      Row(
        name: "town: all facts", figure: "\((all / Double(pages.count) * 1e3).short) ms a page",
        mark: "\((all / parse).short) × parse"),
    ]
    let large = capture(grown(pages, to: 90_000))
    rows.append(
      Row(
        name: "a page of 90 KB: all facts", figure: "\((Measure.cpu { _ = facts(large) } * 1e3).short) ms",
        mark: "≤ 4 ms"))
    rows += hostile.map(growth)
    return rows
  }

  /// Pages made to hang a reader: each repeats one thing.
  private static let hostile: [(name: String, unit: String)] = [
    ("day names", "lundi mardi mercredi "), ("times", "9h-12h 14h-18h "), ("digits", "05 36 49 "),
    ("at signs", "a@b.c@d "), ("open tags", "<div><span>"), ("unclosed tags", "<a href=\"x"),
    ("brackets", "<script type=application/ld+json>[[[{\"a\":"), ("braces in CSS", "<style>a{b{c{"),
    ("dates", "12/05/2024 mars "),
    ("entities", "&amp&#x41;&nbsp "), ("tables", "<table><tr><td>"), ("postcodes", "33600 Pessac 12 rue "),
  ]

  private static func growth(_ kind: (name: String, unit: String)) -> Row {
    func cost(_ size: Int) -> Double {
      let page = capture(Array(String(repeating: kind.unit, count: size / kind.unit.utf8.count).utf8))
      return Measure.cpu(runs: 2) { _ = facts(page) }
    }
    let (small, large) = (cost(250_000), cost(500_000))
    return Row(
      name: "hostile: \(kind.name), 500 KB", figure: "\((large * 1e3).short) ms",
      mark: "\((large / small).short) × the cost of 250 KB (linear: 2)")
  }

  private static let today = CivilDate(daysSinceEpoch: 20_780)
  private static let context = ReadingContext(country: "FR", asOf: today)

  private static func facts(_ capture: Capture) -> PageFacts {
    PageReader.facts(of: PageReader.parse(capture, role: .home, context: context))
  }

  private static func capture(_ body: [UInt8]) -> Capture {
    guard let url = WebURL("https://www.exemple.example/") else {
      preconditionFailure("the address written here is one")
    }
    return Capture(
      requested: url, url: url, redirects: [], status: 200, headers: [], body: body, isTruncated: false,
      sizeOnWireInBytes: body.count, capturedAt: Timestamp(today))
  }

  private static func townPages(_ fixtures: String) throws -> [Capture] {
    try FileManager.default.subpathsOfDirectory(atPath: fixtures + "/web").filter { $0.hasSuffix(".html") }.sorted()
      .map { capture([UInt8](try Data(contentsOf: URL(filePath: fixtures + "/web/" + $0)))) }
  }

  /// The town's pages one after another, cut at a size.
  private static func grown(_ pages: [Capture], to size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for page in pages where bytes.count < size { bytes += page.body }
    return Array(bytes.prefix(size))
  }
}
