import Presence

/// Tables with the days side by side. Visible text drops empty cells, and with them the column of what follows; here
/// a table is written out cell by cell.
enum HoursTables {
  /// Cells of a table of hours at most; a table for layout has others.
  private static let most = 160
  /// Bytes of a cell that names a day.
  private static let longestDay = 24

  /// Levels of elements between a text and its table at most.
  private static let reach = 48

  /// The nearest table around a node; nil when there is none.
  static func table(around node: HTMLDocument.Node, of page: Page) -> HTMLDocument.Node? {
    page.document.ancestors(of: node).prefix(reach).first { page.document.name($0) == .table }
  }

  /// A table written with a tab behind each cell, when a row of it names two days or more; nil for any other table.
  static func columns(of table: HTMLDocument.Node, _ page: Page) -> [UInt8]? {
    let document = page.document
    var text: [UInt8] = []
    var cells = 0
    var hasRowOfDays = false
    for row in document.elements(.tr, in: document.descendants(of: table)) {
      var days = 0
      for cell in document.children(of: row) where document.name(cell) == .td || document.name(cell) == .th {
        cells += 1
        guard cells <= most else { return nil }
        let bytes = line(of: cell, page)
        if isDay(bytes) { days += 1 }
        text += bytes
        let width = min(max(document.attribute(.colspan, of: cell).flatMap { Int($0) } ?? 1, 1), 8)
        text += Array(repeating: 0x09, count: width)
      }
      hasRowOfDays = hasRowOfDays || days >= 2
      text.append(0x0A)
    }
    return hasRowOfDays ? text : nil
  }

  /// The text of a cell in one line; its own lines are parted by commas.
  private static func line(of cell: HTMLDocument.Node, _ page: Page) -> [UInt8] {
    var out: [UInt8] = []
    for byte in page.visibleText(of: cell, view: .separated).utf8 {
      if byte == 0x0A || byte == 0x09 { out += [0x2C, 0x20] } else { out.append(byte) }
    }
    return out
  }

  private static func isDay(_ cell: [UInt8]) -> Bool {
    guard !cell.isEmpty, cell.count <= longestDay else { return false }
    let tokens = HoursTokenizer.tokens(of: (cell + [0x3A])[...], language: nil).tokens
    guard let (_, end) = HoursDayGrammar(tokens: tokens).read(at: 0) else { return false }
    return tokens[end...].allSatisfy(\.isJoint)
  }
}
