import Foundation
import Page
import Presence

/// What reading costs: pages of the sizes that the marks are set for, made of the fixtures' pages and, where they are
/// there, the labelled pages of `../shared/eval`. Parsing is included; writing the facts down is not.
enum PageBenchmarks {
  static func rows(fixtures: String) throws -> [Row] {
    let pages = try saved(in: fixtures + "/pages")
    var rows = try townRows(fixtures + "/web")
    rows.append(row("French shop's page of 9 KB (fixtures)", of: grown(pages, to: 9_000), markInMilliseconds: 1.5))
    rows.append(row("page of 90 KB (fixtures)", of: grown(pages, to: 90_000).prefix(12), markInMilliseconds: 4))
    let labelled = fixtures + "/../../shared/eval/"
    let merchants = try saved(in: labelled + "merchants/pages")
    rows.append(row("French merchants' pages (eval)", of: merchants, markInMilliseconds: 1.5))
    let large = try ["contacts", "dates"].flatMap { try saved(in: labelled + $0 + "/pages") }
      .filter { (85_000...97_000).contains($0.count) }
    rows.append(row("pages of 85 to 97 KB (eval)", of: large.prefix(24), markInMilliseconds: 4))
    return rows + HostileBenchmarks.rows()
  }

  /// The median of what the pages cost, each at its best of several runs.
  private static func row(_ name: String, of pages: some Collection<[UInt8]>, markInMilliseconds mark: Double) -> Row {
    let costs = pages.map { page in
      let page = Sample.capture(page)
      return Measure.cpu { _ = Sample.facts(page) } * 1e3
    }.sorted()
    guard let dearest = costs.last else { return Row(name: name, ours: "not here") }
    let median = costs[costs.count / 2]
    return .bound(
      name, "\(median.short) ms, dearest of \(costs.count): \(dearest.short)", mark: "≤ \(mark) ms",
      isMet: median <= mark)
  }

  private static func townRows(_ folder: String) throws -> [Row] {
    let pages = try saved(in: folder).map(Sample.capture)
    let bytes = pages.map(\.body.count).reduce(0, +)
    let parse = Measure.cpu { for page in pages { _ = Sample.parse(page) } }
    let all = Measure.cpu { for page in pages { _ = Sample.facts(page) } }
    return [
      Row(
        name: "town: parse", ours: "\((parse / Double(pages.count) * 1e6).short) µs a page",
        ratio: "\((Double(bytes) / parse / 1e6).short) MB/s"),
      Row(
        name: "town: all facts", ours: "\((all / Double(pages.count) * 1e3).short) ms a page",
        ratio: "\((all / parse).short) × parse"),
    ]
  }

  /// Bodies of all pages in a folder, by name; none where there is no folder.
  private static func saved(in folder: String) throws -> [[UInt8]] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return [] }
    return try names.filter { $0.hasSuffix(".html") }.sorted()
      .map { [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + $0))) }
  }

  /// Each page followed, up to a size, by what most of a shop's page is made of: menus, boxes in boxes, pictures, prose,
  /// scripts and styles. The fixtures' pages are little more than facts; a page of nothing else does not occur.
  private static func grown(_ pages: [[UInt8]], to size: Int) -> [[UInt8]] {
    pages.map { page in
      var bytes = page
      var number = 0
      while bytes.count < size {
        number += 1
        bytes += section(number).utf8
      }
      return bytes
    }
  }

  private static func section(_ number: Int) -> String {
    """
    <section id="bloc-\(number)" class="elementor-section elementor-top-section row col-md-6 texte-\(number)">
      <nav class="menu menu-principal"><ul><li class="menu-item current"><a href="/page-\(number)/" title="Rubrique">Nos
      produits</a></li><li class="menu-item"><a href="https://www.exemple.example/atelier/\(number)">L’atelier</a></li></ul></nav>
      <div class="container" style="margin:0 auto;padding:12px"><h2 class="titre">Notre atelier n° \(number)</h2>
        <p>Nous travaillons le bois depuis trois générations, avec les mêmes gestes et des outils d’aujourd’hui. Escaliers,
        bibliothèques, portes et fenêtres sont dessinés avec vous, puis montés chez vous par ceux qui les ont faits.</p>
        <img class="lazy photo" src="/images/atelier-\(number).jpg" srcset="/images/atelier-\(number)-2x.jpg 2x" alt="Un escalier"
          width="300" height="200"><a class="btn btn-lien" href="/realisations/\(number)">Voir les réalisations</a></div>
      <script>(function(w,d){var e=d.getElementById("bloc-\(number)");if(!e){return}e.addEventListener("click",function(t){
        t.preventDefault();w.requestAnimationFrame(function(){e.classList.toggle("ouvert")})})})(window,document);</script>
      <style>.texte-\(number) .titre{font-size:22px;color:#333}.texte-\(number) img{max-width:100%;height:auto}</style>
    </section>

    """
  }
}

/// Captures and what is read of them.
enum Sample {
  private static let today = CivilDate(daysSinceEpoch: 20_780)
  private static let context = ReadingContext(country: "FR", asOf: today)

  static func parse(_ capture: Capture) -> Page { PageReader.parse(capture, role: .home, context: context) }

  static func facts(_ capture: Capture) -> PageFacts { PageReader.facts(of: parse(capture)) }

  static func capture(_ body: [UInt8]) -> Capture {
    guard let url = WebURL("https://www.exemple.example/") else {
      preconditionFailure("the address written here is one")
    }
    return Capture(
      requested: url, url: url, redirects: [], status: 200, headers: [], body: body, isTruncated: false,
      sizeOnWireInBytes: body.count, capturedAt: Timestamp(today))
  }
}
