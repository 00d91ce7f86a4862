import Glibc
public import Presence

/// The head of a response as fields.
public enum HeaderBlock {
  /// Reads status line and header lines, of which the first is skipped. Lines without a name are dropped; a folded line
  /// (RFC 9112 §5.2) continues the one before it; bytes that are no UTF-8 are read as windows-1252's Latin-1 part.
  public static func fields(_ head: [UInt8]) -> [HeaderField] {
    head.withUnsafeBufferPointer { head in
      var fields: [HeaderField] = []
      fields.reserveCapacity(16)
      eachLine(of: head) { line in
        guard let first = line.first else { return }
        if line.startIndex == 0, line.starts(with: "HTTP/".utf8) { return }
        if first == 0x20 || first == 0x09 {
          if let last = fields.popLast() {
            fields.append(HeaderField(name: last.name, value: last.value + " " + text(trimmed(line))))
          }
          return
        }
        guard let colon = line.firstIndex(of: 0x3A) else { return }
        let name = trimmed(line[..<colon])
        guard !name.isEmpty else { return }
        fields.append(HeaderField(name: text(name), value: text(trimmed(line[(colon + 1)...]))))
      }
      return fields
    }
  }

  private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// Every line without its line feed. Lines are found by the C library: this is asked of every response, several times.
  private static func eachLine(of head: UnsafeBufferPointer<UInt8>, _ body: (Line) -> Void) {
    var start = 0
    while start < head.count, let base = head.baseAddress {
      let found = memchr(base + start, 0x0A, head.count - start)
      let end = found.map { base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) } ?? head.count
      body(head[start..<end])
      start = end + 1
    }
  }

  /// Values of one field, its name given in lower case: the few fields that every response is asked for, without making
  /// strings of all the others. Folded lines are not joined.
  static func values(_ name: StaticString, in head: [UInt8]) -> [String] {
    var values: [String] = []
    head.withUnsafeBufferPointer { head in
      eachLine(of: head) { line in
        guard isField(name, line) else { return }
        values.append(text(trimmed(line[(line.startIndex + name.utf8CodeUnitCount + 1)...])))
      }
    }
    return values
  }

  /// How many lines a field has, its name given in lower case.
  private static func count(_ name: StaticString, in head: [UInt8]) -> Int {
    var count = 0
    head.withUnsafeBufferPointer { head in eachLine(of: head) { if isField(name, $0) { count += 1 } } }
    return count
  }

  private static func isField(_ name: StaticString, _ line: Line) -> Bool {
    let count = name.utf8CodeUnitCount
    guard line.count > count, line[line.startIndex + count] == 0x3A else { return false }
    for offset in 0..<count where ASCII.lower(line[line.startIndex + offset]) != name.utf8Start[offset] { return false }
    return true
  }

  /// True when two `Content-Length` lines differ and nothing else says where the body ends: nobody can tell whether it is
  /// whole (RFC 9112 §6.3).
  static func hasTwoLengths(_ head: [UInt8]) -> Bool {
    guard count("content-length", in: head) > 1 else { return false }
    let lengths = values("content-length", in: head)
    return Set(lengths).count > 1 && values("transfer-encoding", in: head).isEmpty
  }

  /// White space and control bytes are never part of a name or value.
  private static func trimmed(_ line: Line) -> Line {
    var (start, end) = (line.startIndex, line.endIndex)
    while start < end, line[start] <= 0x20 { start += 1 }
    while start < end, line[end - 1] <= 0x20 { end -= 1 }
    return line[start..<end]
  }

  private static func text(_ line: Line) -> String {
    let bytes = UnsafeBufferPointer(rebasing: line)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
    return String(scalars)
  }
}
