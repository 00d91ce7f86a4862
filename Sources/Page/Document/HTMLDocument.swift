/// A parsed page as an arena of nodes in document order: a value, without pointers.
///
/// A node is an index. Its descendants are the indices from `node + 1` up to, not including, `end(of: node)`, so a walk
/// over the whole page is a plain loop and a walk over a subtree is a range. Node 0 is the root, `<html>`; `<head>` and
/// `<body>` are always there in a page that has content. Scripts, styles, `<noscript>`, `<iframe>` and `<textarea>`
/// hold their content as one text node. Depth is at most 512, as in browsers: deeper elements become siblings.
///
/// Decision: our own tokenizer after the WHATWG standard instead of libxml2. libxml2 is no HTML5 parser: to feed it
/// well one must already tokenize (scripts, `<noscript>`, entities, NUL, lone `<`), it costs ten times as much
/// (1–1.6 ms for 106 KB), and it is quadratic in depth.
public struct HTMLDocument: Sendable {
  /// Index of a node, `0..<count`.
  public typealias Node = Int

  /// What a node is.
  public enum Kind: UInt8, Sendable { case element, text, comment }

  var kinds: [Kind] = []
  var names: [TagName] = []
  var parents: [Int32] = []
  var ends: [Int32] = []
  /// Byte of the decoded source at which a node begins.
  var offsets: [Int32] = []
  /// For elements: range of ``attributes``; for text and comments: range of ``bytes``.
  var ranges: [Range<Int32>] = []
  var attributes: [Attribute] = []
  /// UTF-8 of all text, comments, attribute names and values.
  var bytes: [UInt8] = []
  /// Names of elements that are ``TagName/other``.
  var otherNames: [Int32: String] = [:]
  /// Bytes of the decoded source at which lines 2, 3… begin.
  var lineStarts: [Int32] = []
  /// Elements by name; made once the tree is whole.
  var index = ElementIndex()

  struct Attribute: Sendable {
    var atom: AttributeName
    var name: Range<Int32>
    var value: Range<Int32>
  }

  init() {}

  /// Number of nodes.
  public var count: Int { kinds.count }
  /// What a node is.
  public func kind(_ node: Node) -> Kind { kinds[node] }
  /// Its parent; nil for the root.
  public func parent(_ node: Node) -> Node? { parents[node] < 0 ? nil : Int(parents[node]) }
  /// The index after its last descendant, which is also its next sibling when the parent goes on.
  public func end(of node: Node) -> Node { Int(ends[node]) }
  /// Name of an element as an atom; ``TagName/other`` for text, comments and rare elements.
  public func name(_ node: Node) -> TagName { names[node] }

  /// Lower-case name of an element; empty for text and comments.
  public func tag(_ node: Node) -> String {
    guard kinds[node] == .element else { return "" }
    return names[node] == .other ? otherNames[Int32(truncatingIfNeeded: node)] ?? "" : names[node].name
  }

  /// Line of the source, from 1.
  public func line(_ node: Node) -> Int { line(atSource: Int(offsets[node])) }

  /// Line of a byte of the decoded source, from 1.
  func line(atSource offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// UTF-8 of a text or comment node, entities resolved; empty for an element.
  public func utf8(of node: Node) -> ArraySlice<UInt8> {
    guard kinds[node] != .element else { return [] }
    return bytes[Int(ranges[node].lowerBound)..<Int(ranges[node].upperBound)]
  }

  /// Value of an attribute (lower-case name) with entities resolved; nil when it is absent.
  public func attribute(_ name: String, of node: Node) -> String? {
    attributeUTF8(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Value of a common attribute with entities resolved; nil when it is absent. Faster than by its text.
  public func attribute(_ name: AttributeName, of node: Node) -> String? {
    attributeUTF8(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Value of an attribute in UTF-8 with entities resolved; nil when it is absent.
  public func attributeUTF8(_ name: String, of node: Node) -> ArraySlice<UInt8>? {
    guard kinds[node] == .element else { return nil }
    let wanted = name.utf8
    for index in attributeIndices(of: node) {
      let found = attributes[index].name
      guard found.count == wanted.count else { continue }
      if bytes[Int(found.lowerBound)..<Int(found.upperBound)].elementsEqual(wanted) { return value(at: index) }
    }
    return nil
  }

  /// Value of a common attribute in UTF-8 with entities resolved; nil when it is absent.
  public func attributeUTF8(_ name: AttributeName, of node: Node) -> ArraySlice<UInt8>? {
    guard kinds[node] == .element else { return nil }
    for index in attributeIndices(of: node) where attributes[index].atom == name { return value(at: index) }
    return nil
  }

  /// Whether an element carries an attribute, whatever its value.
  public func has(_ name: AttributeName, _ node: Node) -> Bool { attributeUTF8(name, of: node) != nil }

  /// All attributes of an element in the order of the source, names in lower case; empty for text and comments.
  public func attributes(of node: Node) -> [(name: String, value: String)] {
    guard kinds[node] == .element else { return [] }
    return attributeIndices(of: node).map { index in
      let name = attributes[index].name
      return (
        String(decoding: bytes[Int(name.lowerBound)..<Int(name.upperBound)], as: UTF8.self),
        String(decoding: value(at: index), as: UTF8.self)
      )
    }
  }

  private func attributeIndices(of node: Node) -> Range<Int> {
    Int(ranges[node].lowerBound)..<Int(ranges[node].upperBound)
  }

  private func value(at index: Int) -> ArraySlice<UInt8> {
    let value = attributes[index].value
    return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
  }
}
