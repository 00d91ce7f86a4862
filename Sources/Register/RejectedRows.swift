public import Presence

/// Writes `rejected.csv`: the wrong rows with what is wrong and what to do, in a form that Excel opens, and that can be
/// corrected and read again as it is.
///
/// `;`, UTF-8 with a byte order mark, CRLF, RFC 4180 quotes; cells that a spreadsheet would run as a formula get a `'`.
public struct RejectedRows {
  private let language: Language
  private var pending: (line: Int, columns: [String], problems: [String], remedies: [String], cells: [String])?

  /// Rows will be written in this language.
  public init(language: Language) { self.language = language }

  /// The byte order mark and the headings, with those of the list behind ours.
  public func head(headings: [String]) -> [UInt8] {
    let ours =
      language == .french
      ? ["Ligne", "Colonne en cause", "Problème", "Remède"] : ["Line", "Column at fault", "Problem", "Remedy"]
    return [0xEF, 0xBB, 0xBF] + RejectedRows.row(ours + headings)
  }

  /// Takes an error; several of one row come together. Returns the bytes of the row before it, once that is complete.
  /// Remarks are left out: their merchants were kept.
  public mutating func append(_ error: RowError) -> [UInt8] {
    if pending?.line == error.line {
      add(error)
      return []
    }
    let done = finish()
    pending = (error.line, [], [], [], error.cells)
    add(error)
    return done
  }

  /// The bytes of the last row.
  public mutating func finish() -> [UInt8] {
    guard let row = pending else { return [] }
    pending = nil
    guard !row.problems.isEmpty else { return [] }
    return RejectedRows.row(
      [
        String(row.line), row.columns.joined(separator: ", "), row.problems.joined(separator: " "),
        row.remedies.joined(separator: " "),
      ] + row.cells)
  }

  private mutating func add(_ error: RowError) {
    guard error.isRejected else { return }
    if let heading = error.heading, pending?.columns.contains(heading) == false { pending?.columns.append(heading) }
    pending?.problems.append(error.problem[language])
    pending?.remedies.append(error.remedy[language])
  }

  /// One row of a CSV file.
  static func row(_ cells: [String]) -> [UInt8] {
    var out: [UInt8] = []
    for (offset, cell) in cells.enumerated() {
      if offset > 0 { out.append(0x3B) }
      let safe = "=+-@\t\r".utf8.contains(cell.utf8.first ?? 0x20) ? "'" + cell : cell
      let mustQuote = safe.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x2C }
      guard mustQuote else {
        out += safe.utf8
        continue
      }
      out.append(0x22)
      for byte in safe.utf8 {
        if byte == 0x22 { out.append(0x22) }
        out.append(byte)
      }
      out.append(0x22)
    }
    out += [0x0D, 0x0A]
    return out
  }
}
