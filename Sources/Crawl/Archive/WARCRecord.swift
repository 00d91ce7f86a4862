public import Presence

/// One record of a WARC file: its named fields and its block.
///
/// Source: WARC 1.1, ISO 28500:2017, https://iipc.github.io/warc-specifications/
public struct WARCRecord: Sendable, Hashable {
  /// Named fields in order, without `Content-Length`, which the block tells.
  public var fields: [HeaderField]
  /// The block's bytes.
  public var block: [UInt8]

  /// A record of its fields and block.
  public init(fields: [HeaderField], block: [UInt8]) {
    self.fields = fields
    self.block = block
  }

  /// Value of the first field of this name, case ignored; nil when there is none.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted }?.value
  }

  /// `WARC-Type`, lower-cased; empty when there is none.
  public var type: String { self["WARC-Type"]?.lowercased() ?? "" }

  /// `WARC-Target-URI` without the angle brackets that WARC 1.0 asked for.
  public var target: String? {
    guard let text = self["WARC-Target-URI"] else { return nil }
    return text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }

  /// The record's head as it stands in a file, the empty line included. Then come the block and ``end``.
  func serialisedHead() -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(1024)
    out += "WARC/1.1\r\n".utf8
    for field in fields {
      out += field.name.utf8
      out += ": ".utf8
      let start = out.count
      out += field.value.utf8
      // A line end in a value would forge a field.
      for index in start..<out.count where out[index] == 0x0D || out[index] == 0x0A { out[index] = 0x20 }
      out += "\r\n".utf8
    }
    out += "Content-Length: \(block.count)\r\n\r\n".utf8
    return out
  }

  /// What follows a record's block.
  static let end: [UInt8] = Array("\r\n\r\n".utf8)

  /// Reads the head of a record at the start of `bytes`. Nil when it is not whole.
  ///
  /// - Returns: the fields, the block's announced length (nil when the head is no WARC head), and the head's length.
  static func head(of bytes: ArraySlice<UInt8>) -> (fields: [HeaderField], blockLength: Int?, headLength: Int)? {
    guard let end = endOfHead(bytes) else { return nil }
    var fields: [HeaderField] = []
    var length: Int?
    let isRecord = bytes.starts(with: "WARC/".utf8)
    var lines = bytes[..<end].split(separator: 0x0A)[...]
    _ = lines.popFirst()
    for line in lines {
      let text = line.last == 0x0D ? line.dropLast() : line
      if let first = text.first, first == 0x20 || first == 0x09, let last = fields.popLast() {
        fields.append(HeaderField(name: last.name, value: last.value + " " + trimmed(text)))
        continue
      }
      guard let colon = text.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: text[..<colon], as: UTF8.self)
      let value = trimmed(text[(colon + 1)...])
      if name.lowercased() == "content-length" {
        length = Int(value).flatMap { $0 >= 0 ? $0 : nil }
      } else {
        fields.append(HeaderField(name: name, value: value))
      }
    }
    return (fields, isRecord ? length : nil, end - bytes.startIndex)
  }

  /// Offset behind the empty line that ends a head.
  private static func endOfHead(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let newline = bytes[index...].firstIndex(of: 0x0A) {
      let next = newline + 1
      if next < bytes.endIndex, bytes[next] == 0x0A { return next + 1 }
      if next + 1 < bytes.endIndex, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
      index = next
    }
    return nil
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
    let start = text.firstIndex { $0 > 0x20 } ?? text.endIndex
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: text[start..<max(start, end)], as: UTF8.self)
  }
}
