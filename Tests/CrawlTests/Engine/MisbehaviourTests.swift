import Crawl
import FixtureTown
import Presence
import TestSupport
import Testing

/// What servers do to a visitor, one route each, through libcurl and nothing else.
struct MisbehaviourTests {
  static let rows: [(Misbehaviour, Came)] = [
    (.silence, .failed(.timeout(.firstByte))), (.closed, .failed(.reset)), (.reset, .failed(.reset)),
    (.resetInBody, .cut(200, .disconnect)), (.headDrip, .failed(.timeout(.firstByte))),
    (.drip, .failed(.timeout(.body))), (.stall, .failed(.timeout(.body))), (.endless, .cut(200, .length)),
    (.endlessChunks, .cut(200, .length)), (.falseKeepAlive, .whole(200)), (.endlessHead, .failed(.tooLarge)),
    (.headFlood, .whole(200)), (.hugeHeader, .failed(.tooLarge)), (.cookieFlood, .failed(.tooLarge)),
    (.nulInHead, .failed(.badResponse)), (.foreignHead, .whole(200)), (.foldedHead, .whole(200)),
    (.brokenHead, .failed(.badResponse)), (.bareLineFeeds, .whole(200)), (.http09, .failed(.badResponse)),
    (.notHTTP, .failed(.badResponse)), (.badStatus, .failed(.badResponse)), (.status999, .whole(999)),
    (.interim, .whole(200)), (.endlessInterim, .failed(.tooLarge)), (.unaskedUpgrade, .failed(.badResponse)),
    (.unaskedNotModified, .whole(304)), (.tooShort, .cut(200, .disconnect)), (.tooLong, .whole(200)),
    (.twoLengths, .failed(.badResponse)), (.negativeLength, .failed(.badResponse)),
    (.hugeLength, .whole(200)), (.lengthAndChunks, .whole(200)), (.badChunk, .cut(200, .disconnect)),
    (.hugeChunk, .failed(.badResponse)), (.cutChunks, .cut(200, .disconnect)), (.secondAnswer, .whole(200)),
    (.large, .cut(200, .length)), (.largeUnannounced, .cut(200, .length)), (.gzipBomb, .whole(200)),
    (.empty, .whole(200)), (.password, .whole(401)), (.tooMany, .whole(429)), (.loop, .whole(302)),
  ]

  @Test(arguments: rows)
  func `each misbehaviour of a server is kept or named by its cause`(row: (Misbehaviour, Came)) async throws {
    var settings = FetchSettings.town(try Town.shared())
    if !row.1.isByTime { settings.allowForBusyMachines() }
    let transport = CurlTransport(settings: settings, clock: TestClock())
    let exchange = await transport.exchange(try page(row.0.url))
    #expect(Came(exchange) == row.1, "\(row.0): \(exchange.result)")
  }

  static let faults: [(TLSFault, Came)] = [
    (.good, .whole(200)), (.expired, .failed(.tls(.expired))), (.notYetValid, .failed(.tls(.expired))),
    (.wrongHost, .failed(.tls(.wrongHost))), (.selfSigned, .failed(.tls(.selfSigned))),
    (.unknownAuthority, .failed(.tls(.chain))), (.incompleteChain, .failed(.tls(.chain))),
    (.alert, .failed(.tls(.handshake))), (.silentHandshake, .failed(.timeout(.handshake))),
    (.closedHandshake, .failed(.tls(.handshake))), (.plainText, .failed(.tls(.handshake))),
    (.oldProtocol, .failed(.tls(.handshake))),
  ]

  @Test(arguments: faults)
  func `each fault of TLS is named`(row: (TLSFault, Came)) async throws {
    let transport = CurlTransport(settings: .town(try Town.shared()), clock: TestClock())
    let exchange = await transport.exchange(try page(row.0.url))
    #expect(Came(exchange) == row.1, "\(row.0): \(exchange.result)")
  }
}
