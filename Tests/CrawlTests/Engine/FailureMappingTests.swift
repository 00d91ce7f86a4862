@testable import Crawl
import Foundation
import Presence
import Testing

/// What libcurl said, and what we make of it.
struct DeliveryRow: Sendable, CustomTestStringConvertible {
  var name: String
  var reading: FailureMapping.Reading
  var code: UInt32
  var change: @Sendable (inout EngineDelivery) -> Void = { _ in }

  var testDescription: String { name }
}

struct FailureMappingTests {
  static let rows: [DeliveryRow] = [
    DeliveryRow(name: "no name", reading: .failure(.dns(isCertain: false)), code: 6),
    DeliveryRow(name: "refused", reading: .failure(.refused), code: 7) { $0.systemError = 111 },
    DeliveryRow(name: "no route", reading: .failure(.unreachable), code: 7) { $0.systemError = 113 },
    DeliveryRow(name: "the system gave up connecting", reading: .failure(.timeout(.connect)), code: 7) {
      $0.systemError = 110
    },
    DeliveryRow(name: "no descriptors left is our own trouble", reading: .failure(.cancelled), code: 7) {
      $0.stop = .noSocket(errno: 24)
    },
    DeliveryRow(name: "no memory is our own trouble", reading: .failure(.cancelled), code: 27),
    DeliveryRow(name: "a lost file of authorities is our own trouble", reading: .failure(.cancelled), code: 77),
    DeliveryRow(name: "the resolver was waited for", reading: .failure(.timeout(.resolve)), code: 28) {
      $0.message = "Resolving timed out after 10001 milliseconds"
    },
    DeliveryRow(name: "the connection was waited for", reading: .failure(.timeout(.connect)), code: 28) {
      $0.message = "Connection timed out after 10001 milliseconds"
      $0.times.resolved = 20_000
    },
    DeliveryRow(name: "the handshake was waited for", reading: .failure(.timeout(.handshake)), code: 28) {
      $0.message = "Operation timed out"
      $0.isSecure = true
      $0.times.resolved = 20_000
      $0.times.connected = 40_000
    },
    DeliveryRow(name: "the first byte was waited for", reading: .failure(.timeout(.firstByte)), code: 28) {
      $0.times.resolved = 20_000
      $0.times.connected = 40_000
    },
    DeliveryRow(name: "the rest of the body was waited for", reading: .failure(.timeout(.body)), code: 28) {
      $0.head = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
      $0.times.firstByte = 1
    },
    DeliveryRow(name: "expired", reading: .failure(.tls(.expired)), code: 60) { $0.verifyResult = 10 },
    DeliveryRow(name: "self-signed", reading: .failure(.tls(.selfSigned)), code: 60) { $0.verifyResult = 18 },
    DeliveryRow(name: "an unknown authority", reading: .failure(.tls(.chain)), code: 60) { $0.verifyResult = 20 },
    DeliveryRow(name: "reset in the handshake", reading: .failure(.reset), code: 35) {
      $0.message = "OpenSSL SSL_connect: Connection reset by peer"
    },
    DeliveryRow(name: "a body that ended early is kept", reading: .response(.disconnect), code: 18) {
      $0.status = 200
      $0.body = [1]
    },
    DeliveryRow(name: "a head without its body is not", reading: .failure(.badResponse), code: 18) { $0.status = 200 },
    DeliveryRow(name: "the limit of the body", reading: .response(.length), code: 23) {
      $0.status = 200
      $0.body = [1]
      $0.stop = .bodyFull
    },
    DeliveryRow(name: "the guard", reading: .failure(.blockedAddress), code: 7) { $0.stop = .blocked("10.0.0.1") },
  ]

  @Test(arguments: rows)
  func `each result of libcurl has its cause`(row: DeliveryRow) {
    var delivery = EngineDelivery()
    delivery.code = row.code
    row.change(&delivery)
    #expect(FailureMapping.read(delivery) == row.reading)
  }

  static let loads: [(lost: Int64, code: UInt32, isOwn: Bool)] = [
    (0, 28, false), (200, 28, false), (2_400, 28, false), (2_500, 28, true), (9_000, 28, true), (9_000, 7, false),
    (9_000, 0, false),
  ]

  @Test(arguments: loads)
  func `a timeout while our own processor was saturated is our own`(row: (lost: Int64, code: UInt32, isOwn: Bool)) {
    var delivery = EngineDelivery()
    delivery.code = row.code
    delivery.status = row.code == 0 ? 200 : 0
    delivery.times.total = 10_000_000
    delivery.lostInMilliseconds = row.lost
    #expect(FailureMapping.isOwnFault(delivery) == row.isOwn)
  }

  @Test func `ordinary delays are not lost time`() {
    var saturation = Saturation()
    saturation.woke(at: 1_040, due: 1_000)
    saturation.worked(from: 1_040, to: 1_080)
    #expect(saturation.lost == 0)
    saturation.woke(at: 3_050, due: 2_000)
    saturation.worked(from: 3_050, to: 3_600)
    #expect(saturation.lost == 1_500)
  }

  @Test func `a name is only certainly none when the resolver says so`() {
    var delivery = EngineDelivery()
    delivery.code = 6
    #expect(FailureMapping.read(delivery, isNameCertain: true) == .failure(.dns(isCertain: true)))
  }
}

struct FetchSettingsTests {
  @Test func `a setting left out keeps its default`() throws {
    #expect(try JSONDecoder().decode(FetchSettings.self, from: Data("{}".utf8)) == FetchSettings())
    let some = try JSONDecoder().decode(FetchSettings.self, from: Data(#"{"delayInSeconds": 3, "retries": 0}"#.utf8))
    #expect(some.delayInSeconds == 3 && some.retries == 0 && some.redirects == FetchSettings().redirects)
  }

  @Test func `all settings survive being written and read`() throws {
    var settings = FetchSettings()
    settings.contact = "mairie@pessac.example"
    settings.connectTo = [":80:127.0.0.1:8080"]
    settings.extraAuthorityFile = "/tmp/a.pem"
    settings.http2 = true
    let data = try JSONEncoder().encode(settings)
    #expect(try JSONDecoder().decode(FetchSettings.self, from: data) == settings)
  }

  @Test func `the User-Agent names us and a contact, and no line break gets in`() {
    var settings = FetchSettings()
    settings.contact = "https://a.example/\r\nX: y"
    #expect(settings.userAgent == "Vitrine/0.1 (+https://a.example/X:y)")
  }
}
