/// Rows of a list, whatever its format, with their cells as text.
struct TableRows {
  struct Row {
    var line: Int
    var cells: [String]
    var problems: [RowProblem] = []
    /// Cells found and expected, when the row is short: harmless at the end of a row, telling when cells make no sense.
    var missingCells: (found: Int, expected: Int)?
  }

  private enum Format { case unknown, table(CSVTokenizer), jsonLines }

  /// Lines before the headings that may hold a title or a date.
  private static let longestPreambleInRows = 20

  private let index: HeadingIndex
  private(set) var layout: ColumnLayout?
  private var format = Format.unknown
  private var line = 1

  init(index: HeadingIndex) { self.index = index }

  /// The next row that is not blank; nil at the end.
  mutating func next(from source: inout ListSource) throws -> Row? {
    if case .unknown = format { try begin(&source) }
    switch format {
    case .unknown: return nil
    case .table(let tokenizer): return try nextTableRow(tokenizer, &source)
    case .jsonLines: return try nextObject(&source)
    }
  }

  // MARK: - Where the table begins

  private mutating func begin(_ source: inout ListSource) throws {
    while source.remaining < 65_536, !source.isAll { try source.readMore() }
    let bytes = source.bytes
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { throw RegisterError.notText(kind: "a spreadsheet (xlsx or ods)") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw RegisterError.notText(kind: "a spreadsheet (xls)") }
    if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { throw RegisterError.notText(kind: "a PDF") }
    guard let first = bytes.first(where: { $0 > 0x20 }) else { throw RegisterError.empty }
    if first == 0x7B {
      format = .jsonLines
      return
    }
    let candidates = [0x3B, 0x2C, 0x09, 0x7C].compactMap { (separator: UInt8) in
      heading(separator: separator, in: bytes, isAll: source.isAll)
    }
    guard let best = candidates.max(by: { $0.score < $1.score }) else {
      let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let start = Array(bytes[..<min(end, 200)])
      throw RegisterError.noHeadings(firstLine: TextDecoding.text(start[...], isUTF8: TextDecoding.isUTF8(start)))
    }
    guard best.layout.hasName else { throw RegisterError.noNameColumn(headings: best.layout.headings) }
    layout = best.layout
    line = best.nextLine
    source.consume(to: best.next)
    var tokenizer = CSVTokenizer(separator: best.separator)
    tokenizer.expectedCells = best.layout.headings.count
    format = .table(tokenizer)
  }

  private struct HeadingRow {
    var separator: UInt8
    var layout: ColumnLayout
    var next: Int
    var nextLine: Int
    /// Recognised headings first, then all, so that the right separator wins.
    var score: (Int, Int) { (layout.recognised, layout.headings.count) }
  }

  private func heading(separator: UInt8, in bytes: [UInt8], isAll: Bool) -> HeadingRow? {
    let tokenizer = CSVTokenizer(separator: separator)
    var position = 0
    var line = 1
    var best: HeadingRow?
    for _ in 0..<TableRows.longestPreambleInRows where position < bytes.count {
      guard let (row, next) = tokenizer.row(in: bytes, from: position, line: line, isAll: isAll) else { break }
      line += TableRows.lineEnds(in: bytes[position..<next], row: row)
      position = next
      let isUTF8 = TextDecoding.isUTF8(row.bytes)
      let headings = (0..<row.count).map { TextDecoding.cell(row[$0], isUTF8: isUTF8) }
      let layout = ColumnLayout(headings: headings, index: index)
      // One known word may be part of a title; two, or a table of one column, are headings.
      guard layout.recognised >= 2 || (layout.recognised == 1 && (row.count == 1 || layout.hasName)) else { continue }
      if layout.recognised > best?.layout.recognised ?? 0 {
        best = HeadingRow(separator: separator, layout: layout, next: next, nextLine: line)
      }
      if layout.recognised >= 2 { break }
    }
    return best
  }

  // MARK: - Rows

