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
    let large = capture(grown(pages, to: 90_000))
    let reading = Measure.cpu { _ = facts(large) }
    var rows = [
      Row(
        name: "town: parse", ours: "\((parse / Double(pages.count) * 1e6).short) µs a page",
        ratio: "\((Double(bytes) / parse / 1e6).short) MB/s"),
      Row(
        name: "town: all facts", ours: "\((all / Double(pages.count) * 1e3).short) ms a page",
        ratio: "\((all / parse).short) × parse"),
      .bound("a page of 90 KB: all facts", "\((reading * 1e3).short) ms", mark: "≤ 4 ms", isMet: reading <= 0.004),
    ]
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
    return .bound(
      "hostile: \(kind.name), 500 KB", "\((large * 1e3).short) ms, \((large / small).short) × 250 KB",
      mark: "linear: 2 ×",
      isMet: large < small * 3)
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

  /// A town page whose body goes on in ordinary prose up to a size: what a long page of a shop is made of.
  private static func grown(_ pages: [Capture], to size: Int) -> [UInt8] {
    let prose = Array(
      """
      <h2>Notre atelier</h2><div class="texte"><p>Nous travaillons le bois depuis trois générations, avec les mêmes gestes et
      des outils d’aujourd’hui. <a href="/galerie">Nos réalisations</a> montrent escaliers, bibliothèques et portes.</p>
      <ul><li>Essences locales</li><li>Finitions à l’huile</li></ul><img src="/photo.jpg" alt="Un escalier" width="300"></div>

      """.utf8)
    var bytes = pages.max { $0.body.count < $1.body.count }?.body ?? []
    while bytes.count < size { bytes += prose }
    return bytes
  }
}
