/// A table whose headings are known by their names: open data, registers, our own files. Any separator, UTF-8 or
/// windows-1252, streamed.
struct PlainTable {
  struct Row {
    var line: Int
    var cells: [String]
  }

  private var source: ListSource
  private let tokenizer: CSVTokenizer
  private var line = 1
  let headings: [String]
  private let places: [String: Int]

  init(nextChunk: @escaping () throws -> [UInt8]?) throws {
    var source = ListSource(nextChunk: nextChunk)
    while source.remaining < 65_536, !source.isAll { try source.readMore() }
    let first = source.bytes[source.position...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard !first.isEmpty else { throw RegisterError.empty }
    let counts = [0x3B, 0x2C, 0x09, 0x7C].map { (separator: UInt8) in (separator, first.count { $0 == separator }) }
    let best = counts.max { $0.1 < $1.1 } ?? (0x3B, 0)
    tokenizer = CSVTokenizer(separator: best.1 > 0 ? best.0 : 0x3B)
    guard let (row, next) = tokenizer.row(in: source.bytes, from: source.position, line: 1, isAll: source.isAll) else {
      throw RegisterError.empty
    }
    headings = PlainTable.cells(row)
    places = Dictionary(
      headings.enumerated().map { (TextKey.of($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
    source.consume(to: next)
    line = 2
    self.source = source
  }

  /// The column with a heading; case, accents and punctuation do not count.
  func column(_ heading: String) -> Int? { places[TextKey.of(heading)] }

  mutating func next() throws -> Row? {
    while true {
      guard source.remaining > 0 || !source.isAll else { return nil }
      guard source.remaining > 0,
        let (row, next) = tokenizer.row(in: source.bytes, from: source.position, line: line, isAll: source.isAll)
      else {
        if source.remaining > ListSource.longestRowInBytes {
          // Not a table's row: give up on the rest rather than hold it all.
          source.consume(to: source.bytes.count)
        }
        try source.readMore()
        continue
      }
      let start = line
      line += 1 + (row.hasLineEnd ? row.bytes.count { $0 == 0x0A } : 0)
      source.consume(to: next)
      if row.isBlank { continue }
      return Row(line: start, cells: PlainTable.cells(row))
    }
  }

  private static func cells(_ row: CSVRow) -> [String] {
    let isUTF8 = TextDecoding.isUTF8(row.bytes)
    return (0..<row.count).map { TextDecoding.cell(row[$0], isUTF8: isUTF8) }
  }
}
