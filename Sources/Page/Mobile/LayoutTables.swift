import Presence

/// Tables that hold the page's layout and not data.
enum LayoutTables {
  /// The table that holds most of the page's text in one of its cells, or other tables; nil when there is none.
  ///
  /// A table with `<th>` or `<caption>` is data. Opening hours and prices have many short cells; a layout has a cell
  /// with a quarter of the page in it.
  static func find(in page: Page, _ shares: TextShares) -> (node: HTMLDocument.Node, share: Double)? {
    let document = page.document
    var best: (node: HTMLDocument.Node, share: Double)?
    for table in document.elements(.table).prefix(200) {
      let share = shares.share(of: table)
      guard share >= 0.4, share > best?.share ?? 0 else { continue }
      let inside = document.descendants(of: table)
      if document.first(.th, in: inside) != nil || document.first(.caption, in: inside) != nil { continue }
      let hasTables = document.first(.table, in: inside) != nil
      let hasPage = document.elements(.td, in: inside).prefix(400).contains { cell in
        let bytes = shares.bytes(in: cell)
        return bytes >= 300 && bytes * 4 >= shares.total
      }
      if hasTables || hasPage { best = (table, share) }
    }
    return best
  }
}
