import Presence

/// The dates in a PDF, which a browser takes from its clock: put to the run's own, the same page gives the same bytes.
enum PaperDates {
  /// Dates have one width, so that no offset in the file moves. Source: ISO 32000-1, 7.9.4.
  static func set(to time: Timestamp, in pdf: [UInt8]) -> [UInt8] {
    let digits = time.description.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.prefix(14)
    guard digits.count == 14 else { return pdf }
    var bytes = pdf
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      for start in places(of: Array(key.utf8), in: pdf) where start + digits.count <= bytes.count {
        bytes.replaceSubrange(start..<start + digits.count, with: digits)
      }
    }
    return bytes
  }

  /// Where a key ends, each time that it stands there.
  private static func places(of key: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { $0 + key.count <= bytes.count && bytes[$0] == key[0] && bytes[$0...].starts(with: key) }
      .map { $0 + key.count }
  }
}
