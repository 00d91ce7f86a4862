import FixtureTown
import Foundation
import Presence
import TestSupport
import Testing

@testable import Crawl

/// Our archives in other tools' hands, and theirs in ours.
@Suite struct `WARC files and other tools` {
  private static let hasWarcio = Tool.works("warcio", "--version")
  private static let hasWarcioLibrary = Tool.works("python3", "-c", "import warcio")
  private static let hasWget = Tool.works("wget", "--version")

  @Test(.enabled(if: hasWarcio, "warcio is not installed (pip install warcio)"))
  func `warcio check passes on all that we write: responses, failures, refusals, revisits`() async throws {
    let warcio = try #require(Tool.path(of: "warcio"))
    try await TemporaryFolder.with { archives in
      let folder = archives + "/one"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let archived = try await `Archive and replay`.visit(
        merchant("http://fournil.fr/", profiles: ["https://www.facebook.com/fournil"]), into: folder)
      try await writeRevisit(of: try #require(archived.entries.first { $0.status == 200 }), archives: archives)
      for path in [folder + "/essai-00001.warc.gz", archives + "/two/two-00001.warc.gz"] {
        let (status, output) = try Tool.run(warcio, ["check", "-v", path])
        #expect(status == 0, "\(output)")
        #expect(output.contains("digest pass") && !output.contains("fail"), "\(output)")
        let index = try Tool.run(warcio, ["index", "-f", "warc-type,warc-target-uri,offset", path])
        #expect(index.status == 0 && index.output.contains("\"warc-type\": \"warcinfo\""), "\(index.output)")
      }
    }
  }

  /// A 304 for an entry of the folder `one`, in the folder `two`.
  private func writeRevisit(of entry: ArchiveEntry, archives: String) async throws {
    try FileManager.default.createDirectory(atPath: archives + "/two", withIntermediateDirectories: true)
    let place = ArchivePlace(folder: "one", file: entry.file, offset: entry.offset, length: entry.length)
    let payload = try EarlierVisit.payload(at: place, of: entry.url, archives: archives)
    let now = Timestamp(secondsSinceEpoch: 1_790_086_400)
    let writer = try WARCWriter(
      WARCWriter.Settings(folder: archives + "/two", prefix: "two", info: [], startedAt: now))
    let response = WireResponse(
      status: 304, head: Array("HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n".utf8), body: [], truncation: nil,
      remoteAddress: "192.0.2.7")
    _ = try await writer.write(
      Exchange(
        request: FetchRequest(url: entry.url, purpose: entry.purpose),
        requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8),
        result: .response(response), startedAt: now, earlier: payload))
  }

  @Test(.enabled(if: hasWget, "wget is not installed"), arguments: [true, false])
  func `a WARC that wget wrote is read, compressed and plain`(isCompressed: Bool) throws {
    let wget = try #require(Tool.path(of: "wget"))
    let page = "<!DOCTYPE html><title>Fournil</title><p>Ouvert le lundi de 9h à 12h"
    let town = try Town.of(FixtureHost("www.fournil.example", pages: ["/index.html": page]))
    defer { town.stop() }
    try TemporaryFolder.with { folder in
      let options = isCompressed ? [] : ["--no-warc-compression"]
      let ran = try Tool.run(
        wget,
        [
          "-q", "--no-proxy", "-O", folder + "/page", "--warc-file=\(folder)/wget",
          "--header=Host: www.fournil.example",
        ]
          + options + ["http://127.0.0.1:\(town.httpPort)/"])
      #expect(ran.status == 0, "\(ran.output)")
      let file = folder + "/wget.warc" + (isCompressed ? ".gz" : "")
      let records = try `WARC files`.records(file).map(\.record)
      #expect(records.first?.type == "warcinfo" && records.contains { $0.type == "request" })
      let response = try #require(records.first { $0.type == "response" })
      let exchange = try #require(ExchangeRecords.exchange(of: response, request: nil))
      let capture = try exchange.outcome(largestBody: 1 << 20).captured()
      #expect(capture.status == 200 && String(decoding: capture.body, as: UTF8.self) == page)
    }
  }

  @Test(.enabled(if: hasWarcioLibrary, "the Python library warcio is not installed"), arguments: ["True", "False"])
  func `a WARC that warcio wrote is read, compressed and plain`(isCompressed: String) throws {
    let python = try #require(Tool.path(of: "python3"))
    try TemporaryFolder.with { folder in
      let file = folder + "/warcio.warc"
      let script = """
        from io import BytesIO
        from warcio.warcwriter import WARCWriter
        from warcio.statusandheaders import StatusAndHeaders
        with open("\(file)", "wb") as out:
          writer = WARCWriter(out, gzip=\(isCompressed))
          writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
          head = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")],
            protocol="HTTP/1.1")
          for name in ["un", "deux"]:
            writer.write_record(writer.create_warc_record("http://a.fr/" + name, "response",
              payload=BytesIO(b"7\\r\\nbonjour\\r\\n0\\r\\n\\r\\n"), http_headers=head))
        """
      let ran = try Tool.run(python, ["-c", script])
      #expect(ran.status == 0, "\(ran.output)")
      let exchanges = try `WARC files`.records(file).map(\.record).filter { $0.type == "response" }
        .compactMap { ExchangeRecords.exchange(of: $0, request: nil) }
      #expect(exchanges.map(\.request.url.path) == ["/un", "/deux"])
      for exchange in exchanges {
        #expect(try exchange.outcome(largestBody: 100).captured().body == Array("bonjour".utf8))
      }
    }
  }
}
