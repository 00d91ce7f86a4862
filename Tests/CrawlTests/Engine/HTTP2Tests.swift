import Foundation
import Presence
import TestSupport
import Testing

@testable import Crawl

/// HTTP/2 with a server that is not our own: nghttpd of Debian's nghttp2-server.
struct HTTP2Tests {
  private static let isPossible = Tool.path(of: "nghttpd") != nil && Tool.path(of: "openssl") != nil

  @Test(.enabled(if: isPossible, "nghttpd or openssl is not installed (nghttp2-server, openssl)"))
  func `HTTP/2 is spoken where a server offers it, archived with its protocol, and replayed`() async throws {
    try await TemporaryFolder.with { folder in
      let page = "<!DOCTYPE html><title>Deux</title><p>Ouvert le mardi"
      try FileManager.default.createDirectory(atPath: folder + "/web", withIntermediateDirectories: true)
      try page.write(toFile: folder + "/web/index.html", atomically: true, encoding: .utf8)
      try makeCertificate(in: folder)
      let port = try FreePort.find()
      let server = try Tool.start(
        try #require(Tool.path(of: "nghttpd")),
        ["-d", folder + "/web", "-a", "127.0.0.1", "\(port)", folder + "/key.pem", folder + "/cert.pem"])
      defer { server.terminate() }
      let request = FetchRequest(url: try url("https://www.deux.example/index.html"), purpose: .page(.home))
      let settings = settings(port: port, folder: folder)
      var exchange = await CurlTransport(settings: settings, clock: TestClock()).exchange(request)
      var attempts = 0
      while case .failed = exchange.result, attempts < 100 {
        // The server is a process of its own, and takes a moment to listen.
        try await Task.sleep(for: .milliseconds(50))
        exchange = await CurlTransport(settings: settings, clock: TestClock()).exchange(request)
        attempts += 1
      }
      guard case .response(let response) = exchange.result else {
        Issue.record("\(exchange.result)")
        return
      }
      #expect(response.head.starts(with: "HTTP/2 200".utf8))
      #expect(String(decoding: response.body, as: UTF8.self) == page)
      let writer = try WARCWriter(
        WARCWriter.Settings(folder: folder, prefix: "h2", info: [], startedAt: exchange.startedAt))
      let entry = try await writer.write(exchange)
      let record = try #require(
        try `WARC files`.records(folder + "/" + entry.file).map(\.record).first { $0.type == "response" })
      #expect(record["WARC-Protocol"] == "h2" && record.block.starts(with: "HTTP/1.1 200".utf8))
      let replay = ArchiveTransport(folder: folder, entries: [entry], asOf: exchange.startedAt)
      #expect(await replay.exchange(request).result == exchange.result)
    }
  }

  private func settings(port: Int, folder: String) -> FetchSettings {
    var settings = FetchSettings()
    settings.http2 = true
    settings.allowedAddresses = ["127.0.0.1"]
    settings.connectTo = [":443:127.0.0.1:\(port)"]
    settings.extraAuthorityFile = folder + "/cert.pem"
    return settings
  }

  private func makeCertificate(in folder: String) throws {
    let made = try Tool.run(
      try #require(Tool.path(of: "openssl")),
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
        "/CN=www.deux.example", "-addext", "subjectAltName=DNS:www.deux.example", "-keyout", folder + "/key.pem",
        "-out", folder + "/cert.pem",
      ])
    #expect(made.status == 0, "\(made.output)")
  }
}

/// A port of loopback that nobody listened on a moment ago.
enum FreePort {
  static func find() throws -> Int { try EchoServer().port }
}
