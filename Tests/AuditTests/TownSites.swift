import Audit
import Foundation
import Page
import Presence
import TestSupport

/// The merchants of the fixture town as snapshots, read from the files of `Fixtures/web` without a server: what each
/// host shows, not how it answers.
enum TownSites {
  /// A merchant whose site is up, with what its author says a reader should find.
  struct Row: Sendable, CustomStringConvertible {
    let name: String
    let expected: [String: String]
    let merchant: Merchant
    let host: String

    var description: String { name }
  }

  /// The town's day: autumn 2026.
  static let today = Timestamp(secondsSinceEpoch: 1_795_392_000)

  /// Rows of `expected.csv` whose state is `up`, by the order of the file.
  static let rows: [Row] = {
    guard let text = try? String(decoding: Fixtures.bytes("expected.csv"), as: UTF8.self),
      let list = try? String(data: Data(Fixtures.bytes("merchants.csv")), encoding: .windowsCP1252)
    else { return [] }
    let lines = text.split(whereSeparator: \.isNewline).map(cells)
    guard let heading = lines.first else { return [] }
    return lines.dropFirst().compactMap { cells in
      let expected = Dictionary(zip(heading, cells), uniquingKeysWith: { first, _ in first })
      guard expected["state"] == "up", let siret = expected["siret"], let name = expected["name"] else { return nil }
      return row(name, siret, expected, list)
    }
  }()

  private static func row(_ name: String, _ siret: String, _ expected: [String: String], _ list: String) -> Row? {
    let found = list.split(whereSeparator: \.isNewline).map(cells).first { cells in
      cells.contains { $0.filter(\.isNumber) == siret }
    }
    guard let found, let site = found.first(where: { $0.lowercased().contains(".example") && !$0.contains("@") }),
      let url = WebURL(site.contains("://") ? site : "https://" + site)
    else { return nil }
    var merchant = Merchant(id: MerchantID(siret: siret, name: name, postcode: nil), name: name)
    merchant.siret = siret
    merchant.naf = found.count > 3 ? found[3] : nil
    merchant.site = url
    return Row(name: name, expected: expected, merchant: merchant, host: url.host)
  }

  /// Cells of a line parted by semicolons; quotes around a cell are dropped.
  private static func cells(_ line: Substring) -> [String] {
    var out: [String] = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        out.append("")
      } else {
        out[out.count - 1].append(character)
      }
    }
    return out
  }

  /// The snapshot of a merchant's site: every page of its folder.
  static func snapshot(of row: Row) throws -> SiteSnapshot {
    let root = Fixtures.folder("web/" + row.host)
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    let styles = try files.filter { $0.hasSuffix(".css") }.compactMap { file -> ReadingContext.Stylesheet? in
      guard let url = row.merchant.site?.resolving("/" + file) else { return nil }
      return ReadingContext.Stylesheet(url: url, text: try Fixtures.bytes("web/\(row.host)/\(file)"))
    }
    let context = ReadingContext(
      country: "FR", merchantName: row.name, asOf: today.date, stylesheets: styles, platforms: ExampleSite.known)
    let pages = try files.filter(isPage).compactMap { file -> ReadPage? in
      let path = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
      guard let url = row.merchant.site?.resolving("/" + path) else { return nil }
      let body = try Fixtures.bytes("web/\(row.host)/\(file)")
      let capture = Capture(
        requested: url, url: url, redirects: [], status: 200, headers: [], body: body, isTruncated: false,
        sizeOnWireInBytes: body.count, capturedAt: today)
      let role = role(of: file)
      let page = PageReader.parse(capture, role: role, context: context)
      return ReadPage(
        capture: capture, role: role, facts: PageReader.facts(of: page), outline: PageReader.outline(of: page))
    }
    // Behind a door that sends visitors on, the home page is where it sends them.
    let door = pages.first { $0.role == .home }?.outline.refresh
    let home = pages.first { page in door.map { page.facts.url == $0 } ?? (page.role == .home) }
    return SiteSnapshot(
      merchant: row.merchant, asOf: today, site: ObservedState(state: .up, evidence: []),
      pages: [home.map(asHome)].compactMap(\.self)
        + pages.filter { $0.role != .home && $0.facts.url != home?.facts.url })
  }

  private static func asHome(_ page: ReadPage) -> ReadPage {
    let capture = Capture(
      requested: page.requested, url: page.facts.url, redirects: [], status: 200, headers: [], body: [],
      isTruncated: false, sizeOnWireInBytes: page.sizeOnWireInBytes, capturedAt: today)
    return ReadPage(capture: capture, role: .home, facts: page.facts, outline: page.outline)
  }

  private static func isPage(_ file: String) -> Bool {
    (file.hasSuffix(".html") || file.hasSuffix(".htm")) && !file.hasPrefix("_") && !file.contains("404")
  }

  private static func role(of file: String) -> PageRole {
    if file == "index.html" || file == "index.htm" { return .home }
    let words: [(PageRole, [String])] = [
      (.legal, ["mention", "legal", "confidentialite", "cgv"]),
      (.contact, ["contact", "coordonnees", "adresse", "acces"]),
      (.hours, ["horaire", "pratique"]), (.news, ["actualite", "blog", "agenda", "article"]),
      (.shop, ["tarif", "carte", "boutique", "pains", "service", "menu", "vins"]),
    ]
    return words.first { _, list in list.contains { file.contains($0) } }?.0 ?? .other
  }
}
