/// The elements of a document by their name, in document order: what spares every reader a walk over the whole page.
struct ElementIndex: Sendable {
  private var nodes: [Int32] = []
  /// Where the elements of each name begin in ``nodes``, and the end of the last.
  private var starts = [Int32](repeating: 0, count: 257)

  init() {}

  /// Sorts by counting: two passes over the names.
  init(kinds: [HTMLDocument.Kind], names: [TagName]) {
    for (node, name) in names.enumerated() where kinds[node] == .element { starts[Int(name.rawValue) + 1] += 1 }
    for name in 1..<257 { starts[name] += starts[name - 1] }
    nodes = Array(repeating: 0, count: Int(starts[256]))
    var ends = starts
    for (node, name) in names.enumerated() where kinds[node] == .element {
      let place = Int(ends[Int(name.rawValue)])
      nodes[place] = Int32(truncatingIfNeeded: node)
      ends[Int(name.rawValue)] += 1
    }
  }

  /// Elements of a name in a range of nodes.
  subscript(name: TagName, range: Range<HTMLDocument.Node>) -> ArraySlice<Int32> {
    let all = nodes[Int(starts[Int(name.rawValue)])..<Int(starts[Int(name.rawValue) + 1])]
    let low = ElementIndex.firstPlace(notBefore: range.lowerBound, in: all)
    guard range.upperBound <= Int(all.last ?? 0) else { return all[low...] }
    return all[low..<max(low, ElementIndex.firstPlace(notBefore: range.upperBound, in: all))]
  }

  private static func firstPlace(notBefore node: Int, in nodes: ArraySlice<Int32>) -> Int {
    var low = nodes.startIndex
    var high = nodes.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle]) < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
