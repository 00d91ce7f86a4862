import Crawl
import Presence
import Testing

@Suite struct `The frontier of a site` {
  static func frontier(_ home: String = "https://www.fournil.fr/", pages: Int = 8) throws -> SiteFrontier {
    SiteFrontier(home: try url(home), lexicon: lexicon, pages: pages)
  }

  /// What is picked of links written as `url|words|place`, in order.
  static func picks(_ links: [String], pages: Int = 8, home: String = "https://www.fournil.fr/") throws -> [String] {
    var frontier = try frontier(home, pages: pages)
    let base = try url(home)
    frontier.add(try outline(links, base), of: base, role: .home)
    var picks: [String] = []
    while let request = frontier.next() { picks.append("\(request.purpose.word.dropFirst(5)) \(request.url.target)") }
    return picks
  }

  static func outline(_ links: [String], _ base: WebURL) throws -> PageOutline {
    var outline = PageOutline()
    for link in links {
      let parts = link.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard let target = base.resolving(parts[0]) else { continue }
      outline.outlinks.append(
        Outlink(
          url: target, anchor: parts.count > 1 ? parts[1] : "",
          place: (parts.count > 2 ? Outlink.Place(rawValue: parts[2]) : nil) ?? .main, line: 1, isNofollow: false))
    }
    return outline
  }

  @Test func `each role is picked once, in the order of its worth`() throws {
    let picks = try Self.picks([
      "/|Accueil|navigation", "/blog|Blog|navigation", "/qui|Qui sommes-nous ?|navigation", "/shop|Boutique|navigation",
      "/mentions-legales|Mentions légales|footer", "/h|Horaires d'ouverture|navigation", "/c|Contact|navigation",
      "/galerie|Galerie|navigation",
    ])
    #expect(picks == ["contact /c", "hours /h", "legal /mentions-legales", "shop /shop", "about /qui", "news /blog"])
  }

  @Test func `the number of pages is kept, the home page counted`() throws {
    let links = ["/c|Contact", "/h|Horaires", "/m|Mentions légales", "/b|Boutique"]
    #expect(try Self.picks(links, pages: 3) == ["contact /c", "hours /h"])
    #expect(try Self.picks(links, pages: 1).isEmpty)
  }

  @Test func `each role once before any twice`() throws {
    let picks = try Self.picks(["/cgv|CGV", "/mentions|Mentions légales", "/c|Contact", "/x|Nous trouver"])
    #expect(picks == ["contact /c", "legal /mentions", "contact /x", "legal /cgv"])
  }

  @Test(arguments: [
    ("/a|Contact", "contact"), ("/nous-contacter.html|", "contact"), ("/nous_contacter|", "contact"),
    ("/a|NOUS CONTACTER", "contact"),
    ("/a|Nos horaires d’ouverture", "hours"), ("/a|Mentions l\u{E9}gales", "legal"),
    ("/a|Mentions le\u{301}gales", "legal"),
    ("/mentions-l%C3%A9gales|", "legal"), ("/a|Impressum", "legal"), ("/a|Commander en ligne", "shop"),
    ("/a|À propos", "about"),
    ("/actualites/|", "news"), ("/a|Contact us", "contact"), ("/index.php?page=contact|Contact", "contact"),
  ])
  func `a role is known by words or address`(row: (link: String, role: String)) throws {
    #expect(try Self.picks([row.link]).map { $0.split(separator: " ").first.map(String.init) } == [row.role])
  }

  @Test(arguments: [
    "/galerie|Galerie", "https://autre.fr/contact|Contact", "https://boutique.fournil.fr/|Boutique",
    "/contact.pdf|Contact",
    "/plan.jpg|Nous trouver", "/mon-compte/|Contact", "/a|Mon compte", "/panier|Boutique",
    "/boutique?add-to-cart=12|Commander",
    "/boutique?orderby=price|Boutique", "/actualites/page/12/|Actualités", "/actualites/2019/05/|Actualités",
    "/blog/feed/atom.xml|Blog",
    "/agenda?month=5&year=2031|Actualités", "/a/contact/a/contact/a/contact|Contact", "/wp-admin/|Contact",
    "/logout|Contact",
    "/?s=contact|Contact", "/blog?a=1&b=2&c=3&d=4&e=5|Blog", "https://www.fournil.fr:8080/contact|Contact",
    "/#contact|Contact",
    "/index.html|Contact", "/?utm_source=x|Contact",
  ])
  func `files, traps, other sites and the home page again are not picked`(link: String) throws {
    #expect(try Self.picks([link]).isEmpty)
  }

  @Test func `one page is picked once, whatever its spellings`() throws {
    let picks = try Self.picks([
      "/contact|Contact|navigation", "http://fournil.fr/contact/|Contact|footer", "/contact/index.php|Contact",
      "/contact?utm_source=x|Contact",
      "/contact?fbclid=1|Nous contacter",
    ])
    #expect(picks == ["contact /contact"])
  }

  @Test func `navigation wins over text, a short link over a sentence, French over English`() throws {
    #expect(
      try Self.picks(["/article|Prenez contact avec toute notre équipe pour vos questions", "/c|Contact|navigation"])
        .first == "contact /c")
    #expect(try Self.picks(["/x|Contact|main", "/y|Contact|navigation"]).first == "contact /y")
    #expect(
      try Self.picks(["/en/contact|Contact|navigation", "/contactez|Contact|footer"]).first == "contact /contactez")
    #expect(try Self.picks(["/en/contact|Contact"], home: "https://www.fournil.fr/en/") == ["contact /en/contact"])
  }

  @Test func `a page of two roles is fetched once`() throws {
    #expect(try Self.picks(["/infos|Infos pratiques"]) == ["contact /infos"])
  }

  @Test func `the newest article of a news page is its second page`() throws {
    var frontier = try Self.frontier()
    let home = try url("https://www.fournil.fr/")
    frontier.add(try Self.outline(["/blog/|Blog"], home), of: home, role: .home)
    let first = frontier.next()
    let news = try #require(first)
    frontier.add(
      try Self.outline(["/blog/noel|Une bûche|main", "/blog/ete|Une glace|main"], news.url), of: news.url, role: .news)
    #expect(frontier.next()?.url.path == "/blog/noel")
    #expect(frontier.next() == nil)
  }

  @Test func `the sitemap fills what links leave out, youngest first`() throws {
    var frontier = try Self.frontier()
    let entries = [
      ("contact", nil), ("blog", "2020-01-01"), ("mentions-legales", "2024-01-01"), ("cgv", "2024-02-01"), ("x", nil),
    ]
    var sitemap = Sitemap([], at: try url("https://www.fournil.fr/sitemap.xml"))
    sitemap.kind = .pages
    for (path, day) in entries {
      sitemap.entries.append(
        .init(url: try url("https://www.fournil.fr/\(path)"), lastModified: day.flatMap { CivilDate(iso: $0) }))
    }
    frontier.add(sitemap)
    var picks: [String] = []
    while let request = frontier.next() { picks.append(request.url.path) }
    #expect(picks.prefix(3) == ["/contact", "/mentions-legales", "/blog"])
    #expect(!picks.contains("/x"))
  }

  // That many links cost little is measured by `make bench`.
  @Test func `a page with very many links gives no more pages than asked for`() throws {
    let links = (0..<4_500).map { "/p/\($0)|Produit \($0) contact|main" }
    #expect((1...2).contains(try Self.picks(links, pages: 3).count))
  }
}
