import Crawl
import Foundation
import Presence
import Synchronization
import TestSupport
import Testing

/// A site that knows its validators: 304 for one who has the page, else the page.
final class ValidatingSite: Transport {
  private let pages: [String: (etag: String, body: String)]
  private let asked = Mutex([String]())
  private let clock: TestClock

  init(_ pages: [String: (etag: String, body: String)], clock: TestClock) {
    self.pages = pages
    self.clock = clock
  }

  /// Path and status of each answer, in order.
  var log: [String] { asked.withLock { $0 } }

  func exchange(_ request: FetchRequest) async -> Exchange { answer(request, known: nil) }
  func exchange(_ request: FetchRequest, unless known: Validators) async -> Exchange {
    answer(request, known: known.etag)
  }

  private func answer(_ request: FetchRequest, known: String?) -> Exchange {
    let page = pages[request.url.path]
    let status = page == nil ? 404 : page?.etag == known ? 304 : 200
    asked.withLock { $0.append("\(request.url.path) \(status)") }
    let tag = page.map { "ETag: \($0.etag)\r\n" } ?? ""
    let type =
      status == 304 ? "X-Cache: HIT\r\nContent-Type: text/wrong\r\n" : "Content-Type: text/html\r\nX-Cache: MISS\r\n"
    return Exchange(
      request: request, requestHead: Array("GET \(request.url.target) HTTP/1.1\r\n\r\n".utf8),
      result: .response(
        WireResponse(
          status: status, head: Array("HTTP/1.1 \(status) X\r\n\(type)\(tag)\r\n".utf8),
          body: status == 200 ? Array((page?.body ?? "").utf8) : [], truncation: nil, remoteAddress: "192.0.2.7")),
      startedAt: clock.now())
  }
}

@Suite struct `Pages that did not change` {
  private struct Made {
    let visit: ArchivedVisit
    let log: [String]
  }

  /// A visit into `<archives>/<run>`, leaning on an earlier one.
  private func run(
    _ name: String, in archives: String, pages: [String: (etag: String, body: String)],
    earlier: EarlierVisit? = nil, conditional: Bool = true
  ) async throws -> Made {
    let clock = TestClock()
    let folder = archives + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let web = ValidatingSite(pages, clock: clock)
    let recorder = ArchiveRecorder(
      try WARCWriter(WARCWriter.Settings(folder: folder, prefix: name, info: [], startedAt: clock.now())))
    var settings = FetchSettings()
    settings.conditional = conditional
    let fetcher = LiveFetcher(web, settings: settings, clock: clock).recording(into: recorder, earlier: earlier)
    let visitor = SiteVisitor(fetcher: fetcher, lexicon: lexicon, settings: .unprobed, clock: clock)
    let archived = try await recorder.recording {
      try await visitor.visit(merchant("http://a.fr/"), asOf: clock.now(), read: outline)
    }
    return Made(visit: archived, log: web.log)
  }

  private func replay(_ made: Made, _ name: String, in archives: String) async -> (SiteVisit, [ArchiveError]) {
    let fetcher = ArchiveFetcher(
      folder: archives + "/" + name, entries: made.visit.entries, settings: FetchSettings(), asOf: made.visit.visit.asOf
    )
    let visit = await ReplayedVisit.visit(
      made.visit.visit.merchant, requests: made.visit.requests, fetcher: fetcher, asOf: made.visit.visit.asOf)
    return (visit, await fetcher.unreadableRecords())
  }

  private func bodies(_ made: Made) -> [String: String] {
    var bodies: [String: String] = [:]
    for entry in made.visit.visit.entries {
      guard case .captured(let capture) = entry.outcome else { continue }
      bodies[capture.url.path] = String(decoding: capture.body, as: UTF8.self)
    }
    return bodies
  }

  private static let first: [String: (etag: String, body: String)] = [
    "/": ("\"1\"", "/contact|Contact|navigation\n/horaires|Horaires|navigation"), "/contact": ("W/\"c\"", "05 56"),
    "/horaires": ("\"h1\"", "9h-12h"),
  ]

