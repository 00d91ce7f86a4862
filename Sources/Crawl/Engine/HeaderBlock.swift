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

  /// True when two `Content-Length` lines differ and nothing else says where the body ends: nobody can tell whether it is
  /// whole (RFC 9112 §6.3).
  static func hasTwoLengths(_ head: [UInt8]) -> Bool {
    let fields = fields(head)
    let lengths = Set(fields.filter { $0.name.lowercased() == "content-length" }.map(\.value))
    return lengths.count > 1 && !fields.contains { $0.name.lowercased() == "transfer-encoding" }
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