  private mutating func nextTableRow(_ tokenizer: CSVTokenizer, _ source: inout ListSource) throws -> Row? {
    while true {
      guard source.remaining > 0 || !source.isAll else { return nil }
      guard source.remaining > 0,
        let (raw, next) = tokenizer.row(
          in: source.bytes, from: source.position, line: line, isAll: source.isAll)
      else {
        if source.remaining > ListSource.longestRowInBytes { return try skipLongRow(&source) }
        try source.readMore()
        continue
      }
      line += TableRows.lineEnds(in: source.bytes[source.position..<next], row: raw)
      source.consume(to: next)
      if raw.isBlank { continue }
      let row = self.row(of: raw)
      if row.cells.allSatisfy(\.isEmpty) { continue }
      return row
    }
  }

  private func row(of raw: CSVRow) -> Row {
    let isUTF8 = TextDecoding.isUTF8(raw.bytes)
    var cells: [String] = []
    cells.reserveCapacity(raw.count)
    for column in 0..<raw.count {
      let cell = raw[column]
      cells.append(cell.isEmpty ? "" : TextDecoding.cell(TableRows.withoutOpenQuote(cell, raw), isUTF8: isUTF8))
    }
    var row = Row(line: raw.line, cells: cells)
    let expected = layout?.headings.count ?? 0
    if raw.hasStrayQuote { row.problems.append(.strayQuote) }
    if cells.count > expected {
      if cells[expected...].contains(where: { !$0.isEmpty }) {
        row.problems.append(.tooManyCells(cells.count, of: expected))
      } else {
        row.cells.removeLast(cells.count - expected)
      }
    } else if cells.count == 1, expected > 2 {
      row.problems.append(.tooFewCells(1, of: expected))
    } else if cells.count < expected {
      row.missingCells = (cells.count, expected)
    }
    return row
  }

  /// A cell without the quote that opens it and that nothing closes.
  private static func withoutOpenQuote(_ cell: ArraySlice<UInt8>, _ row: CSVRow) -> ArraySlice<UInt8> {
    guard row.hasStrayQuote, cell.first == 0x22, !cell.dropFirst().contains(0x22) else { return cell }
    return cell.dropFirst()
  }

  private mutating func skipLongRow(_ source: inout ListSource) throws -> Row {
    let start = line
    while true {
      if let end = source.bytes[source.position...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        source.consume(to: end + 1)
        line += 1
        break
      }
      source.consume(to: source.bytes.count)
      if source.isAll { break }
      try source.readMore()
    }
    return Row(line: start, cells: [], problems: [.rowTooLong])
  }

  private static func lineEnds(in bytes: ArraySlice<UInt8>, row: CSVRow) -> Int {
    guard row.hasLineEnd || row.hasStrayQuote else { return 1 }
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return max(1, count)
  }

  // MARK: - JSON Lines

  private mutating func nextObject(_ source: inout ListSource) throws -> Row? {
    while true {
      guard source.remaining > 0 || !source.isAll else { return nil }
      let end = source.bytes[source.position...].firstIndex(of: 0x0A)
      if end == nil, !source.isAll {
        if source.remaining > ListSource.longestRowInBytes { return try skipLongRow(&source) }
        try source.readMore()
        continue
      }
      let stop = end ?? source.bytes.count
      let text = Array(source.bytes[source.position..<stop])
      source.consume(to: stop + 1)
      let start = line
      line += 1
      guard text.contains(where: { $0 > 0x20 }) else { continue }
      do throws(JSONLine.Failure) {
        let members = try JSONLine.members(of: text)
        let headings = members.map(\.key)
        if layout?.headings != headings { layout = ColumnLayout(headings: headings, index: index) }
        return Row(line: start, cells: members.map { TextDecoding.cell(Array($0.value.utf8)[...], isUTF8: true) })
      } catch {
        if layout == nil { layout = ColumnLayout(headings: [], index: index) }
        let isUTF8 = TextDecoding.isUTF8(text)
        return Row(
          line: start, cells: [TextDecoding.text(text[...], isUTF8: isUTF8)],
          problems: [.brokenJSON(TableRows.words(error))])
      }
    }
  }

  private static func words(_ failure: JSONLine.Failure) -> String {
    switch failure {
    case .notAnObject: "{"
    case .unterminated: "…"
    case .unexpected(let offset): "position \(offset + 1)"
    }
  }
}
