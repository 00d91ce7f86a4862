/// A parsed page as an arena of nodes in document order: a value, without pointers.
///
/// A node is an index. Its descendants are the indices from `node + 1` up to, not including, `end(of: node)`, so a walk
/// over the whole page is a plain loop and a walk over a subtree is a range. Node 0 is the root.
public struct HTMLDocument: Sendable {
  /// Index of a node, `0..<count`.
  public typealias Node = Int

  /// What a node is.
  public enum Kind: UInt8, Sendable { case element, text, comment }

  var kinds: [Kind] = []
  var parents: [Int32] = []
  var ends: [Int32] = []
  var lines: [Int32] = []
  /// For elements: index into ``tagNames``; else -1.
  var tags: [Int32] = []
  /// For elements: range of ``attributes``; for text and comments: range of ``bytes``.
  var ranges: [Range<Int32>] = []
  var tagNames: [String] = []
  var attributes: [Attribute] = []
  /// UTF-8 of all text, comments and attribute values.
  var bytes: [UInt8] = []

  struct Attribute: Sendable {
    var name: String
    var value: Range<Int32>
  }

  /// Number of nodes.
  public var count: Int { kinds.count }
  /// What a node is.
  public func kind(_ node: Node) -> Kind { kinds[node] }
  /// Its parent; nil for the root.
  public func parent(_ node: Node) -> Node? { parents[node] < 0 ? nil : Int(parents[node]) }
  /// The index after its last descendant.
  public func end(of node: Node) -> Node { Int(ends[node]) }
  /// Line of the source, from 1.
  public func line(_ node: Node) -> Int { Int(lines[node]) }
  /// Lower-case name of an element; empty for text and comments.
  public func tag(_ node: Node) -> String { tags[node] < 0 ? "" : tagNames[Int(tags[node])] }
  /// UTF-8 of a text or comment node; empty for an element.
  public func utf8(of node: Node) -> ArraySlice<UInt8> {
    guard kinds[node] != .element else { return [] }
    return bytes[Int(ranges[node].lowerBound)..<Int(ranges[node].upperBound)]
  }
  /// Value of an attribute (lower-case name) with entities resolved; nil when it is absent.
  public func attribute(_ name: String, of node: Node) -> String? {
    guard kinds[node] == .element else { return nil }
    for attribute in attributes[Int(ranges[node].lowerBound)..<Int(ranges[node].upperBound)]
    where attribute.name == name {
      return String(decoding: bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)], as: UTF8.self)
    }
    return nil
  }
}
