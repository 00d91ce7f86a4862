import Presence
import Testing

@testable import Crawl

@Suite struct `The visit of a site` {
  /// A visit through a web of a table, one line per entry.
  static func lines(
    _ client: Merchant, settings: VisitSettings = .unprobed, _ answers: [String: [FakeWeb.Answer]],
    read: @escaping @Sendable (Capture, PageRole) -> PageOutline = outline
  ) async throws -> [String] {
    let clock = TestClock()
    let fetcher = RedirectFetcher(
      RecordingFetcher(FakeWeb(clock: clock, answers), recorder: NoRecorder(), largestBody: 1 << 20), mostHops: 5)
    let visitor = SiteVisitor(fetcher: fetcher, lexicon: lexicon, settings: settings, clock: clock)
    let visit = try await visitor.visit(client, asOf: clock.now(), read: read)
    return visit.entries.map { entry in
      switch entry.outcome {
      case .captured(let capture): "\(entry.request.purpose.word) \(entry.request.url) \(capture.status)"
      case .disallowed: "\(entry.request.purpose.word) \(entry.request.url) disallowed"
      case .failed(let failure): "\(entry.request.purpose.word) \(entry.request.url) \(failure.cause)"
      }
    }
  }

  @Test func `a merchant without site or profile gives an empty visit`() async throws {
    #expect(try await Self.lines(merchant(nil), [:]).isEmpty)
  }

