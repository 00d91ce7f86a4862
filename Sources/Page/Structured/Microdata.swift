import Presence

/// Reads `itemscope`, `itemtype`, `itemprop`, `itemref`, `itemid`.
///
/// Source: https://html.spec.whatwg.org/multipage/microdata.html
struct Microdata {
  /// Most items and properties read from a page, so that `itemref` cannot multiply them.
  private static let mostItems = 1_000
  private static let mostProperties = 5_000
  private static let deepest = 16

  private let document: HTMLDocument
  private let base: WebURL?
  private var nodesByID: [String: HTMLDocument.Node]?
  private var itemsLeft = Microdata.mostItems
  private var propertiesLeft = Microdata.mostProperties

  /// Top-level items in document order. Addresses are resolved when a base is known.
  static func items(in document: HTMLDocument, base: WebURL?) -> [StructuredItem] {
    var reader = Microdata(document: document, base: base)
    var out: [StructuredItem] = []
    var endOfItem = 0
    var referenced: Set<String> = []
    for node in 0..<document.count where document.has(.itemref, node) {
      referenced.formUnion(reader.words(.itemref, of: node))
    }
    for node in 0..<document.count where document.kind(node) == .element && document.has(.itemscope, node) {
      let isInside = node < endOfItem
      endOfItem = max(endOfItem, document.end(of: node))
      if document.has(.itemprop, node) {
        // A property of nothing is an item whose owner forgot `itemscope`; the standard would lose it.
        let isReferenced = document.attribute(.id, of: node).map(referenced.contains) ?? false
        guard !isInside, !isReferenced, document.has(.itemtype, node) else { continue }
      }
      let item = reader.item(node, ancestors: [])
      guard case .object(let members) = item, !members.isEmpty else { continue }
      out.append(StructuredItem(syntax: .microdata, item: item, line: document.line(node)))
    }
    return out
  }

  private init(document: HTMLDocument, base: WebURL?) {
    self.document = document
    self.base = base
  }

  /// An item with its properties; items inside items are at most ``deepest`` deep.
  private mutating func item(_ node: HTMLDocument.Node, ancestors: [HTMLDocument.Node]) -> JSONValue {
    guard itemsLeft > 0, ancestors.count < Microdata.deepest else { return .null }
    itemsLeft -= 1
    var members: [JSONValue.Member] = []
    let types = words(.itemtype, of: node).map { JSONValue.string(SchemaOrg.withoutPrefix($0)) }
    if !types.isEmpty { members.append(JSONValue.Member("@type", types.count == 1 ? types[0] : .array(types))) }
    if let id = document.attribute(.itemid, of: node)?.trimmed, !id.isEmpty {
      members.append(JSONValue.Member("@id", .string(resolved(id))))
    }
    var roots = [document.descendants(of: node)]
    for id in words(.itemref, of: node) {
      if let referenced = self.node(withID: id), referenced != node { roots.append(document.subtree(of: referenced)) }
    }
    for root in roots { readProperties(in: root, of: node, ancestors: ancestors + [node], into: &members) }
    return .object(members)
  }

  private mutating func readProperties(
    in range: Range<HTMLDocument.Node>, of owner: HTMLDocument.Node, ancestors: [HTMLDocument.Node],
    into members: inout [JSONValue.Member]
  ) {
    var node = range.lowerBound
    while node < range.upperBound {
      guard document.kind(node) == .element, propertiesLeft > 0 else {
        node += 1
        continue
      }
      let hasScope = document.has(.itemscope, node)
      let names = words(.itemprop, of: node)
      if !names.isEmpty {
        propertiesLeft -= 1
        let value: JSONValue
        if hasScope {
          value = ancestors.contains(node) ? .null : item(node, ancestors: ancestors)
        } else {
          value = plainValue(of: node)
        }
        for name in names where value != .null { add(value, under: SchemaOrg.withoutPrefix(name), to: &members) }
      }
      node = hasScope ? max(node + 1, document.end(of: node)) : node + 1
    }
  }

