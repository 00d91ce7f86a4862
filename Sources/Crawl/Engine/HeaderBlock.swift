public import Presence

/// The head of a response as fields.
public enum HeaderBlock {
  /// Reads status line and header lines, of which the first is skipped. Lines without a name are dropped; a folded line
  /// (RFC 9112 §5.2) continues the one before it; bytes that are no UTF-8 are read as windows-1252's Latin-1 part.
  public static func fields(_ head: [UInt8]) -> [HeaderField] {
    var fields: [HeaderField] = []
    var isFirst = true
    for line in head.split(omittingEmptySubsequences: true, whereSeparator: { $0 == 0x0A }) {
      defer { isFirst = false }
      if isFirst, line.starts(with: "HTTP/".utf8) { continue }
      if let first = line.first, first == 0x20 || first == 0x09 {
        if let last = fields.popLast() {
          fields.append(HeaderField(name: last.name, value: last.value + " " + text(trimmed(line))))
        }
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = trimmed(line[..<colon])
      guard !name.isEmpty else { continue }
      fields.append(HeaderField(name: text(name), value: text(trimmed(line[(colon + 1)...]))))
    }
    return fields
  }

  /// Values of one field, its name given in lower case: the few fields that every response is asked for, without making
  /// strings of all the others. Folded lines are not joined.
  static func values(_ name: StaticString, in head: [UInt8]) -> [String] {
    var values: [String] = []
    head.withUnsafeBufferPointer { head in
      var start = 0
      while start < head.count {
        let end = head[start...].firstIndex(of: 0x0A) ?? head.count
        if isField(name, head[start..<end]) {
          values.append(text(trimmed(ArraySlice(head[(start + name.utf8CodeUnitCount + 1)..<end]))))
        }
        start = end + 1
      }
    }
    return values
  }

  private static func isField(_ name: StaticString, _ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let count = name.utf8CodeUnitCount
    guard line.count > count, line[line.startIndex + count] == 0x3A else { return false }
    for offset in 0..<count where ASCII.lower(line[line.startIndex + offset]) != name.utf8Start[offset] { return false }
    return true
  }

  /// True when two `Content-Length` lines differ and nothing else says where the body ends: nobody can tell whether it is
  /// whole (RFC 9112 §6.3).
  static func hasTwoLengths(_ head: [UInt8]) -> Bool {
    let lengths = values("content-length", in: head)
    return lengths.count > 1 && Set(lengths).count > 1 && values("transfer-encoding", in: head).isEmpty
  }

  /// White space and control bytes are never part of a name or value.
  private static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = slice
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }

  private static func text(_ slice: ArraySlice<UInt8>) -> String {
    if let text = String(validating: slice, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: slice.map { Unicode.Scalar($0) })
    return String(scalars)
  }
}
