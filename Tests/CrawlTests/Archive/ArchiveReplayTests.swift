import CDeflate
import Presence
import TestSupport
import Testing

@testable import Crawl

@Suite struct `Archive and replay` {
  /// A web with most of what can happen to a visit.
  static func web(_ clock: TestClock) -> FakeWeb {
    FakeWeb(
      clock: clock,
      [
        "http://fournil.fr/": [.redirect("https://fournil.fr/")],
        "https://fournil.fr/": [.redirect("https://www.fournil.fr/", status: 302)],
        "https://www.fournil.fr/": [
          .html(
            """
            /contact|Contact|navigation
            /horaires|Horaires|navigation
            /boutique|Boutique|navigation
            /secret/mentions|Mentions légales|footer
            /apropos|À propos|navigation
            /blog/|Blog|navigation
            /style.css|STYLE
            https://cdn.example/theme.css|STYLE
            /feed|FEED
            """)
        ],
        "https://www.fournil.fr/robots.txt": [
          .html("User-agent: *\nDisallow: /secret/\nSitemap: https://www.fournil.fr/plan.xml\n")
        ],
        "https://www.fournil.fr/contact": [.fails(.timeout(.firstByte)), .html("merci")],
        "https://www.fournil.fr/horaires": [.fails(.reset)],
        "https://www.fournil.fr/apropos": [.html("cassé", status: 500)],
        "https://www.fournil.fr/boutique": [.redirect("/boutique?c=1", headers: "Set-Cookie: c=1\r\n")],
        "https://www.fournil.fr/boutique?c=1": [.redirect("/boutique", status: 302), .html("la boutique")],
        "https://www.fournil.fr/blog/": [.redirect("https://www.fournil.fr/")],
        "https://www.fournil.fr/style.css": [
          .bytes(gzip("a{}"), head: "HTTP/2 200 \r\ncontent-encoding: gzip\r\n\r\n")
        ],
        "https://cdn.example/theme.css": [
          .bytes(
            Array("b{".utf8), head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-Archive-Orig-A: 1\r\n\r\n",
            truncation: .disconnect)
        ],
        "https://www.facebook.com/fournil": [.redirect("https://www.facebook.com/login")],
        "https://www.facebook.com/login": [.html("", status: 403)],
      ])
  }

