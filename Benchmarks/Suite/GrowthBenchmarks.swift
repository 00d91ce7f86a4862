import Crawl
import Page
import Presence

/// What must cost no more than its size, measured at two sizes: links, sitemaps, addresses and contacts made to be slow.
enum GrowthBenchmarks {
  static func rows() -> [Row] {
    frontier() + sitemaps() + addresses() + contacts()
  }

  /// Eight times the size may cost at most this many times as much: linear is 8, quadratic 64.
  private static let mostFor8 = 14.0

  private static func row(_ name: String, _ cost: (Int) -> Double, size: Int) -> Row {
    let (small, large) = (cost(size), cost(size * 8))
    return .bound(
      "growth: \(name)", "\((large * 1e3).short) ms, \((large / small).short) × an eighth", mark: "linear: 8 ×",
      isMet: large < small * mostFor8)
  }

  private static func url(_ text: String) -> WebURL {
    guard let url = WebURL(text) else { preconditionFailure("the addresses written here are ones") }
    return url
  }

  private static func frontier() -> [Row] {
    let home = url("https://www.exemple.example/")
    let lexicon = RoleLexicon(
      roles: [
        .contact: ["fr": ["contact", "nous contacter"]], .hours: ["fr": ["horaires"]], .shop: ["fr": ["produits"]],
      ],
      avoid: ["panier"])
    return [
      row(
        "links of a page",
        { count in
          var outline = PageOutline()
          for number in 0..<count {
            let link = url("https://www.exemple.example/p/\(number)")
            outline.outlinks.append(
              Outlink(url: link, anchor: "Produit \(number) contact", place: .main, line: 1, isNofollow: false))
          }
          return Measure.cpu(runs: 2) {
            var frontier = SiteFrontier(home: home, lexicon: lexicon)
            frontier.add(outline, of: home, role: .home)
            while frontier.next() != nil {}
          }
        }, size: 550)
    ]
  }

  private static func sitemaps() -> [Row] {
    let base = url("https://www.exemple.example/sitemap.xml")
    return ["<", "<!--", "<url>", "<loc>", "&", "<![CDATA["].map { part in
      row(
        "sitemap of \(part)",
        { count in
          let bytes = Array(("<urlset>" + String(repeating: part, count: count)).utf8)
          return Measure.cpu(runs: 2) { for _ in 0..<4 { _ = Sitemap(bytes, at: base) } }
        }, size: 8_000)
    }
  }

  private static func addresses() -> [Row] {
    let base = url("http://exemple.example/a/")
    return ["a/../", "/", "é", "%2e%2e/", "\\", "?", "a:"].map { part in
      row(
        "address of \(part)",
        { count in
          let path = String(repeating: part, count: count)
          return Measure.cpu(runs: 2) { for _ in 0..<4 { _ = base.resolving(path) } }
        }, size: 10_000)
    }
  }

  private static func contacts() -> [Row] {
    let pieces = [
      "1", "1 ", "0 ", "+", "(", "@", "a@", "rue ", "12 rue ", "33600 ", "tel ", "at ", "(at)", "\n1234 AB ",
    ]
    let context = ReadingContext(country: "FR", asOf: CivilDate(daysSinceEpoch: 20_780))
    return pieces.map { piece in
      row(
        "contacts of “\(piece.filter { $0 != "\n" })”",
        { count in
          let body = Array(("<p>" + String(repeating: piece, count: count / piece.utf8.count) + "</p>").utf8)
          let page = PageReader.parse(
            Capture(
              requested: base, url: base, redirects: [], status: 200, headers: [], body: body, isTruncated: false,
              sizeOnWireInBytes: body.count, capturedAt: Timestamp(secondsSinceEpoch: 0)), role: .contact,
            context: context)
          return Measure.cpu(runs: 2) { _ = Contacts.find(in: page) }
        }, size: 6_000)
    }
  }

  private static let base = url("https://www.exemple.example/")
}
