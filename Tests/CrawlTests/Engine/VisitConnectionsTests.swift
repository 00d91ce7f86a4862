import Presence
import Testing

@testable import Crawl

struct VisitConnectionsTests {
  @Test func `one connection serves a visit, and ends with it`() async throws {
    let server = try EchoServer()
    var settings = FetchSettings()
    settings.allowedAddresses = ["127.0.0.1"]
    settings.connectTo = [":80:127.0.0.1:\(server.port)"]
    let transport = CurlTransport(settings: settings, clock: TestClock())
    let request = try page("http://www.essai.example/kept")
    var numbers: [String] = []
    for _ in 0..<2 {
      numbers += await VisitConnections.during {
        var seen: [String] = []
        for _ in 0..<3 {
          guard case .response(let response) = await transport.exchange(request).result else { continue }
          seen.append(String(decoding: response.body, as: UTF8.self))
        }
        return seen
      }
    }
    #expect(numbers == ["1", "1", "1", "2", "2", "2"])
  }

  @Test(arguments: ["http://a.fr/", "https://www.a.fr/b/c?d=/e", "http://a.fr:8080/x"])
  func `an order knows the origin of its address`(url: String) throws {
    #expect(EngineOrder(url: url, cookie: nil).origin == WebURL(url)?.origin)
  }

  @Test func `a socket is remembered until it is closed`() {
    let book = SocketBook()
    book.add(5, for: "http://a.fr")
    book.add(6, for: "http://a.fr")
    book.remove(5)
    book.remove(7)
    #expect(book.open(for: "http://a.fr") == [6])
    book.remove(6)
    #expect(book.open(for: "http://a.fr").isEmpty)
  }
}