  @Test func `a second and a third run ask under a condition, and read what the first one has`() async throws {
    try await TemporaryFolder.with { archives in
      let one = try await run("one", in: archives, pages: Self.first)
      #expect(one.log.filter { $0.hasSuffix("200") }.count == 3)
      var changed = Self.first
      changed["/horaires"] = ("\"h2\"", "9h-19h")
      let two = try await run(
        "two", in: archives, pages: changed,
        earlier: EarlierVisit(archives: archives, run: "one", entries: one.visit.entries))
      #expect(two.log.contains("/ 304") && two.log.contains("/contact 304") && two.log.contains("/horaires 200"))
      #expect(bodies(two)["/contact"] == "05 56" && bodies(two)["/horaires"] == "9h-19h")
      let three = try await run(
        "three", in: archives, pages: changed,
        earlier: EarlierVisit(archives: archives, run: "two", entries: two.visit.entries))
      #expect(three.log.filter { $0.hasSuffix("304") }.count == 3)
      #expect(bodies(three) == bodies(two))
      let places = three.visit.entries.filter { $0.kind == .revisit }.compactMap(\.refersTo?.folder)
      #expect(places == ["one", "one", "two"], "a revisit leads to the run that has the payload")
      for (name, made) in [("one", one), ("two", two), ("three", three)] {
        let (again, problems) = await replay(made, name, in: archives)
        #expect(problems.isEmpty && again == made.visit.visit, "\(name)")
      }
    }
  }

  @Test func `a 304 is read as the answer that it stands for, its own news over the old head`() async throws {
    try await TemporaryFolder.with { archives in
      let one = try await run("one", in: archives, pages: Self.first)
      let two = try await run(
        "two", in: archives, pages: Self.first,
        earlier: EarlierVisit(archives: archives, run: "one", entries: one.visit.entries))
      guard case .captured(let home)? = two.visit.visit.home?.outcome else {
        Issue.record("no home page")
        return
      }
      #expect(home.status == 200 && home.header("Content-Type") == "text/html")
      #expect(home.header("X-Cache") == "HIT" && home.headers.count { $0.name == "ETag" } == 1)
    }
  }

  @Test func `the archive has a revisit record of WARC 1.1 in place of the payload`() async throws {
    try await TemporaryFolder.with { archives in
      let one = try await run("one", in: archives, pages: Self.first)
      let two = try await run(
        "two", in: archives, pages: Self.first,
        earlier: EarlierVisit(archives: archives, run: "one", entries: one.visit.entries))
      let earlier = try `WARC files`.records(archives + "/one/one-00001.warc.gz").map(\.record)
      let record = try #require(
        try `WARC files`.records(archives + "/two/two-00001.warc.gz").map(\.record)
          .first { $0.type == "revisit" && $0.target == "http://a.fr/" })
      let original = try #require(earlier.first { $0.type == "response" && $0.target == "http://a.fr/" })
      #expect(record["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/server-not-modified")
      #expect(record["WARC-Refers-To"] == original["WARC-Record-ID"])
      #expect(record["WARC-Refers-To-Target-URI"] == "http://a.fr/")
      #expect(record["WARC-Refers-To-Date"] == original["WARC-Date"])
      #expect(record["WARC-Payload-Digest"] == original["WARC-Payload-Digest"])
      #expect(String(decoding: record.block, as: UTF8.self).hasPrefix("HTTP/1.1 304 X\r\n"))
      #expect(two.visit.entries.contains { $0.kind == .revisit && $0.status == 304 })
    }
  }

  @Test func `when the earlier archive is gone the page is asked for as if for the first time`() async throws {
    try await TemporaryFolder.with { archives in
      let one = try await run("one", in: archives, pages: Self.first)
      try FileManager.default.removeItem(atPath: archives + "/one/one-00001.warc.gz")
      let two = try await run(
        "two", in: archives, pages: Self.first,
        earlier: EarlierVisit(archives: archives, run: "one", entries: one.visit.entries))
      #expect(two.log.contains("/ 200") && bodies(two) == bodies(one))
      #expect(!two.visit.entries.contains { $0.kind == .revisit })
    }
  }

  @Test func `a payload that was lost later is a problem of the replay, not an empty page`() async throws {
    try await TemporaryFolder.with { archives in
      let one = try await run("one", in: archives, pages: Self.first)
      let two = try await run(
        "two", in: archives, pages: Self.first,
        earlier: EarlierVisit(archives: archives, run: "one", entries: one.visit.entries))
      try FileManager.default.removeItem(atPath: archives + "/one")
      let (_, problems) = await replay(two, "two", in: archives)
      #expect(!problems.isEmpty)
    }
  }

  @Test func `a setting switches it off`() async throws {
    try await TemporaryFolder.with { archives in
      let one = try await run("one", in: archives, pages: Self.first)
      let two = try await run(
        "two", in: archives, pages: Self.first,
        earlier: EarlierVisit(archives: archives, run: "one", entries: one.visit.entries), conditional: false)
      #expect(!two.log.contains { $0.hasSuffix("304") })
    }
  }
}
