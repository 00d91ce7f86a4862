import Presence

/// Tables with the days side by side: a row of days, and rows of their hours under it.
extension HoursAssembler {
  private struct Cell {
    var item: HoursItem
    /// Cells before it in its row.
    var column: Int
    var row: Int
  }

  /// Longest table that is looked at, in items.
  private static let longest = 160

  /// Reads a row of two days or more and what stands under it; the item after it, nil when there is no such table.
  mutating func columns(_ start: Int) -> Int? {
    guard isRowOfDays(start) else { return nil }
    var end = start
    let days = cells(&end, while: { $0.days != nil }, until: { $0.isStatement })
    guard days.count >= 2 else { return nil }
    let statements = cells(&end, while: \.isStatement, until: { $0.days != nil || $0.season != nil })
    guard statements.count >= days.count || isGrid(days, statements) else { return nil }
    if isGrid(days, statements) {
      let open = Set(statements.filter { $0.item.spans != nil }.map(\.column))
      for statement in statements where !statement.item.isClosed || !open.contains(statement.column) {
        guard let day = days.last(where: { $0.column == statement.column }) else { return nil }
        state(statement.item, day.item.days)
      }
    } else {
      guard statements.count % days.count == 0, statements.count / days.count <= 3 else { return nil }
      for (place, statement) in statements.enumerated() { state(statement.item, days[place % days.count].item.days) }
    }
    current = nil
    isFilled = true
    work += end - start
    return end
  }

  /// A cheap look ahead: two days with nothing but cells, lines and marks between them, after at most a label.
  private func isRowOfDays(_ start: Int) -> Bool {
    var found = 0
    var isParted = true
    for item in items[start...].prefix(12) {
      switch item.kind {
      case .days:
        guard isParted else { return false }
        found += 1
        if found == 2 { return true }
        isParted = false
      case .cell, .lineEnd: isParted = true
      case .joint, .colon: break
      case .word, .heading, .shop:
        guard found == 0, items[start].days == nil else { return false }
      default: return false
      }
    }
    return false
  }

  private func isGrid(_ days: [Cell], _ statements: [Cell]) -> Bool {
    guard let row = days.first?.row, days.allSatisfy({ $0.row == row }), !statements.isEmpty else { return false }
    let columns = Set(days.map(\.column))
    return columns.count == days.count && statements.allSatisfy { columns.contains($0.column) && $0.row > 0 }
  }

  private mutating func state(_ statement: HoursItem, _ days: DayGroup?) {
    switch statement.kind {
    case .times(let spans): add(.open(spans), to: days)
    case .closed: add(.closed, to: days, isImplied: false, isExtra: true)
    case .appointment: add(.appointment, to: days)
    default: break
    }
  }

  /// Items of a kind, parted by cells and lines; a row may open with a label. Ends before what matches `stop`, and
  /// before any other word.
  private func cells(
    _ index: inout Int, while wanted: (HoursItem) -> Bool, until stop: (HoursItem) -> Bool
  ) -> [Cell] {
    var found: [Cell] = []
    var (next, column, row) = (index, 0, 0)
    var isParted = true
    var isLabel = true
    while next < items.count, next - index < HoursAssembler.longest {
      let item = items[next]
      if wanted(item) {
        guard isParted else { return found }
        found.append(Cell(item: item, column: column, row: row))
        (isParted, isLabel) = (false, false)
        index = next + 1
      } else if stop(item) {
        return found
      } else {
        switch item.kind {
        case .lineEnd: (isParted, isLabel, column, row) = (true, true, 0, row + 1)
        case .cell: (isParted, isLabel, column) = (true, false, column + 1)
        case .joint, .colon: break
        case .word, .heading, .shop, .part: guard isLabel else { return found }
        default: return found
        }
      }
      next += 1
    }
    return found
  }
}