  private func add(_ value: JSONValue, under name: String, to members: inout [JSONValue.Member]) {
    if name == "additionalType", let address = value.text {
      // How microdata gives an item a second type of the same vocabulary: https://schema.org/additionalType
      let type = SchemaOrg.withoutPrefix(address)
      if type != address { return add(.string(type), under: "@type", to: &members) }
    }
    guard let index = members.firstIndex(where: { $0.key == name }) else {
      return members.append(JSONValue.Member(name, value))
    }
    // Taken out, so that the list has one owner and grows where it is: a copy for each value is quadratic.
    var list = members[index].value.list
    members[index].value = .null
    list.append(value)
    members[index].value = .array(list)
  }

  /// The value of a property that is no item, by the rules of its element.
  private func plainValue(of node: HTMLDocument.Node) -> JSONValue {
    func attribute(_ name: AttributeName) -> JSONValue? {
      document.attribute(name, of: node).map { .string($0.folded) }
    }
    func address(_ name: AttributeName) -> JSONValue {
      let address = resolved(document.attribute(name, of: node)?.trimmed ?? "")
      switch SchemaOrg.withoutPrefix(address) {
      case "True": return .bool(true)
      case "False": return .bool(false)
      default: return .string(address)
      }
    }
    switch document.name(node) {
    case .meta: return attribute(.content) ?? .string("")
    case .audio, .embed, .iframe, .img, .source, .track, .video: return address(.src)
    case .a, .area, .link: return document.has(.href, node) ? address(.href) : attribute(.content) ?? text(of: node)
    case .object: return address(.data)
    case .data, .meter: return attribute(.value) ?? text(of: node)
    case .time: return attribute(.datetime) ?? attribute(.content) ?? text(of: node)
    case .input where document.has(.name, node) && !document.has(.value, node):
      // The input of a SearchAction: https://schema.org/docs/actions.html
      return .object([
        JSONValue.Member("valueRequired", .bool(document.has(.required, node))),
        JSONValue.Member("valueName", attribute(.name) ?? .null),
      ])
    case .input: return attribute(.value) ?? .string("")
    default:
      // Not in the standard, but written by many and read by search engines.
      if let content = attribute(.content), content != .string("") { return content }
      return text(of: node)
    }
  }

  /// The words of an element, hidden ones too, without scripts and styles, in one line.
  private func text(of node: HTMLDocument.Node) -> JSONValue {
    var out: [UInt8] = []
    var child = node + 1
    let end = document.end(of: node)
    var blockEnds: [Int] = []
    while child < end {
      while let last = blockEnds.last, last <= child {
        blockEnds.removeLast()
        out.append(0x20)
      }
      let name = document.name(child)
      switch document.kind(child) {
      case .comment: break
      case .text: out += document.utf8(of: child)
      case .element:
        if name == .script || name == .style || name == .template {
          child = document.end(of: child)
          continue
        }
        if name.isBlock || name == .br || name == .td || name == .th {
          out.append(0x20)
          blockEnds.append(document.end(of: child))
        }
      }
      child += 1
    }
    let words = String(decoding: out, as: UTF8.self).folded
    // Text of which everything stands in typewriter quotes is quoted by a template.
    if words.utf8.count > 2, words.hasPrefix("\""), words.hasSuffix("\""), words.count(where: { $0 == "\"" }) == 2 {
      return .string(String(words.dropFirst().dropLast()))
    }
    return .string(words)
  }

  private func resolved(_ reference: String) -> String {
    guard let base, !reference.isEmpty else { return reference }
    guard let url = base.resolving(reference) else { return reference }
    guard let hash = reference.firstIndex(of: "#") else {
      // An absolute address stays as it is written.
      return reference.contains("://") ? reference : url.description
    }
    return reference.contains("://") ? reference : url.description + reference[hash...]
  }

  private func words(_ name: AttributeName, of node: HTMLDocument.Node) -> [String] {
    guard let value = document.attributeUTF8(name, of: node) else { return [] }
    return value.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func node(withID id: String) -> HTMLDocument.Node? {
    if let nodesByID { return nodesByID[id] }
    var index: [String: HTMLDocument.Node] = [:]
    for node in 0..<document.count {
      if let id = document.attribute(.id, of: node), index[id] == nil { index[id] = node }
    }
    nodesByID = index
    return index[id]
  }
}
