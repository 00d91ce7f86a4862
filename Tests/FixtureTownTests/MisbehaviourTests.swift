import TestSupport
import Testing

@testable import FixtureTown

/// A misbehaviour and what a visitor must see of it.
struct Sighting: CustomTestStringConvertible, Sendable {
  let misbehaviour: Misbehaviour
  /// Short for those that never end.
  let patienceInMilliseconds: Int
  let isSeen: @Sendable (RawAnswer) -> Bool

  init(
    _ misbehaviour: Misbehaviour, patienceInMilliseconds: Int = 20_000,
    _ isSeen: @escaping @Sendable (RawAnswer) -> Bool
  ) {
    self.misbehaviour = misbehaviour
    self.patienceInMilliseconds = patienceInMilliseconds
    self.isSeen = isSeen
  }

  var testDescription: String { misbehaviour.rawValue }

  /// A redirect to this address.
  static func redirect(_ misbehaviour: Misbehaviour, to location: String) -> Sighting {
    Sighting(misbehaviour) { $0.statusLine == "HTTP/1.1 302 Found" && $0.header("Location") == location }
  }
}

@Suite struct MisbehaviourTests {
  static let sightings =
    Sightings.timing + Sightings.heads + Sightings.lengths + Sightings.encodings + Sightings.contents
    + Sightings.redirects + Sightings.walls

  @Test(arguments: sightings)
  func `the server really misbehaves`(_ sighting: Sighting) throws {
    let town = try Town.shared()
    let answer = try RawClient.get(
      "/" + sighting.misbehaviour.rawValue, host: Misbehaviour.host, port: town.httpPort,
      patienceInMilliseconds: sighting.patienceInMilliseconds)
    #expect(sighting.isSeen(answer), "\(answer.end) \(answer.bytes.count) bytes: \(answer.text.prefix(300))")
  }

  @Test func `each misbehaviour has an act and a test`() {
    #expect(Set(Misbehaviour.acts.keys) == Set(Misbehaviour.allCases))
    #expect(Set(Self.sightings.map(\.misbehaviour)) == Set(Misbehaviour.allCases))
    #expect(Self.sightings.count == Misbehaviour.allCases.count)
  }

  @Test func `the gate opens for the cookie that it gave`() throws {
    let answer = try RawClient.get(
      "/cookie-gate", host: Misbehaviour.host, port: try Town.shared().httpPort, headers: "Cookie: a=b; passe=1\r\n")
    #expect(answer.statusLine == "HTTP/1.1 200 OK")
    #expect(answer.body == Act.page)
  }

  @Test func `a host of the town can misbehave`() throws {
    let town = try Town.of(FixtureHost("www.a.example", pages: [:], behaviour: "/x misbehave: http-0.9"))
    defer { town.stop() }
    #expect(try RawClient.get("/x", host: "www.a.example", port: town.httpPort).bytes == Act.page)
    #expect(try RawClient.get("/y", host: "www.a.example", port: town.httpPort).statusLine == "HTTP/1.1 404 Not Found")
  }

  @Test func `a town that closes cuts those who wait`() throws {
    let town = try Town.of()
    let closes = ContinuousClock().measure { town.stop() }
    #expect(closes < .seconds(10))
    #expect(throws: RawClient.Trouble.self) {
      try RawClient.get("/silence", host: Misbehaviour.host, port: town.httpPort)
    }
  }
}
