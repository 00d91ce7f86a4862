public import Presence

/// What a list gives, in the order of its rows. Remarks and rejections of a row come before its merchant.
public enum ListItem: Sendable, Hashable {
  case merchant(Merchant)
  case rowError(RowError)
}

/// Reads a merchant list row by row: CSV (any separator, quotes, encodings and headings that are met) or JSON Lines.
///
/// Streams: memory holds one row, one piece of the file and the hashes by which duplicates are known, so that a list of
/// two million rows needs about 100 MB. Wrong rows never end the reading.
public struct MerchantListReader {
  private var source: ListSource
  private let index: HeadingIndex
  private var table: TableRows
  private var duplicates = Duplicates()
  private var waiting: [ListItem] = []

  /// - Parameters:
  ///   - columns: what headings mean.
  ///   - nextChunk: the next bytes of the file, nil at its end; pieces of 64 KiB to 1 MiB do well.
  public init(columns: ColumnMap, nextChunk: @escaping () throws -> [UInt8]?) {
    source = ListSource(nextChunk: nextChunk)
    index = HeadingIndex(columns)
    table = TableRows(index: index)
  }

  /// Reads a list that is in memory.
  public init(columns: ColumnMap, bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init(columns: columns) {
      defer { rest = nil }
      return rest
    }
  }

  /// The headings as written; empty before the first item was read, and for JSON Lines those of the last object.
  public var headings: [String] { table.layout?.headings ?? [] }

  /// The next merchant or row error; nil at the end.
  ///
  /// - Throws: ``RegisterError`` when the file is no list, and what `nextChunk` throws.
  public mutating func next() throws -> ListItem? {
    while waiting.isEmpty {
      guard let row = try table.next(from: &source) else { return nil }
      read(row)
    }
    return waiting.removeFirst()
  }

  private mutating func read(_ row: TableRows.Row) {
    guard let layout = table.layout else { return }
    var reader = RowReader(index: index, layout: layout, cells: row.cells, line: row.line)
    for problem in row.problems { reader.report(problem, nil) }
    var merchant: Merchant?
    // Of a short row whose cells make no sense, the cause is told, not only what it leads to.
    if let missing = row.missingCells {
      var trial = reader
      if trial.merchant() == nil { reader.report(.tooFewCells(missing.found, of: missing.expected), nil) }
    }
    if !row.problems.contains(where: \.isRejection) { merchant = reader.merchant() }
    if let found = merchant, let problem = duplicates.problem(of: found) {
      let isBySite = if case .sameSite = problem { true } else { false }
      let field: ListField = isBySite ? .site : found.siret == nil ? .name : .siret
      reader.report(problem, layout.columns(of: field).first)
      if problem.isRejection { merchant = nil }
    }
    waiting += reader.errors.map { .rowError($0) }
    if let merchant { waiting.append(.merchant(merchant)) }
  }
}