  @Test func `profiles are visited after the site, and without one`() async throws {
    let lines = try await Self.lines(
      merchant(nil, profiles: ["https://www.facebook.com/a", "https://www.facebook.com/b"]),
      ["https://www.facebook.com/a": [.html("a")]])
    #expect(
      lines == ["profile:facebook https://www.facebook.com/a 200", "profile:facebook https://www.facebook.com/b 404"])
  }

  @Test func `variants are tried in order before a site is called down`() async throws {
    let failing = ["http://fournil.fr/", "https://fournil.fr/", "http://www.fournil.fr/", "https://www.fournil.fr/"]
    let answers = Dictionary(uniqueKeysWithValues: failing.map { ($0, [FakeWeb.Answer.fails(.refused)]) })
    #expect(try await Self.lines(merchant("http://fournil.fr/"), answers) == failing.map { "page:home \($0) refused" })
  }

  @Test(arguments: [
    (
      "http://fournil.fr/", FakeWeb.Answer.fails(.dns(isCertain: true)),
      ["http://fournil.fr/", "http://www.fournil.fr/"]
    ),
    ("http://www.fournil.fr/", .fails(.timeout(.connect)), ["http://www.fournil.fr/", "https://www.fournil.fr/"]),
    ("https://fournil.fr/", .fails(.tls(.expired)), ["https://fournil.fr/", "http://fournil.fr/"]),
    ("http://fournil.fr/a.html", .html("", status: 404), ["http://fournil.fr/a.html", "https://fournil.fr/a.html"]),
    ("http://fournil.fr/", .html("", status: 403), ["http://fournil.fr/"]),
    ("http://fournil.fr/", .html("", status: 503), ["http://fournil.fr/"]),
    ("http://fournil.fr/", .fails(.blockedAddress), ["http://fournil.fr/"]),
    ("http://fournil.fr/", .redirect("https://fournil.fr/"), ["http://fournil.fr/"]),
  ])
  func `a variant is tried only where it may do better`(row: (seed: String, answer: FakeWeb.Answer, asked: [String]))
    async throws
  {
    var answers: [String: [FakeWeb.Answer]] = [:]
    for variant in row.asked { answers[variant] = [.html("ok")] }
    answers["https://fournil.fr/"] = [.html("ok")]
    answers[row.seed] = [row.answer]
    let lines = try await Self.lines(merchant(row.seed), answers)
    let homes = lines.filter { $0.hasPrefix("page:home") }.map { $0.split(separator: " ")[1] }
    #expect(homes == row.asked.map { $0[...] })
  }

  @Test func `a site that sends on to a platform or another kind of file is not searched`() async throws {
    let web: [String: [FakeWeb.Answer]] = [
      "http://a.fr/": [.redirect("https://www.facebook.com/a")],
      "https://www.facebook.com/a": [.html("/contact|Contact")],
      "http://b.fr/": [.bytes([0x25], head: "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n")],
    ]
    #expect(try await Self.lines(merchant("http://a.fr/"), web) == ["page:home http://a.fr/ 200"])
    #expect(try await Self.lines(merchant("http://b.fr/"), web) == ["page:home http://b.fr/ 200"])
  }

  @Test func `a site that moved is visited where it is now`() async throws {
    let lines = try await Self.lines(
      merchant("http://vieux.fr/"),
      [
        "http://vieux.fr/": [.redirect("https://neuf.fr/")], "https://neuf.fr/": [.html("/contact|Contact")],
        "https://neuf.fr/contact": [.html("")],
      ])
    #expect(lines.contains("page:contact https://neuf.fr/contact 200"))
  }

  @Test func `a meta refresh is followed to the real home page`() async throws {
    let lines = try await Self.lines(
      merchant("http://a.fr/"),
      [
        "http://a.fr/": [.html("/site/|REFRESH")], "http://a.fr/site/": [.html("contact|Contact")],
        "http://a.fr/site/contact": [.html("")],
      ])
    #expect(lines.prefix(2) == ["page:home http://a.fr/ 200", "page:home http://a.fr/site/ 200"])
    #expect(lines.contains("page:contact http://a.fr/site/contact 200"))
  }

  @Test(arguments: ["0; url=/site/", "0;URL='/site/'", "3, /site/", " 1.5 ; url = \"/site/\""])
  func `a Refresh header is followed like a meta refresh`(value: String) async throws {
    let lines = try await Self.lines(
      merchant("http://a.fr/"),
      ["http://a.fr/": [.html("", headers: "Refresh: \(value)\r\n")], "http://a.fr/site/": [.html("ici")]])
    #expect(lines.prefix(2) == ["page:home http://a.fr/ 200", "page:home http://a.fr/site/ 200"])
  }

  @Test(arguments: ["30", "0; url=", "", "url=/site/", "0; url=javascript:alert(1)", "0; url=/"])
  func `a Refresh header that leads nowhere else is none`(value: String) async throws {
    let lines = try await Self.lines(
      merchant("http://a.fr/"), ["http://a.fr/": [.html("", headers: "Refresh: \(value)\r\n")]])
    #expect(lines.count { $0.hasPrefix("page:home") } == 1, "\(lines)")
  }

  private static let probe = "http://a.fr/vitrine-page-inexistante-"

  @Test func `a site that is up is asked once for a page that cannot exist, always the same`() async throws {
    let answers = ["http://a.fr/": [FakeWeb.Answer.html("/contact|Contact")], "http://a.fr/contact": [.html("")]]
    var probes: [String] = []
    for _ in 0..<2 {
      let lines = try await Self.lines(merchant("http://a.fr/"), settings: VisitSettings(), answers)
      probes += lines.filter { $0.hasPrefix("probe \(Self.probe)") && $0.hasSuffix(" 404") }
      #expect(lines.contains("page:contact http://a.fr/contact 200"))
    }
    #expect(probes.count == 2 && probes.first == probes.last)
    let down = try await Self.lines(merchant("http://a.fr/"), settings: VisitSettings(), [:])
    #expect(!down.contains { $0.hasPrefix("probe") }, "a site that is down is not asked")
  }

  @Test func `a declared page that answers like one that cannot exist gives way to the root`() async throws {
    let gone = FakeWeb.Answer.html("Désolé, nous ne trouvons rien à cette adresse|REFUSED")
    var answers = ["http://a.fr/vieux/accueil": [gone], "http://a.fr/": [.html("Bienvenue au fournil du bourg")]]
    let address = try #require(MissingPage.address(beside: try url("http://a.fr/vieux/accueil")))
    answers[address.description] = [gone]
    let lines = try await Self.lines(
      merchant("http://a.fr/vieux/accueil"), settings: VisitSettings(), answers, read: wordsOutline)
    #expect(
      lines.prefix(3) == [
        "page:home http://a.fr/vieux/accueil 200", "probe \(address) 200", "page:home http://a.fr/ 200",
      ])
  }

  @Test func `likeness leaves out numbers and the name of the page, and is not between empty pages`() throws {
    func likeness(_ text: String, _ path: String) throws -> PageLikeness? {
      PageLikeness(PageOutline(title: "Boutique", text: text), at: try url("http://a.fr/" + path))
    }
    let one = try likeness("La page contact n'existe pas. Erreur 1234", "contact")
    #expect(try one != nil && one == likeness("La page horaires n'existe pas. Erreur 77", "horaires"))
    #expect(try one != likeness("Contactez-nous au 05 56, rue Haute", "contact"))
    #expect(try likeness("", "contact") == nil)
  }

  @Test func `of an index the part with pages is read first, and no more than the limit`() async throws {
    let index = ["product", "post", "page", "category"].map {
      "<sitemap><loc>http://a.fr/\($0)-sitemap.xml</loc></sitemap>"
    }.joined()
    let lines = try await Self.lines(
      merchant("http://a.fr/"),
      ["http://a.fr/": [.html("")], "http://a.fr/sitemap.xml": [.html("<sitemapindex>\(index)</sitemapindex>")]])
    #expect(
      lines.filter { $0.hasPrefix("sitemap") }.map { $0.split(separator: " ")[1] } == [
        "http://a.fr/sitemap.xml", "http://a.fr/page-sitemap.xml", "http://a.fr/post-sitemap.xml",
      ])
  }

  @Test func `stylesheets are counted apart, the site's own first, fonts left out`() async throws {
    let sheets = (0..<12).map { "/\($0).css|STYLE" }
    let lines = try await Self.lines(
      merchant("http://a.fr/"),
      [
        "http://a.fr/": [
          .html(
            (["https://cdn.fr/x.css|STYLE", "https://fonts.googleapis.com/css|STYLE"] + sheets).joined(separator: "\n"))
        ]
      ])
    let fetched = lines.filter { $0.hasPrefix("stylesheet") }
    #expect(fetched.count == 10 && fetched.allSatisfy { $0.contains("http://a.fr/") })
  }

  @Test func `a site's time ends its visit, and its profiles are visited all the same`() async throws {
    var settings = VisitSettings.unprobed
    settings.siteTimeInSeconds = 3.5
    let lines = try await Self.lines(
      merchant("http://a.fr/", profiles: ["https://www.facebook.com/a"]), settings: settings,
      ["http://a.fr/": [.html("/contact|Contact\n/horaires|Horaires\n/blog|Blog\n/style.css|STYLE")]])
    #expect(lines.count == 5)
    #expect(lines.last == "profile:facebook https://www.facebook.com/a 404")
  }

  @Test func `a cancelled visit is no visit`() async {
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await Self.lines(merchant("http://a.fr/"), ["http://a.fr/": [.html("")]])
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `settings that are left out keep their defaults`() throws {
    #expect(VisitSettings().pagesPerSite == 8 && VisitSettings().stylesheetsPerSite == 10)
  }
}
