import Crawl
import Foundation
import Presence
import TestSupport
import Testing

@Suite struct `Erasing from an archive` {
  private static let moment = Timestamp(secondsSinceEpoch: 1_800_000_000)

  @Test func `an erased exchange leaves no byte, and every other record stays where it was`() async throws {
    try await TemporaryFolder.with { folder in
      let writer = try `Archive and replay`.writer(folder)
      var entries: [ArchiveEntry] = []
      for name in ["a", "secret", "c"] {
        let body = Array("corps de \(name), \(String(repeating: name, count: 200))".utf8)
        entries.append(try await writer.write(`WARC files`.exchange("http://\(name).fr/", body: body)))
      }
      let path = folder + "/" + entries[0].file
      let before = try `WARC files`.records(path)
      let size = try Data(contentsOf: URL(filePath: path)).count
      #expect(try ArchiveEraser.erase([entries[1]], in: folder, files: [entries[0].file], at: Self.moment) == 1)
      let after = try `WARC files`.records(path)
      #expect(try Data(contentsOf: URL(filePath: path)).count == size)
      #expect(
        after.filter { $0.offset != entries[1].offset }
          == before.filter { located in
            !(entries[1].offset..<(entries[1].offset + entries[1].length)).contains(located.offset)
          })
      let mark = try #require(after.first { $0.offset == entries[1].offset })
      #expect(mark.length == entries[1].length)
      #expect(mark.record.target == nil && mark.record.block.isEmpty)
      #expect(mark.record["WARC-Date"] == Self.moment.description)
      for located in after { #expect(!"\(located.record)".contains("secret")) }
      // Again: nothing is left to do, and nothing breaks.
      #expect(try ArchiveEraser.erase([entries[1]], in: folder, files: [entries[0].file], at: Self.moment) == 1)
      #expect(try `WARC files`.records(path) == after)
    }
  }

  @Test func `an index of another run erases nothing`() async throws {
    try await TemporaryFolder.with { folder in
      let writer = try `Archive and replay`.writer(folder)
      let first = try await writer.write(`WARC files`.exchange("http://a.fr/"))
      _ = try await writer.write(`WARC files`.exchange("http://b.fr/"))
      let before = try Data(contentsOf: URL(filePath: folder + "/" + first.file))
      for entry in [
        ArchiveEntry(
          url: try #require(WebURL("http://b.fr/")), purpose: first.purpose, file: first.file, offset: first.offset,
          length: first.length, kind: .response, status: 200),
        ArchiveEntry(
          url: first.url, purpose: first.purpose, file: first.file, offset: first.offset, length: first.length + 40,
          kind: .response, status: 200),
        ArchiveEntry(
          url: first.url, purpose: first.purpose, file: "../" + first.file, offset: first.offset, length: first.length,
          kind: .response, status: 200),
      ] {
        #expect(throws: ArchiveError.self) {
          try ArchiveEraser.erase([entry], in: folder, files: [first.file], at: Self.moment)
        }
      }
      #expect(try Data(contentsOf: URL(filePath: folder + "/" + first.file)) == before)
    }
  }

  @Test func `a record that a revisit leans on is not erased`() async throws {
    try await TemporaryFolder.with { folder in
      let writer = try `Archive and replay`.writer(folder)
      let entry = try await writer.write(`WARC files`.exchange("http://a.fr/"))
      let origin = try #require(try `WARC files`.records(folder + "/" + entry.file)[1].record["WARC-Record-ID"])
      let revisit =
        "WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Refers-To: \(origin)\r\n"
        + "WARC-Date: 2026-11-23T00:00:00Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
      try revisit.write(toFile: folder + "/other.warc", atomically: true, encoding: .utf8)
      #expect(throws: ArchiveError.self) {
        try ArchiveEraser.erase([entry], in: folder, files: [entry.file, "other.warc"], at: Self.moment)
      }
      #expect(try ArchiveEraser.erase([entry], in: folder, files: [entry.file], at: Self.moment) == 1)
    }
  }
}
