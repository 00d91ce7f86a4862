/// A response head in the form in which it is archived, and back again, byte for byte.
///
/// A WARC block must be HTTP/1.1, and its head must tell how its body is framed. Bodies are archived without chunks, so
/// `Transfer-Encoding` is renamed to `X-Archive-Orig-Transfer-Encoding`, as other crawlers do; an HTTP/2 status line is
/// written as HTTP/1.1 and the record says `WARC-Protocol: h2`.
enum HTTPBlock {
  private static let prefix = Array("X-Archive-Orig-".utf8)

  /// The head to archive and the protocol that it spoke when that is not HTTP/1.x.
  static func archived(head: [UInt8]) -> (head: [UInt8], isHTTP2: Bool) {
    let isHTTP2 = head.starts(with: "HTTP/2 ".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(head.count + 16)
    forEachLine(head[...]) { line in
      if out.isEmpty, isHTTP2 {
        out += "HTTP/1.1".utf8
        out += line.dropFirst(6)
        return
      }
      if hasName(line, "transfer-encoding") || startsWithPrefix(line) { out += prefix }
      out += line
    }
    return (out, isHTTP2)
  }

  /// The head as it was received.
  static func restored(head: ArraySlice<UInt8>, isHTTP2: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(head.count)
    forEachLine(head) { line in
      if out.isEmpty, isHTTP2, line.starts(with: "HTTP/1.1".utf8) {
        out += "HTTP/2".utf8
        out += line.dropFirst(8)
        return
      }
      out += startsWithPrefix(line) ? line.dropFirst(prefix.count) : line
    }
    return out
  }

  /// Offset behind the head of a response: after its empty line, or its end.
  static func endOfHead(_ block: [UInt8]) -> Int {
    var index = 0
    while let newline = block[index...].firstIndex(of: 0x0A) {
      index = newline + 1
      if index < block.count, block[index] == 0x0A { return index + 1 }
      if index + 1 < block.count, block[index] == 0x0D, block[index + 1] == 0x0A { return index + 2 }
    }
    return block.count
  }

  /// Status of the first line; nil when it is no status line.
  static func status(of head: [UInt8]) -> Int? {
    guard head.starts(with: "HTTP/".utf8), let space = head.firstIndex(of: 0x20) else { return nil }
    let digits = head[(space + 1)...].prefix { (0x30...0x39).contains($0) }.prefix(4)
    return digits.count == 3 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  /// True when the head says that the body is in chunks: archives of other tools keep them.
  static func isChunked(_ head: [UInt8]) -> Bool {
    var found = false
    forEachLine(head[...]) { line in
      guard hasName(line, "transfer-encoding") else { return }
      found = found || String(decoding: line, as: UTF8.self).lowercased().contains("chunked")
    }
    return found
  }

  /// True when the head has a field of this lower-case name.
  static func hasHeader(_ name: String, in head: ArraySlice<UInt8>) -> Bool {
    var found = false
    forEachLine(head) { line in found = found || hasName(line, name) }
    return found
  }

  /// The body without its chunks; as it is when it has none; what came before a damaged chunk otherwise.
  static func unchunked(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var rest = body
    while let newline = rest.firstIndex(of: 0x0A) {
      var size = 0
      var digits = 0
      for byte in rest[..<newline] {
        let letter = byte | 0x20
        if (0x30...0x39).contains(byte) {
          size = size << 4 | Int(byte - 0x30)
        } else if (0x61...0x66).contains(letter) {
          size = size << 4 | Int(letter - 0x57)
        } else {
          break
        }
        digits += 1
        if digits > 8 { break }
      }
      guard (1...8).contains(digits) else { return out.isEmpty ? Array(body) : out }
      if size == 0 { return out }
      let data = rest[(newline + 1)...].prefix(size)
      out += data
      rest = rest[data.endIndex...]
      if rest.first == 0x0D { rest = rest.dropFirst() }
      if rest.first == 0x0A { rest = rest.dropFirst() }
    }
    return out.isEmpty ? Array(body) : out
  }

  private static func forEachLine(_ bytes: ArraySlice<UInt8>, _ visit: (ArraySlice<UInt8>) -> Void) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      visit(bytes[start..<end])
      start = end
    }
  }

  private static func hasName(_ line: ArraySlice<UInt8>, _ name: String) -> Bool {
    guard line.count > name.utf8.count else { return false }
    for (byte, wanted) in zip(line, name.utf8) {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard lower == wanted else { return false }
    }
    let next = line[line.startIndex + name.utf8.count]
    return next == 0x3A || next == 0x20 || next == 0x09
  }

  private static func startsWithPrefix(_ line: ArraySlice<UInt8>) -> Bool {
    (line.first ?? 0) | 0x20 == 0x78 && line.count > prefix.count
      && zip(line, prefix).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
