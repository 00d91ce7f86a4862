import Crawl
import Presence
import Testing

/// The chain of policies over a web made of a table, with a clock that nobody waits for.
struct PolicyTests {
  let clock = TestClock()
  let recorder = MemoryRecorder()

  func settings(_ change: (inout FetchSettings) -> Void = { _ in }) -> FetchSettings {
    var settings = FetchSettings()
    settings.delayInSeconds = 2
    settings.slowServerFactor = 0
    settings.retries = 1
    change(&settings)
    return settings
  }

  func web(_ answers: [String: [TableTransport.Answer]], took: Duration = .zero) -> TableTransport {
    TableTransport(answers, clock: clock, took: took, address: "192.0.2.7")
  }

  func fetcher(_ web: TableTransport, _ settings: FetchSettings) -> any Fetcher {
    LiveFetcher(web, settings: settings, clock: clock).recording(into: recorder)
  }

  func status(_ outcome: FetchOutcome) -> Int? {
    try? outcome.captured().status
  }

  // MARK: Politeness

  @Test func `a polite fetcher waits between two requests to a host`() async throws {
    let fetcher = fetcher(web([:]), settings())
    _ = await fetcher.fetch(try page("http://a.example/"))
    _ = await fetcher.fetch(try page("http://a.example/contact"))
    #expect(clock.sleeps == [.seconds(2), .seconds(2)], "robots.txt, pause, home page, pause, contact")
  }

  @Test func `another host is not waited for`() async throws {
    let fetcher = fetcher(web([:]), settings { $0.optedOutHosts = [] })
    _ = await fetcher.fetch(try page("http://a.example/robots.txt"))
    _ = await fetcher.fetch(try page("http://b.example/robots.txt"))
    #expect(clock.sleeps.isEmpty)
  }

  @Test func `a host gets one request at a time`() async throws {
    let web = web([:])
    let fetcher = fetcher(web, settings { $0.delayInSeconds = 0 })
    let requests = try (0..<12).map { try page("http://a.example/\($0)") }
    await withTaskGroup(of: Void.self) { group in
      for request in requests { group.addTask { _ = await fetcher.fetch(request) } }
    }
    #expect(web.mostAtOnce == 1)
    #expect(web.asked.count == 13)
  }

  @Test func `an address gets few requests at a time once it is known`() async throws {
    let web = web([:])
    let fetcher = fetcher(
      web,
      settings {
        $0.delayInSeconds = 0
        $0.requestsPerAddress = 2
      })
    let hosts = (0..<8).map { "http://h\($0).example/" }
    for host in hosts { _ = await fetcher.fetch(try page(host + "robots.txt")) }
    let requests = try hosts.map { try page($0) }
    await withTaskGroup(of: Void.self) { group in
      for request in requests { group.addTask { _ = await fetcher.fetch(request) } }
    }
    #expect(web.mostAtOnce <= 2)
    #expect(web.asked.count == 16)
  }

  @Test func `a slow server is asked less often`() async throws {
    let fetcher = fetcher(web([:], took: .seconds(5)), settings { $0.slowServerFactor = 1 })
    _ = await fetcher.fetch(try page("http://a.example/"))
    #expect(clock.sleeps == [.seconds(5)])
  }

  @Test func `a crawl delay is obeyed up to its cap`() async throws {
    let robots = "User-agent: *\nCrawl-delay: 100\n"
    let fetcher = fetcher(web(["http://a.example/robots.txt": [.page(200, [:], robots)]]), settings())
    _ = await fetcher.fetch(try page("http://a.example/"))
    #expect(clock.sleeps == [.seconds(10)])
  }

  // MARK: Retries

  @Test func `a busy server is asked again after the time it asked for`() async throws {
    let web = web(["http://a.example/": [.page(429, ["Retry-After": "7"]), .page(200)]])
    let outcome = await fetcher(web, settings()).fetch(try page("http://a.example/"))
    #expect(status(outcome) == 200)
    #expect(clock.elapsed() >= .seconds(9))
  }

  @Test func `a server that asks for a year is left alone`() async throws {
    let web = web(["http://a.example/": [.page(429, ["Retry-After": "31536000"]), .page(200)]])
    let outcome = await fetcher(web, settings()).fetch(try page("http://a.example/"))
    #expect(status(outcome) == 429)
    #expect(clock.elapsed() < .seconds(60))
  }

  static let causes: [(FetchFailure.Cause, Int)] = [
    (.timeout(.connect), 2), (.reset, 2), (.refused, 2), (.unreachable, 2), (.badResponse, 2),
    (.dns(isCertain: false), 2),
    (.tls(.handshake), 2), (.dns(isCertain: true), 1), (.tls(.expired), 1), (.tls(.wrongHost), 1), (.tooLarge, 1),
    (.blockedAddress, 1), (.cancelled, 1),
  ]

