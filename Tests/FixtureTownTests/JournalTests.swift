import FixtureTown
import Foundation
import TestSupport
import Testing

@Suite struct JournalTests {
  @Test func `the town remembers who asked for what`() throws {
    let town = try Town.of(FixtureHost("www.a.example", pages: ["/index.html": "a"]))
    defer { town.stop() }
    _ = try RawClient.get("/?q=1", host: "WWW.a.example:80", port: town.httpPort, headers: "User-Agent: moi\r\n")
    _ = try RawClient.send(
      "HEAD /b HTTP/1.1\r\nHost: www.b.example\r\n\r\nGET /c HTTP/1.0\r\nHost: www.a.example\r\n\r\n",
      port: town.httpPort)
    let seen = town.requests()
    #expect(seen.map(\.target) == ["/?q=1", "/b", "/c"])
    #expect(seen.map(\.number) == [1, 2, 3])
    #expect(seen.map(\.connection) == [1, 2, 2])
    #expect(seen.map(\.method) == ["GET", "HEAD", "GET"])
    #expect(seen[0].headers["user-agent"] == "moi")
    #expect(seen.allSatisfy { !$0.isSecure && $0.atOnce == 1 })
    #expect(seen[0].arrivedAt <= seen[1].arrivedAt)
    #expect(town.requests(to: "www.a.example").map(\.number) == [1, 3])
  }

  @Test func `two requests at once to a host are noticed`() throws {
    let town = try Town.of(FixtureHost("www.a.example", pages: [:], behaviour: "misbehave: silence"))
    let request = "GET / HTTP/1.1\r\nHost: www.a.example\r\n\r\n"
    let clients = try [RawClient.open(request, port: town.httpPort), RawClient.open(request, port: town.httpPort)]
    let end = ContinuousClock.now + .seconds(20)
    while town.requests().count < 2, ContinuousClock.now < end { sched_yield() }
    town.stop()
    clients.forEach { close($0) }
    #expect(town.requests().map(\.atOnce) == [1, 2])
  }

  @Test func `trouble can be over after the first requests`() throws {
    let town = try Town.of(
      FixtureHost(
        "www.a.example", pages: ["/index.html": "a", "/b": "b"],
        behaviour: "/ first: 2\n/ status: 503\n/ header: Retry-After: 1\n/b misbehave: reset\n/b first: 1"))
    defer { town.stop() }
    let statuses = try (1...3).map { _ in
      try RawClient.get("/", host: "www.a.example", port: town.httpPort).statusLine.prefix(12)
    }
    #expect(statuses == ["HTTP/1.1 503", "HTTP/1.1 503", "HTTP/1.1 200"])
    #expect(try RawClient.get("/b", host: "www.a.example", port: town.httpPort).end == .reset)
    #expect(try RawClient.get("/b", host: "www.a.example", port: town.httpPort).bodyText == "b")
  }
}
