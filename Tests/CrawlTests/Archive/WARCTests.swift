import CDeflate
import Crawl
import Foundation
import Presence
import TestSupport
import Testing

@Suite struct `WARC files` {
  static func exchange(_ address: String, body: [UInt8] = Array("bonjour".utf8)) throws -> Exchange {
    Exchange(
      request: try page(address), requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8),
      result: .response(
        WireResponse(
          status: 200, head: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8), body: body,
          truncation: nil,
          remoteAddress: "192.0.2.7")), startedAt: Timestamp(secondsSinceEpoch: 1_790_000_000))
  }

  static func records(_ path: String) throws -> [WARCReader.Located] {
    var reader = try WARCReader(path: path)
    var all: [WARCReader.Located] = []
    while let located = try reader.next() { all.append(located) }
    return all
  }

  @Test func `a file begins with warcinfo, and each response has its request and digests`() async throws {
    try await TemporaryFolder.with { folder in
      let writer = try `Archive and replay`.writer(folder)
      let entry = try await writer.write(Self.exchange("http://a.fr/"))
      let records = try Self.records(folder + "/" + entry.file).map(\.record)
      #expect(records.map(\.type) == ["warcinfo", "response", "request"])
      #expect(
        String(decoding: records[0].block, as: UTF8.self).hasPrefix(
          "software: vitrine/0.1\r\nformat: WARC File Format 1.1\r\n"))
      #expect(records[1]["WARC-Payload-Digest"] == "sha1:D5Y6B5FMTND43E57E2PEAF5LVK45HPLD")
      #expect(records[1]["WARC-Date"] == "2026-09-21T14:13:20Z")
      #expect(records[1]["WARC-IP-Address"] == "192.0.2.7" && records[1].target == "http://a.fr/")
      #expect(records[2]["WARC-Concurrent-To"] == records[1]["WARC-Record-ID"])
      #expect(records[1]["WARC-Warcinfo-ID"] == records[0]["WARC-Record-ID"])
      #expect(Set(records.compactMap { $0["WARC-Record-ID"] }).count == 3)
    }
  }

  @Test func `the same exchanges give the same bytes`() async throws {
    var files: [Data] = []
    for _ in 0..<2 {
      try await TemporaryFolder.with { folder in
        let writer = try `Archive and replay`.writer(folder)
        let entry = try await writer.write(Self.exchange("http://a.fr/"))
        files.append(try Data(contentsOf: URL(filePath: folder + "/" + entry.file)))
      }
    }
    #expect(files.first == files.last)
  }

  @Test(arguments: [
    ("", "3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"), ("abc", "VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "QSMD4RA4HPJG5OVOJKQ7SUJJ4XSUM4HR"),
  ])
  func `digests are SHA-1 in base 32`(row: (text: String, digest: String)) async throws {
    try await TemporaryFolder.with { folder in
      let writer = try `Archive and replay`.writer(folder)
      let entry = try await writer.write(Self.exchange("http://a.fr/", body: Array(row.text.utf8)))
      let record = try #require(try Self.records(folder + "/" + entry.file).dropFirst().first?.record)
      #expect(record["WARC-Payload-Digest"] == "sha1:" + row.digest)
    }
  }

  @Test func `a torn tail is cut behind the last whole record, wherever it was torn`() async throws {
    try await TemporaryFolder.with { folder in
      let writer = try `Archive and replay`.writer(folder)
      var ends: [Int] = []
      var path = ""
      for number in 0..<3 {
        let entry = try await writer.write(Self.exchange("http://a.fr/\(number)"))
        ends.append(entry.offset + entry.length)
        path = folder + "/" + entry.file
      }
      let whole = try Data(contentsOf: URL(filePath: path))
      let (first, last) = (ends[1], ends[2])
      for size in stride(from: first + 1, to: last, by: 7) {
        try whole.prefix(size).write(to: URL(filePath: path))
        let report = try ArchiveRepair.cutTornTail(of: path)
        #expect(report.cutInBytes > 0 || report.sizeInBytes == size)
        #expect(report.sizeInBytes >= first && report.sizeInBytes < last && report.records >= 5)
        #expect(try Self.records(path).count == report.records)
        try whole.prefix(size).write(to: URL(filePath: path))
        #expect(try ArchiveRepair.cutTornTail(of: path, from: first).sizeInBytes == report.sizeInBytes)
      }
      try whole.write(to: URL(filePath: path))
      #expect(try ArchiveRepair.cutTornTail(of: path).cutInBytes == 0)
    }
  }

  @Test func `damage within a file is told with its place, not cut`() async throws {
    try await TemporaryFolder.with { folder in
      let writer = try `Archive and replay`.writer(folder)
      let first = try await writer.write(Self.exchange("http://a.fr/1"))
      _ = try await writer.write(Self.exchange("http://a.fr/2"))
      let path = folder + "/" + first.file
      var bytes = try Data(contentsOf: URL(filePath: path))
      for index in first.offset..<first.offset + 40 { bytes[index] = 0x41 }
      try bytes.write(to: URL(filePath: path))
      do throws(ArchiveError) {
        _ = try ArchiveRepair.cutTornTail(of: path)
        Issue.record("damage went unnoticed")
      } catch {
        guard case .damaged(_, let offset, _) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(offset == first.offset)
        #expect(error.description.contains("\(first.offset)"))
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }
  }

  @Test func `a second writer begins a file of its own`() async throws {
    try await TemporaryFolder.with { folder in
      let one = try await `Archive and replay`.writer(folder).write(Self.exchange("http://a.fr/"))
      let two = try await `Archive and replay`.writer(folder).write(Self.exchange("http://a.fr/"))
      #expect(one.file == "essai-00001.warc.gz" && two.file == "essai-00002.warc.gz")
    }
  }

  /// A plain WARC 1.0 as wget writes it: angle brackets, chunks kept.
  static let foreign = """
    WARC/1.0\r
    WARC-Type: warcinfo\r
    Content-Length: 4\r
    \r
    a: b\r
    \r
    WARC/1.0\r
    WARC-Type: response\r
    WARC-Target-URI: <http://a.fr/>\r
    WARC-Date: 2024-05-03T10:00:00Z\r
    Content-Type: application/http;msgtype=response\r
    Content-Length: 66\r
    \r
    HTTP/1.1 200 OK\r
    Transfer-Encoding: chunked\r
    \r
    3\r
    abc\r
    2\r
    de\r
    0\r
    \r
    \r
    \r

    """

  @Test func `a plain file of another tool is read, and so is one gzip member of many records`() throws {
    for bytes in [Array(Self.foreign.utf8), `Archive and replay`.gzip(Self.foreign)] {
      var reader = try WARCReader(bytes: bytes)
      #expect(try reader.next()?.record.type == "warcinfo")
      let response = try #require(try reader.next())
      #expect(response.record.target == "http://a.fr/" && response.record.block.count == 66)
      #expect(try reader.next() == nil)
    }
  }

  @Test(arguments: [
    "", "\r\n\r\n", "WARC/1.1\r\n\r\n", "nothing at all", "WARC/1.1\r\nContent-Length: -1\r\n\r\n",
    "WARC/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", "WARC/1.1\r\nContent-Length: 10\r\n\r\nabc",
    "\u{1F}\u{8B}",
  ])
  func `bytes that are no WARC end or throw`(text: String) throws {
    var reader = try WARCReader(bytes: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    do throws(ArchiveError) {
      let located = try reader.next()
      #expect(located == nil && text.allSatisfy(\.isWhitespace))
    } catch {
      #expect(!text.isEmpty)
    }
  }

  @Test func `a block over the limit is cut, and the next record is found`() throws {
    let long =
      "WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 300000\r\n\r\n" + String(repeating: "x", count: 300_000)
      + "\r\n\r\n"
    let next = "WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 1\r\n\r\ny\r\n\r\n"
    for bytes in [Array((long + next).utf8), `Archive and replay`.gzip(long) + `Archive and replay`.gzip(next)] {
      var reader = try WARCReader(bytes: bytes, largestBlockInBytes: 1000)
      let cut = try #require(try reader.next())
      #expect(cut.isCut && cut.record.block.count == 1000)
      #expect(try reader.next()?.record.type == "metadata")
    }
  }
}
