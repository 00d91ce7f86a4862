import Foundation
import TestSupport
import Testing

@testable import CLI

struct LineReaderTests {
  private func lines(of text: String) throws -> [String] {
    let file = URL(filePath: try TemporaryFolder.make() + "/lines")
    try Data(text.utf8).write(to: file)
    let handle = try FileHandle(forReadingFrom: file)
    var reader = LineReader(handle: handle)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  @Test func `lines come back without their ends, the last one too`() throws {
    #expect(try lines(of: "a\nb\n\nc") == ["a", "b", "", "c"])
    #expect(try lines(of: "") == [])
    #expect(try lines(of: "\n") == [""])
  }

  @Test func `a line longer than a block is one line`() throws {
    let long = String(repeating: "é", count: 100_000)
    #expect(try lines(of: long + "\nb\n") == [long, "b"])
  }
}