  static func gzip(_ text: String) -> [UInt8] {
    let input = Array(text.utf8)
    let capacity = cdeflate_gzip_bound(input.count)
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, size in
      size = cdeflate_gzip(6, input, input.count, buffer.baseAddress, capacity)
    }
  }

  static var settings: FetchSettings {
    var settings = FetchSettings()
    settings.contact = "https://vitrine.example/robot"
    return settings
  }

  static func writer(_ folder: String, rotation: Int = 1 << 30) throws -> WARCWriter {
    var settings = WARCWriter.Settings(
      folder: folder, prefix: "essai", info: [HeaderField(name: "software", value: "vitrine/0.1")],
      startedAt: Timestamp(secondsSinceEpoch: 1_790_000_000))
    settings.rotationSizeInBytes = rotation
    return try WARCWriter(settings)
  }

  static func visit(_ merchant: Merchant, into folder: String, rotation: Int = 1 << 30) async throws -> ArchivedVisit {
    let clock = TestClock()
    let recorder = ArchiveRecorder(try writer(folder, rotation: rotation))
    let fetcher = LiveFetcher(web(clock), settings: settings, clock: clock).recording(into: recorder)
    let visitor = SiteVisitor(fetcher: fetcher, lexicon: lexicon, settings: VisitSettings(), clock: clock)
    return try await recorder.recording {
      try await visitor.visit(merchant, asOf: Timestamp(secondsSinceEpoch: 1_790_000_000), read: outline)
    }
  }

  static func replay(_ archived: ArchivedVisit, from folder: String) async -> (SiteVisit, [ArchiveError]) {
    let fetcher = ArchiveFetcher(
      folder: folder, entries: archived.entries, settings: settings, asOf: archived.visit.asOf)
    let visit = await ReplayedVisit.visit(
      archived.visit.merchant, requests: archived.requests, fetcher: fetcher, asOf: archived.visit.asOf)
    return (visit, await fetcher.unreadableRecords())
  }

  @Test(arguments: [1 << 30, 1])
  func `a replayed visit equals the live one, in one file or many`(rotation: Int) async throws {
    try await TemporaryFolder.with { folder in
      let client = merchant("http://fournil.fr/", profiles: ["https://www.facebook.com/fournil"])
      let archived = try await Self.visit(client, into: folder, rotation: rotation)
      #expect(archived.visit.entries.count >= 12)
      #expect(Set(archived.entries.map(\.kind)) == [.response, .failure, .disallowed])
      #expect(Set(archived.entries.map(\.file)).count == (rotation == 1 ? archived.entries.count : 1))
      let (replayed, problems) = await Self.replay(archived, from: folder)
      #expect(problems.isEmpty)
      for (live, again) in zip(archived.visit.entries, replayed.entries) { #expect(live == again) }
      #expect(archived.visit == replayed)
    }
  }

  @Test func `the live visit is what the web gave`() async throws {
    try await TemporaryFolder.with { folder in
      let archived = try await Self.visit(merchant("http://fournil.fr/"), into: folder)
      let lines = archived.visit.entries.map { entry in
        switch entry.outcome {
        case .captured(let capture): "\(entry.request.purpose.word) \(capture.status) \(capture.url.path)"
        case .disallowed(let decision): "\(entry.request.purpose.word) line \(decision.line ?? 0)"
        case .failed(let failure): "\(entry.request.purpose.word) \(failure.cause)"
        }
      }
      guard case .captured(let home)? = archived.visit.home?.outcome else {
        Issue.record("no home page")
        return
      }
      #expect(
        lines == [
          "page:home 200 /", "probe 404 \(MissingPage.address(beside: home.url)?.path ?? "")", "robots 200 /robots.txt",
          "sitemap 404 /plan.xml", "page:contact 200 /contact",
          "page:hours reset", "page:legal line 2", "page:shop 200 /boutique", "page:about 500 /apropos",
          "page:news 200 /",
          "feed 404 /feed", "stylesheet 200 /style.css", "stylesheet 200 /theme.css",
        ])
      #expect(home.redirects.map(\.status) == [301, 302])
    }
  }

  @Test func `two merchants of one host replay each from their own entries`() async throws {
    try await TemporaryFolder.with { folder in
      let clock = TestClock()
      let recorder = ArchiveRecorder(try Self.writer(folder))
      let live = LiveFetcher(Self.web(clock), settings: Self.settings, clock: clock)
      for address in ["https://www.fournil.fr/", "https://www.fournil.fr/contact"] {
        let visitor = SiteVisitor(
          fetcher: live.recording(into: recorder), lexicon: lexicon, settings: VisitSettings(), clock: clock)
        let archived = try await recorder.recording {
          try await visitor.visit(merchant(address), asOf: clock.now(), read: outline)
        }
        let (replayed, problems) = await Self.replay(archived, from: folder)
        #expect(problems.isEmpty)
        #expect(archived.visit == replayed)
      }
    }
  }

  @Test func `what was never fetched is a failure, and a lost file is a problem`() async throws {
    try await TemporaryFolder.with { folder in
      let archived = try await Self.visit(merchant("http://fournil.fr/"), into: folder)
      let fetcher = ArchiveFetcher(
        folder: folder, entries: archived.entries, settings: Self.settings, asOf: archived.visit.asOf)
      guard case .failed(let failure) = await fetcher.fetch(try page("http://inconnu.fr/")) else {
        Issue.record("an unknown address gave something")
        return
      }
      #expect(failure.cause == .cancelled)
      #expect(await fetcher.unreadableRecords().isEmpty)
      let (_, problems) = await Self.replay(archived, from: folder + "/ailleurs")
      #expect(!problems.isEmpty)
      let shifted = archived.entries.map {
        ArchiveEntry(
          url: $0.url, purpose: $0.purpose, file: $0.file, offset: $0.offset + 1, length: $0.length, kind: $0.kind,
          status: $0.status)
      }
      let other = ArchivedVisit(visit: archived.visit, entries: shifted)
      #expect(await !Self.replay(other, from: folder).1.isEmpty)
    }
  }

  @Test func `a folder that cannot be written loses the visit with a remedy`() async throws {
    await #expect(throws: ArchiveError.self) {
      try await Self.visit(merchant("http://fournil.fr/"), into: "/nowhere/at/all")
    }
  }

  @Test func `purposes have names that are read back`() {
    let all: [FetchPurpose] =
      PageRole.allCases.map { .page($0) } + [
        .stylesheet, .robots, .sitemap, .feed, .probe, .profile("facebook"), .resource, .rendering(.home),
      ]
    for purpose in all { #expect(FetchPurpose(word: purpose.word) == purpose) }
    #expect(FetchPurpose(word: "page:nothing") == nil)
  }
}
