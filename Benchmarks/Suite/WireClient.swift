import Crawl
import Foundation
import Presence
import Synchronization

/// Our fetcher as a process of its own: `benchmarks client …`, told what to ask by the same words as `bench-reference`,
/// and answering in the same lines.
struct WireClient {
  /// How far a response goes.
  enum Depth: String {
    /// The transport alone: bodies as sent, dropped.
    case wire
    /// The whole chain that an audit uses, its delays off: robots.txt, pace, redirects, bodies inflated, WARC written.
    case archive
  }

  private var hosts: [String] = []
  private var paths: [String] = []
  private var inFlight = 200
  private var repeats = 1
  private var depth = Depth.wire
  private var folder = ""
  private var scheme = "http"
  private var settings = FetchSettings()

  init(_ arguments: [String]) throws {
    settings.allowedAddresses = ["127.0.0.1"]
    settings.delayInSeconds = 0
    settings.slowServerFactor = 0
    settings.retries = 0
    settings.requestsPerAddress = 10_000
    settings.contact = "bench@vitrine.example"
    var rest = arguments[...]
    while let name = rest.popFirst(), let value = rest.popFirst() { try read(name, value) }
    settings.connections = inFlight + 64
    _ = OpenFiles.raiseLimit()
  }

  private mutating func read(_ name: String, _ value: String) throws {
    switch name {
    case "--hosts":
      hosts = try String(contentsOfFile: value, encoding: .utf8).split(separator: "\n").map(String.init)
    case "--paths": paths = value.split(separator: ",").map(String.init).filter { $0 != "/robots.txt" }
    case "--in-flight": inFlight = Int(value) ?? inFlight
    case "--repeat": repeats = Int(value) ?? repeats
    case "--port": settings.connectTo = ["::127.0.0.1:\(value)"]
    case "--timeout":
      let seconds = (Double(value) ?? 5000) / 1000
      settings.connectTimeoutInSeconds = seconds
      settings.totalTimeoutInSeconds = seconds
      settings.stallTimeoutInSeconds = seconds
    case "--authority":
      settings.extraAuthorityFile = value
      scheme = "https"
    case "--depth": depth = Depth(rawValue: value) ?? depth
    case "--archive": folder = value
    default: throw BenchError("the client knows no \(name)")
    }
  }

  /// Asks everything, at most so many sites at once, and prints what came of it.
  func run() async throws {
    BulkWork.begin()
    let tally = Tally()
    let visit = try visitor()
    await withTaskGroup(of: Void.self) { group in
      for (number, host) in hosts.enumerated() {
        if number >= inFlight { await group.next() }
        let urls = paths.compactMap { WebURL("\(scheme)://\(host)\($0)") }
        group.addTask { await tally.add(await VisitConnections.during { await visit(urls) }, of: host) }
      }
    }
    await tally.tell()
  }

  private typealias Visit = @Sendable ([WebURL]) async -> SiteTally

  private func visitor() throws -> Visit {
    let repeats = repeats
    let clock = WallClock()
    switch depth {
    case .wire:
      let transport = CurlTransport(settings: settings, clock: clock)
      return { urls in
        var tally = SiteTally()
        for _ in 0..<repeats {
          for url in urls {
            let exchange = await transport.exchange(FetchRequest(url: url, purpose: .page(.other)))
            guard tally.keep(exchange) else { return tally }
          }
        }
        return tally
      }
    case .archive:
      let writer = try WARCWriter(
        WARCWriter.Settings(folder: folder, prefix: "bench", info: [], startedAt: clock.now()))
      let recorder = ArchiveRecorder(writer)
      let live = LiveFetcher(settings: settings, clock: clock)
      return { urls in
        let fetcher = live.recording(into: recorder)
        let merchant = Merchant(id: MerchantID(siret: nil, name: urls.first?.host ?? "", postcode: nil), name: "")
        let asOf = clock.now()
        let found = Found()
        let visited = try? await recorder.recording { () -> SiteVisit in
          var tally = SiteTally()
          defer { found.tally.withLock { [tally] in $0 = tally } }
          for _ in 0..<repeats {
            for url in urls {
              let outcome = await fetcher.fetch(FetchRequest(url: url, purpose: .page(.other)))
              guard tally.keep(outcome) else { return SiteVisit(merchant: merchant, entries: [], asOf: asOf) }
            }
          }
          return SiteVisit(merchant: merchant, entries: [], asOf: asOf)
        }
        if visited == nil { found.tally.withLock { $0.cause = "the archive could not be written" } }
        return found.tally.withLock { $0 }
      }
    }
  }
}

/// The way out of a visit for what it found.
private final class Found: Sendable {
  let tally = Mutex(SiteTally())
}

/// What came of one site.
struct SiteTally: Sendable {
  var good = 0
  var bytes = 0
  /// Why it ended early; nil when all its pages are there.
  var cause: String?

  /// False when the site is not asked further.
  mutating func keep(_ exchange: Exchange) -> Bool {
    guard case .response(let response) = exchange.result else { return fail(exchange.outcome(largestBody: 0)) }
    guard response.status == 200, response.truncation == nil else {
      cause = response.truncation.map { "cut: \($0.rawValue)" } ?? "status \(response.status)"
      return false
    }
    good += 1
    bytes += response.body.count
    return true
  }

  /// False when the site is not asked further.
  mutating func keep(_ outcome: FetchOutcome) -> Bool {
    guard case .captured(let capture) = outcome else { return fail(outcome) }
    guard capture.status == 200, !capture.isTruncated else {
      let isLong = capture.sizeOnWireInBytes >= 5 << 20
      cause = capture.status != 200 ? "status \(capture.status)" : isLong ? "cut at the limit" : "cut by the server"
      return false
    }
    good += 1
    bytes += capture.body.count
    return true
  }

  private mutating func fail(_ outcome: FetchOutcome) -> Bool {
    switch outcome {
    case .failed(let failure):
      switch failure.cause {
      case .timeout(let phase): cause = "timeout \(phase.rawValue)"
      case .tls(let fault): cause = "tls \(fault.rawValue)"
      default: cause = "\(failure.cause)"
      }
    case .disallowed: cause = "disallowed"
    case .captured: cause = nil
    }
    return false
  }
}

/// The sum over the sites.
private actor Tally {
  private var good = 0
  private var bytes = 0

  func add(_ site: SiteTally, of host: String) {
    good += site.good
    bytes += site.bytes
    if let cause = site.cause { print("failed \(host) \(cause)") }
  }

  func tell() { print("good \(good)\nbytes \(bytes)") }
}

/// The machine's clock as the fetcher takes it.
struct WallClock: FetchClock {
  private let start = ContinuousClock.now

  func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(secondsSinceEpoch: time.tv_sec)
  }

  func elapsed() -> Duration { start.duration(to: .now) }
  func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
}
