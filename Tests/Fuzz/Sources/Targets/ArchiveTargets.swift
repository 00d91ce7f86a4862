@testable import Crawl
import Presence

extension FuzzTarget {
  /// WARC files, whole and damaged, and the exchanges in them.
  static let warc = FuzzTarget(
    "warc", longest: 16384,
    words: [
      "WARC/1.1\r\n", "WARC/1.0\r\n", "WARC-Type: response\r\n", "WARC-Type: metadata\r\n", "WARC-Type: revisit\r\n",
      "WARC-Target-URI: https://a.example/\r\n", "WARC-Date: 2026-11-23T06:00:00Z\r\n", "Content-Length: 10\r\n",
      "Content-Length: 9223372036854775807\r\n", "Content-Length: -1\r\n", "\r\n", "\r\n\r\n", "\u{1F}\u{8B}\u{8}",
      "HTTP/1.1 200 OK\r\n", "X-Vitrine-Purpose: page-home\r\n", "WARC-Truncated: length\r\n", " folded\r\n", ":",
      "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    ],
    openings: ["", "WARC/1.1\r\n", "WARC/1.1\r\nWARC-Type: response\r\n"],
    seeds: { files in try ArchiveSeeds.make(files) }
  ) { bytes in
    guard var reader = try? WARCReader(bytes: bytes, largestBlockInBytes: 1 << 20) else { return }
    var request: WARCRecord?
    var end = 0
    do throws(ArchiveError) {
      while let located = try reader.next() {
        promise(located.offset >= 0 && located.length >= 0, "a record stands in the file")
        promise(located.offset + located.length <= bytes.count, "a record ends in the file")
        promise(located.offset + located.length >= end, "records come one after another")
        end = located.offset + located.length
        promise(located.record.block.count <= (1 << 20) + 65_536, "a block is cut at the limit")
        if located.record.type == "request" { request = located.record }
        guard let exchange = ExchangeRecords.exchange(of: located.record, request: request) else { continue }
        _ = exchange.outcome(largestBody: 1 << 20)
        roundTrip(located.record)
      }
    } catch {
      _ = error.description
    }
  }

  private static func roundTrip(_ record: WARCRecord) {
    guard
      var again = try? WARCReader(
        bytes: record.serialisedHead() + record.block + WARCRecord.end, largestBlockInBytes: 2 << 20)
    else { return }
    promise(((try? again.next()) ?? nil)?.record.block == record.block, "a record that is written can be read")
  }

  /// Bodies in their content encodings. The first byte chooses the encoding.
  static let body = FuzzTarget(
    "body", longest: 16384,
    words: [
      "\u{1F}\u{8B}\u{8}\u{0}", "x\u{9C}", "<html>", "\u{0}\u{0}\u{FF}\u{FF}", "\u{3}\u{0}", "BZh", "(\u{B5}/\u{FD}",
    ],
    openings: ["\u{0}\u{1F}\u{8B}\u{8}\u{0}", "\u{1}", "\u{2}"],
    seeds: { files in
      try files.pages().filter { $0.count < 12_000 }.prefix(20).map { [0] + GzipSeeds.member($0) }
    }
  ) { bytes in
    let encodings = ["gzip", "deflate", "br", "zstd", "gzip, gzip", "gzip, deflate", "x-gzip,identity", "compress"]
    let encoding = encodings[Int(bytes.first ?? 0) % encodings.count]
    let limit = 1 << 20
    let headers = [HeaderField(name: "Content-Encoding", value: encoding)]
    let decoded = BodyDecoder.decode(Array(bytes.dropFirst()), headers: headers, limit: limit)
    promise(decoded.bytes.count <= max(limit, bytes.count), "a body is cut at the limit")
  }
}

/// WARC files made of the states' answers.
enum ArchiveSeeds {
  static func make(_ files: FixtureFiles) throws -> [[UInt8]] {
    guard let startedAt = Timestamp(iso: "2026-11-23T06:00:00Z"), let url = WebURL("https://www.chez-lucette.example/")
    else { return [] }
    var seeds: [[UInt8]] = []
    for answer in try files.contents("states", ".http").filter({ $0.count < 6000 }).prefix(30) {
      let end = HTTPBlock.endOfHead(answer)
      let response = WireResponse(
        status: HTTPBlock.status(of: answer) ?? 200, head: Array(answer[..<end]), body: Array(answer[end...]),
        truncation: seeds.count % 5 == 0 ? .length : nil, remoteAddress: "192.0.2.1")
      seeds.append(file(.response(response), url, startedAt, isPacked: seeds.count % 2 == 0))
    }
    let failure = FetchFailure(url: url, cause: .refused, detail: "refused", failedAt: startedAt)
    let decision = RobotsDecision(url: url, line: 2, rule: "Disallow: /", decidedAt: startedAt)
    seeds.append(file(.failed(failure), url, startedAt, isPacked: false))
    seeds.append(file(.disallowed(decision), url, startedAt, isPacked: true))
    return seeds
  }

  private static func file(_ result: Exchange.Result, _ url: WebURL, _ at: Timestamp, isPacked: Bool) -> [UInt8] {
    let exchange = Exchange(
      request: FetchRequest(url: url, purpose: .page(.home)), requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8),
      result: result, startedAt: at)
    let (main, request) = ExchangeRecords.records(of: exchange)
    let records = [main, request].compactMap { record in record.map { $0.serialisedHead() + $0.block + WARCRecord.end }
    }
    return records.flatMap { isPacked ? GzipSeeds.member($0) : $0 }
  }
}

/// Gzip members for first inputs.
enum GzipSeeds {
  static func member(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    GzipMemberWriter(level: 6)?.append(bytes, to: &out)
    return out
  }
}
