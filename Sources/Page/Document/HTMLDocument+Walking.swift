extension HTMLDocument {
  /// All nodes below a node, in document order.
  public func descendants(of node: Node) -> Range<Node> { node + 1..<max(node + 1, end(of: node)) }

  /// A node and all nodes below it.
  public func subtree(of node: Node) -> Range<Node> { node..<max(node + 1, end(of: node)) }

  /// Direct children in document order.
  public func children(of node: Node) -> [Node] {
    var out: [Node] = []
    var child = node + 1
    let end = end(of: node)
    while child < end {
      out.append(child)
      child = max(child + 1, self.end(of: child))
    }
    return out
  }

  /// Ancestors, nearest first, without the node itself.
  public func ancestors(of node: Node) -> some Sequence<Node> {
    sequence(state: parent(node)) { state in
      guard let current = state else { return nil }
      state = parent(current)
      return current
    }
  }

  /// The nearest ancestor with this name; nil when there is none.
  public func ancestor(_ name: TagName, of node: Node) -> Node? {
    ancestors(of: node).first { names[$0] == name }
  }

  /// Whether an ancestor has this name.
  public func hasAncestor(_ name: TagName, _ node: Node) -> Bool { ancestor(name, of: node) != nil }

  /// All elements with this name, in document order.
  public func elements(_ name: TagName) -> [Node] { elements(name, in: 0..<count) }

  /// All elements with this name in a range of nodes (see ``descendants(of:)``), in document order.
  public func elements(_ name: TagName, in range: Range<Node>) -> [Node] { index[name, range].map { Int($0) } }

  /// The first element with this name; nil when there is none.
  public func first(_ name: TagName) -> Node? { first(name, in: 0..<count) }

  /// The first element with this name in a range of nodes; nil when there is none.
  public func first(_ name: TagName, in range: Range<Node>) -> Node? { index[name, range].first.map { Int($0) } }

  /// Raw content of an element such as `<script>` or `<title>`: its text nodes joined, nothing folded.
  public func content(of node: Node) -> String {
    var out: [UInt8] = []
    for child in descendants(of: node) where kinds[child] == .text { out += utf8(of: child) }
    return String(decoding: out, as: UTF8.self)
  }
}
