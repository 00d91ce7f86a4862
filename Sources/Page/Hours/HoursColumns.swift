import Presence

/// Tables that were flattened row by row: a line of days, then a line of their hours.
extension HoursAssembler {
  /// Reads a row of two days or more and as many (or twice as many) statements under it; the item after it, nil when
  /// there is no such table.
  mutating func columns(_ start: Int) -> Int? {
    var index = start
    let groups = cells(&index) { $0.days }
    guard groups.count >= 2 else { return nil }
    let statements = cells(&index) { $0.isStatement ? $0 : nil }
    let count = statements.count
    guard count >= groups.count, count % groups.count == 0, count / groups.count <= 3 else { return nil }
    if index < items.count, items[index].days != nil { return nil }
    for (place, statement) in statements.enumerated() {
      let days = groups[place % groups.count]
      switch statement.kind {
      case .times(let spans): add(.open(spans), to: days)
      case .closed where place < groups.count: add(.closed, to: days)
      case .appointment: add(.appointment, to: days)
      default: break
      }
    }
    current = nil
    isFilled = true
    work += index - start
    return index
  }

  /// Values of consecutive items that only cells, lines and marks part; at most 32.
  private func cells<Value>(_ index: inout Int, _ value: (HoursItem) -> Value?) -> [Value] {
    var found: [Value] = []
    var next = index
    var isParted = true
    while next < items.count, found.count < 32 {
      if let one = value(items[next]) {
        guard isParted else { return found }
        found.append(one)
        isParted = false
        index = next + 1
      } else {
        switch items[next].kind {
        case .lineEnd, .cell: isParted = true
        case .joint, .colon: break
        default: return found
        }
      }
      next += 1
    }
    return found
  }
}
