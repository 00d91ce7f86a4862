/// One row of a table, its cells unquoted.
struct CSVRow: Sendable, Hashable {
  /// Line on which it begins, from 1.
  var line: Int
  /// Bytes of all cells after each other.
  var bytes: [UInt8] = []
  /// End of each cell in ``bytes``.
  var ends: [Int] = []
  /// True when a quote stood where none may, and was taken as it is.
  var hasStrayQuote = false
  /// True when a cell holds a line end.
  var hasLineEnd = false

  var count: Int { ends.count }

  /// A cell's bytes; empty beyond the last one.
  subscript(index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// True when no cell holds anything but white space.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }
}