  @Test(arguments: causes)
  func `only what may pass is asked twice`(row: (FetchFailure.Cause, Int)) async throws {
    let web = web(["http://a.example/robots.txt": [.page(404)], "http://a.example/": [.failure(row.0)]])
    let outcome = await fetcher(web, settings()).fetch(try page("http://a.example/"))
    #expect(web.asked.count { $0 == "http://a.example/" } == row.1)
    #expect(try outcome.failed().cause == row.0)
  }

  @Test func `the last attempt counts`() async throws {
    let web = web(["http://a.example/": [.failure(.reset), .page(200)]])
    #expect(status(await fetcher(web, settings()).fetch(try page("http://a.example/"))) == 200)
    #expect(recorder.lines.suffix(2) == ["reset http://a.example/", "200 http://a.example/"])
  }

  // MARK: robots.txt

  @Test func `robots is asked once and a refusal names its line and is recorded`() async throws {
    let robots = "User-agent: *\nDisallow: /prive\n"
    let web = web(["http://a.example/robots.txt": [.page(200, [:], robots)], "http://a.example/": [.page(200)]])
    let fetcher = fetcher(web, settings())
    let refused = await fetcher.fetch(try page("http://a.example/prive/x"))
    #expect(status(await fetcher.fetch(try page("http://a.example/"))) == 200)
    let decision = try refused.disallowed()
    #expect(decision.line == 2 && decision.rule == "Disallow: /prive")
    #expect(web.asked == ["http://a.example/robots.txt", "http://a.example/"])
    #expect(recorder.lines.contains("disallowed http://a.example/prive/x"))
  }

  @Test func `a robots.txt that a redirect led to is not asked again`() async throws {
    let web = web([
      "http://a.example/robots.txt": [.page(301, ["Location": "https://www.a.example/robots.txt"])],
      "https://www.a.example/robots.txt": [.page(200, [:], "User-agent: *\nDisallow: /prive\n")],
      "http://a.example/": [.page(301, ["Location": "https://www.a.example/"])],
      "https://www.a.example/": [.page(200)],
    ])
    let fetcher = fetcher(web, settings())
    #expect(status(await fetcher.fetch(try page("http://a.example/"))) == 200)
    #expect(try await fetcher.fetch(try page("https://www.a.example/prive")).disallowed().line == 2)
    #expect(web.asked.count == 4)
  }

  @Test func `two visits share a robots.txt, and each archive has it`() async throws {
    let web = web(["http://a.example/robots.txt": [.page(200, [:], "Sitemap: /s.xml\n")]])
    let live = LiveFetcher(web, settings: settings(), clock: clock)
    let recorders = [MemoryRecorder(), MemoryRecorder()]
    for recorder in recorders {
      let fetcher = live.recording(into: recorder)
      _ = await fetcher.fetch(try page("http://a.example/"))
      for _ in 0..<2 { _ = await fetcher.fetch(try page("http://a.example/robots.txt")) }
    }
    #expect(web.asked.count { $0.hasSuffix("/robots.txt") } == 1)
    #expect(recorders.map { $0.lines.count { $0 == "200 http://a.example/robots.txt" } } == [1, 1])
  }

  static let access: [(Int, Bool)] = [(404, true), (403, true), (410, true), (500, false), (503, false), (429, false)]

  @Test(arguments: access)
  func `a missing robots.txt allows, a broken one forbids`(row: (Int, Bool)) async throws {
    let web = web(["http://a.example/robots.txt": [.page(row.0)], "http://a.example/": [.page(200)]])
    let outcome = await fetcher(web, settings()).fetch(try page("http://a.example/"))
    #expect((status(outcome) == 200) == row.1)
    if !row.1 { #expect(web.asked == ["http://a.example/robots.txt", "http://a.example/robots.txt"], "a second look") }
  }

  @Test func `a host that does not answer for its robots.txt fails for its pages with the same cause`() async throws {
    let web = web(["http://a.example/robots.txt": [.failure(.timeout(.connect))]])
    let fetcher = fetcher(web, settings())
    for path in ["", "contact"] {
      let failure = try await fetcher.fetch(try page("http://a.example/" + path)).failed()
      #expect(failure.cause == .timeout(.connect))
    }
    #expect(web.asked.count == 2, "twice for robots.txt, never for a page")
    #expect(recorder.exchanges.count == 4)
  }

  @Test func `redirects of robots.txt are followed, across hosts too`() async throws {
    let web = web([
      "http://a.example/robots.txt": [.page(301, ["Location": "https://www.a.example/robots.txt"])],
      "https://www.a.example/robots.txt": [.page(200, [:], "User-agent: *\nDisallow: /\n")],
    ])
    _ = try await fetcher(web, settings()).fetch(try page("http://a.example/")).disallowed()
  }

  @Test func `who opted out is never asked`() async throws {
    let web = web([:])
    let fetcher = fetcher(web, settings { $0.optedOutHosts = ["a.example"] })
    _ = try await fetcher.fetch(try page("http://www.a.example/")).disallowed()
    #expect(web.asked.isEmpty)
  }
}
