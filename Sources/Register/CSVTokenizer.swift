/// Cuts bytes into the rows of a table.
///
/// RFC 4180 with the habits of real exports: any separator, CRLF, LF or CR, quotes in the middle of cells, unclosed
/// quotes. Reads each byte once, an unclosed quote's lines at most ``longestQuotedCellInLines`` times.
struct CSVTokenizer {
  /// A quoted cell with more lines than this is an unclosed quote.
  static let longestQuotedCellInLines = 40
  /// A quoted cell with more bytes than this is an unclosed quote.
  static let longestQuotedCellInBytes = 1 << 16

  let separator: UInt8
  /// Number of headings, by which rows run together by an unclosed quote are known; 0 when it is not known.
  var expectedCells = 0

  /// How far a row reaches.
  private enum Scan {
    case row(CSVRow, next: Int)
    /// The bytes end before the row does.
    case incomplete
    /// A quote was opened and not closed.
    case runaway
  }

  /// Reads the row that begins at `start`. Nil when it may go on beyond the bytes; give more, or say that they are all.
  func row(in bytes: [UInt8], from start: Int, line: Int, isAll: Bool) -> (row: CSVRow, next: Int)? {
    bytes.withUnsafeBufferPointer { buffer in
      switch scan(buffer, from: start, line: line, isAll: isAll, quotes: true) {
      case .incomplete: return nil
      case .row(let row, let next):
        guard row.hasLineEnd, row.hasStrayQuote, expectedCells > 1,
          case .row(let first, let end) = scan(buffer, from: start, line: line, isAll: isAll, quotes: false),
          first.count == expectedCells
        else { return (row, next) }
        return (first, end)
      case .runaway:
        guard case .row(let row, let next) = scan(buffer, from: start, line: line, isAll: isAll, quotes: false) else {
          return nil
        }
        return (row, next)
      }
    }
  }

  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, isAll: Bool, quotes: Bool
  ) -> Scan {
    var row = CSVRow(line: line)
    row.hasStrayQuote = !quotes
    var index = start
    while true {
      if quotes, index < bytes.count, bytes[index] == 0x22 {
        switch quotedCell(bytes, &index, &row, isAll: isAll) {
        case .closed: break
        case .incomplete: return .incomplete
        case .runaway: return .runaway
        }
      }
      // An unquoted cell, or what follows a closing quote.
      let begin = index
      while index < bytes.count {
        let byte = bytes[index]
        if byte == separator || byte == 0x0A || byte == 0x0D { break }
        if byte == 0x22 { row.hasStrayQuote = true }
        index += 1
      }
      row.bytes.append(contentsOf: bytes[begin..<index])
      guard index < bytes.count else {
        guard isAll else { return .incomplete }
        row.ends.append(row.bytes.count)
        return .row(row, next: index)
      }
      row.ends.append(row.bytes.count)
      let byte = bytes[index]
      index += 1
      if byte == separator { continue }
      if byte == 0x0D {
        guard index < bytes.count || isAll else { return .incomplete }
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      }
      return .row(row, next: index)
    }
  }

  private enum Quoted { case closed, incomplete, runaway }

  /// Reads from the opening quote to behind the closing one. A quote that nothing ends is taken as it is.
  private func quotedCell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ row: inout CSVRow, isAll: Bool
  ) -> Quoted {
    let open = index
    var lines = 0
    index += 1
    var begin = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        row.hasLineEnd = true
        lines += byte == 0x0A && bytes[index - 1] == 0x0D ? 0 : 1
        if lines > CSVTokenizer.longestQuotedCellInLines { return .runaway }
      } else if byte == 0x22 {
        guard index + 1 < bytes.count else {
          guard isAll else { return .incomplete }
          row.bytes.append(contentsOf: bytes[begin..<index])
          index += 1
          return .closed
        }
        let next = bytes[index + 1]
        row.bytes.append(contentsOf: bytes[begin..<index])
        if next == 0x22 {
          // A doubled quote is one quote.
          begin = index + 1
          index += 2
          continue
        }
        if next == separator || next == 0x0A || next == 0x0D || closesAfterSpaces(bytes, index + 1) {
          index += 1
          while index < bytes.count, bytes[index] == 0x20 { index += 1 }
          return .closed
        }
        row.hasStrayQuote = true
        begin = index
      }
      index += 1
      if index - open > CSVTokenizer.longestQuotedCellInBytes { return .runaway }
    }
    return isAll ? .runaway : .incomplete
  }

  private func closesAfterSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == 0x20, index - start < 8 { index += 1 }
    guard index > start, index < bytes.count else { return false }
    return bytes[index] == separator || bytes[index] == 0x0A || bytes[index] == 0x0D
  }
}
