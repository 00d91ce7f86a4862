/// A JSON text in the making: an arena of nodes, so that members can be sorted once all of them are there.
///
/// A class because `Encodable` hands its encoder from one value to the next and expects all of them to write to the
/// same place; it lives no longer than one call of ``SortedJSON/text(_:)``.
final class JSONSheaf {
  private enum Kind { case empty, scalar, object, array }

  private struct Node {
    var kind = Kind.empty
    /// Bytes of a scalar in ``scalars``.
    var start: Int32 = 0
    var end: Int32 = 0
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var nextSibling: Int32 = -1
    var key = ""
    var childCount: Int32 = 0
  }

  private var nodes: [Node] = [Node()]
  private var scalars: [UInt8] = []

  init() {
    nodes.reserveCapacity(512)
    scalars.reserveCapacity(16_384)
  }

  /// The whole value.
  static let root: Int32 = 0

  func makeObject(_ node: Int32) { if nodes[Int(node)].kind == .empty { nodes[Int(node)].kind = .object } }

  func makeArray(_ node: Int32) { if nodes[Int(node)].kind == .empty { nodes[Int(node)].kind = .array } }

  func childCount(_ node: Int32) -> Int { Int(nodes[Int(node)].childCount) }

  /// A new last member or element.
  func child(of parent: Int32, key: String = "") -> Int32 {
    let node = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Node(key: key))
    let last = nodes[Int(parent)].lastChild
    if last < 0 { nodes[Int(parent)].firstChild = node } else { nodes[Int(last)].nextSibling = node }
    nodes[Int(parent)].lastChild = node
    nodes[Int(parent)].childCount += 1
    return node
  }

  /// What a node is: `null`, `true`, a number.
  func set(_ node: Int32, literal: some StringProtocol) {
    set(node) { $0 += literal.utf8 }
  }

  /// What a node is: a string.
  func set(_ node: Int32, string: String) {
    set(node) { JSONSheaf.appendQuoted(string, to: &$0) }
  }

  private func set(_ node: Int32, _ write: (inout [UInt8]) -> Void) {
    let start = Int32(truncatingIfNeeded: scalars.count)
    write(&scalars)
    nodes[Int(node)].kind = .scalar
    nodes[Int(node)].start = start
    nodes[Int(node)].end = Int32(truncatingIfNeeded: scalars.count)
  }

  // MARK: Writing

  /// The finished text.
  func text() -> String {
    var out: [UInt8] = []
    out.reserveCapacity(scalars.count * 2)
    write(JSONSheaf.root, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(_ node: Int32, to out: inout [UInt8]) {
    let own = nodes[Int(node)]
    switch own.kind {
    case .empty: out += "{}".utf8
    case .scalar: out += scalars[Int(own.start)..<Int(own.end)]
    case .array:
      out.append(UInt8(ascii: "["))
      var child = own.firstChild
      while child >= 0 {
        if child != own.firstChild { out.append(UInt8(ascii: ",")) }
        write(child, to: &out)
        child = nodes[Int(child)].nextSibling
      }
      out.append(UInt8(ascii: "]"))
    case .object: writeMembers(of: own, to: &out)
    }
  }

  /// Members by key; of those that share one, the last.
  private func writeMembers(of object: Node, to out: inout [UInt8]) {
    var members: [Int32] = []
    members.reserveCapacity(Int(object.childCount))
    var child = object.firstChild
    while child >= 0 {
      members.append(child)
      child = nodes[Int(child)].nextSibling
    }
    members.sort { left, right in
      let (leftKey, rightKey) = (nodes[Int(left)].key, nodes[Int(right)].key)
      return leftKey == rightKey ? left < right : leftKey < rightKey
    }
    out.append(UInt8(ascii: "{"))
    var isFirst = true
    for (place, member) in members.enumerated() {
      let key = nodes[Int(member)].key
      if place + 1 < members.count, nodes[Int(members[place + 1])].key == key { continue }
      if !isFirst { out.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONSheaf.appendQuoted(key, to: &out)
      out.append(UInt8(ascii: ":"))
      write(member, to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  /// A string with what RFC 8259, section 7 wants escaped.
  private static func appendQuoted(_ string: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { bytes in
      var copied = 0
      for (place, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        out += bytes[copied..<place]
        appendEscape(of: byte, to: &out)
        copied = place + 1
      }
      out += bytes[copied...]
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(of byte: UInt8, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: out.append(UInt8(ascii: "b"))
    case 0x09: out.append(UInt8(ascii: "t"))
    case 0x0A: out.append(UInt8(ascii: "n"))
    case 0x0C: out.append(UInt8(ascii: "f"))
    case 0x0D: out.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: out.append(byte)
    default:
      out += "u00".utf8
      out.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = byte & 0x0F
      out.append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}
