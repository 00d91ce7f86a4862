@testable import Crawl
import FixtureTown
import Presence
import TestSupport
import Testing

/// libcurl on its thread, against the town.
struct EngineTests {
  private func transport(_ change: (inout FetchSettings) -> Void = { _ in }) throws -> CurlTransport {
    var settings = FetchSettings.town(try Town.shared())
    change(&settings)
    return CurlTransport(settings: settings, clock: TestClock())
  }

  private func response(_ exchange: Exchange) throws -> WireResponse {
    guard case .response(let response) = exchange.result else {
      throw Unexpected(outcome: exchange.outcome(largestBody: 0))
    }
    return response
  }

  @Test func `the archived request is what went over the wire`() async throws {
    let server = try EchoServer()
    let settings = {
      var settings = FetchSettings()
      settings.contact = "https://vitrine.example/robot"
      settings.allowedAddresses = ["127.0.0.1"]
      settings.connectTo = [":80:127.0.0.1:\(server.port)"]
      return settings
    }()
    let transport = CurlTransport(settings: settings, clock: TestClock())
    let request = try page("http://www.essai.example/caf%C3%A9?x=1&y=%20")
    for _ in 0..<2 {
      let exchange = await transport.exchange(request)
      #expect(
        String(decoding: exchange.requestHead, as: UTF8.self)
          == String(decoding: try response(exchange).body, as: UTF8.self))
      let head = String(decoding: exchange.requestHead, as: UTF8.self)
      #expect(head.contains("User-Agent: Vitrine/0.1 (+https://vitrine.example/robot)\r\n"))
      #expect(head.contains("Accept-Language: fr\r\n") && head.contains("Accept-Encoding: gzip\r\n"))
    }
    let last = await transport.exchange(request)
    #expect(String(decoding: last.requestHead, as: UTF8.self).contains("Cookie: visite=1\r\n"), "the cookie comes back")
  }

  @Test func `a body is kept as sent and read inflated`() async throws {
    let exchange = try await transport().exchange(try page("http://\(Misbehaviour.host)/gzip-unasked"))
    let response = try response(exchange)
    #expect(response.body.starts(with: [0x1F, 0x8B]))
    #expect(response.remoteAddress == "127.0.0.1")
    let capture = try exchange.outcome(largestBody: 1 << 20).captured()
    #expect(capture.body.starts(with: "<!DOCTYPE html>".utf8))
    #expect(capture.sizeOnWireInBytes == response.body.count)
  }

  @Test func `a body without end is cut at the limit`() async throws {
    let exchange = try await transport { $0.largestBodyInBytes = 100_000 }
      .exchange(try page("http://\(Misbehaviour.host)/endless"))
    #expect(try response(exchange).body.count == 100_000)
    #expect(try exchange.outcome(largestBody: 100_000).captured().isTruncated)
  }

  @Test func `a cancelled task gets its answer at once`() async throws {
    // No limit may pass before this task gets its turn again, however busy the machine is.
    let transport = try transport { $0.allowForBusyMachines() }
    let request = try page("http://\(Misbehaviour.host)/silence")
    let task = Task { await transport.exchange(request) }
    await Task.yield()
    task.cancel()
    #expect(Came(await task.value) == .failed(.cancelled))
  }

  @Test func `a task cancelled before it begins is answered too`() async throws {
    let transport = try transport()
    let request = try page("http://\(Misbehaviour.host)/silence")
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await transport.exchange(request)
    }
    #expect(Came(await task.value) == .failed(.cancelled))
  }

  @Test func `hundreds of requests at once are all answered, four handshakes at a time`() async throws {
    let transport = try transport {
      $0.handshakesAtOnce = 4
      $0.allowForBusyMachines()
    }
    let requests = try (0..<200).map {
      try page("\($0 % 2 == 0 ? "http" : "https")://good.\(Misbehaviour.host)/fine?\($0)")
    }
    let answers = await withTaskGroup(of: Came.self) { group in
      for request in requests { group.addTask { Came(await transport.exchange(request)) } }
      return await group.reduce(into: [Came]()) { $0.append($1) }
    }
    #expect(answers.count == 200)
    #expect(answers.allSatisfy { $0 == .whole(200) }, "\(Set(answers.map(\.description)))")
  }

  static let blocked = [
    "http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://[::1]/",
    "http://[::ffff:127.0.0.1]/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://192.168.1.1/",
    "http://0.0.0.0/", "http://localhost/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
    "http://www.example.fr:8080/", "http://www.example.fr:22/",
  ]

  @Test(arguments: blocked)
  func `no spelling of a private address is connected to`(url: String) async throws {
    let transport = CurlTransport(settings: FetchSettings(), clock: TestClock())
    // What WebURL already refuses never reaches the transport.
    guard let parsed = WebURL(url) else { return }
    let exchange = await transport.exchange(FetchRequest(url: parsed, purpose: .page(.home)))
    #expect(Came(exchange) == .failed(.blockedAddress), "\(exchange.result)")
  }

  @Test func `nobody listens, and it is called refused`() async throws {
    let exchange = try await transport { $0.connectTo = [":80:127.0.0.1:1"] }.exchange(
      try page("http://www.essai.example/"))
    #expect(Came(exchange) == .failed(.refused), "\(exchange.result)")
  }

  @Test func `a name that cannot exist is certainly no name`() async throws {
    let exchange = await CurlTransport(settings: FetchSettings(), clock: TestClock())
      .exchange(try page("http://boulangerie.invalid/"))
    #expect(Came(exchange) == .failed(.dns(isCertain: true)), "\(exchange.result)")
  }
}
