import Crawl
import FixtureTown
import Presence
import TestSupport
import Testing

/// The whole chain against the town: redirects, gates and encodings as a visit meets them.
struct TownPolicyTests {
  static let rows: [(Misbehaviour, String)] = [
    (.loop, "redirectLoop"), (.pingPong, "redirectLoop"), (.endlessRedirects, "redirectLoop"),
    (.redirectNowhere, "302"), (.redirectRelative, "200 /fine"), (.redirectWithUser, "200 /fine"),
    (.redirectToFile, "blockedAddress"), (.redirectToScript, "blockedAddress"), (.redirectToGopher, "blockedAddress"),
    (.redirectToPort, "blockedAddress"), (.cookieGate, "200 /cookie-gate"), (.loginWall, "200 /login"),
    (.gzipLie, "200 /gzip-lie"), (.gzipTwice, "200 /gzip-twice"), (.gzipTail, "200 /gzip-tail"),
    (.rawDeflate, "200 /raw-deflate"), (.brotliLie, "200 /brotli-lie"), (.unknownEncoding, "200 /unknown-encoding"),
    (.zlibDeflate, "200 /zlib-deflate"), (.brotliUnasked, "200 /brotli-unasked"), (.zstdUnasked, "200 /zstd-unasked"),
    (.brotliBomb, "200 /brotli-bomb"), (.zstdBomb, "200 /zstd-bomb"),
    (.gzipBomb, "200 /gzip-bomb"), (.nestedBomb, "200 /nested-bomb"), (.gzipCut, "200 /gzip-cut"),
    (.comeBackNextYear, "429 /come-back-next-year"), (.maintenance, "503 /maintenance"),
  ]

  @Test(arguments: rows)
  func `a visit ends where it should`(row: (Misbehaviour, String)) async throws {
    let town = try Town.shared()
    var settings = FetchSettings.town(town)
    settings.allowForBusyMachines()
    let live = LiveFetcher(settings: settings, clock: TestClock())
    let outcome = await live.recording(into: NoRecorder()).fetch(try page(row.0.url))
    let came =
      switch outcome {
      case .captured(let capture): "\(capture.status) \(capture.url.path)"
      case .failed(let failure): "\(failure.cause)"
      case .disallowed: "disallowed"
      }
    #expect(came.hasPrefix(row.1), "\(row.0): \(came)")
    if case .captured(let capture) = outcome, capture.status == 200 {
      #expect(capture.body.count <= 5 << 20)
      let cut: [Misbehaviour] = [.gzipBomb, .nestedBomb, .gzipCut, .brotliBomb, .zstdBomb]
      #expect(capture.isTruncated == cut.contains(row.0), "\(row.0)")
      let isPage = capture.body.starts(with: "<!DOCTYPE html>".utf8)
      #expect(
        isPage != [.gzipBomb, .nestedBomb, .brotliBomb, .zstdBomb].contains(row.0),
        "\(row.0): \(capture.body.prefix(40))")
    }
  }

  /// What no other table has a row for.
  static let others = Misbehaviour.allCases.filter { act in
    !MisbehaviourTests.rows.contains { $0.0 == act } && !rows.contains { $0.0 == act }
  }

  @Test(arguments: others)
  func `whatever a server does, a request ends, leaves a record and stays within its limits`(misbehaviour: Misbehaviour)
    async throws
  {
    let recorder = MemoryRecorder()
    let live = LiveFetcher(settings: .town(try Town.shared()), clock: TestClock())
    let outcome = await live.recording(into: recorder).fetch(try page(misbehaviour.url))
    #expect(!recorder.exchanges.isEmpty)
    if case .captured(let capture) = outcome { #expect(capture.body.count <= 5 << 20) }
  }

  static let hidden: [Misbehaviour] = [.redirectToPrivate, .redirectToMetadata, .redirectToMapped]

  @Test(arguments: hidden)
  func `no redirect reaches a private address`(misbehaviour: Misbehaviour) async throws {
    // Everything but the town's own host is reached directly, so that the guard sees the redirect's address.
    let town = try Town.shared()
    var settings = FetchSettings.town(town)
    settings.connectTo = ["\(Misbehaviour.host):80:127.0.0.1:\(town.httpPort)"]
    settings.allowedPorts = [town.httpPort]
    settings.allowedAddresses = ["127.0.0.1"]
    let transport = CurlTransport(settings: settings, clock: TestClock())
    let first = try await transport.exchange(try page(misbehaviour.url)).outcome(largestBody: 1 << 20).captured()
    let target = try #require(first.header("location"))
    var strict = FetchSettings()
    strict.totalTimeoutInSeconds = 2
    let guarded = CurlTransport(settings: strict, clock: TestClock())
    guard let url = first.url.resolving(target) else { return }
    let exchange = await guarded.exchange(FetchRequest(url: url, purpose: .page(.home)))
    #expect(Came(exchange) == .failed(.blockedAddress), "\(exchange.result)")
  }
}
