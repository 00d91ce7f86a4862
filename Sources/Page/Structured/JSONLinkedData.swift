/// Reads `<script type="application/ld+json">`: every block by itself, so that a broken one never costs the others.
///
/// Source: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
enum JSONLinkedData {
  /// Most items read from a page.
  private static let mostItems = 500

  /// Items in the order of the source: each value of a block, each element of an array, each node of a `@graph`.
  static func items(in document: HTMLDocument) -> [StructuredItem] {
    var out: [StructuredItem] = []
    for node in document.elements(.script) where isLinkedData(node, in: document) {
      for child in document.descendants(of: node) where document.kind(child) == .text {
        for value in values(in: document.utf8(of: child)) {
          append(value, line: document.line(node), to: &out)
        }
      }
    }
    return Array(out.prefix(mostItems))
  }

  private static func isLinkedData(_ node: HTMLDocument.Node, in document: HTMLDocument) -> Bool {
    guard let type = document.attributeUTF8(.type, of: node) else { return false }
    return ByteSearch.contains("ld+json", in: ByteSearch.folded(type)[...])
  }

  /// The values of a block. A block whose very quotes are written as entities is decoded first.
  static func values(in block: ArraySlice<UInt8>) -> [JSONValue] {
    let start = block.drop { $0 <= 0x20 }.prefix(64)
    if ByteSearch.contains("&quot;", in: start) || ByteSearch.contains("&#34;", in: start)
      || ByteSearch.contains("&#x22;", in: start)
    {
      let decoded = HTMLEntities.decoded(block)
      return LenientJSON.values(in: decoded[...])
    }
    return LenientJSON.values(in: block)
  }

  /// Takes arrays and graphs apart, in order, without recursion.
  private static func append(_ value: JSONValue, line: Int, to out: inout [StructuredItem]) {
    var pending = [value]
    while let next = pending.popLast(), out.count < mostItems {
      switch next {
      case .array(let elements): pending += elements.reversed()
      case .object(let members):
        let graphs = members.filter { $0.key == "@graph" }
        let own = members.filter { $0.key != "@graph" && $0.key != "@context" }
        if !own.isEmpty {
          out.append(StructuredItem(syntax: .jsonLD, item: normalised(.object(own)), line: line))
        }
        pending += graphs.reversed().map(\.value)
      default: break
      }
    }
  }

  /// Names and types without the schema.org prefix, contexts left out. The parser bounds the depth.
  private static func normalised(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map(normalised))
    case .object(let members):
      return .object(
        members.compactMap { member in
          guard member.key != "@context" else { return nil }
          let key = SchemaOrg.withoutPrefix(member.key)
          return JSONValue.Member(key, key == "@type" ? SchemaOrg.types(member.value) : normalised(member.value))
        })
    default: return value
    }
  }
}

/// The vocabulary of schema.org, without its address.
enum SchemaOrg {
  /// `http://schema.org/name`, `https://www.schema.org/name` → `name`.
  static func withoutPrefix(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ":")) else { return name }
    for prefix in [
      "http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/",
    ] where name.hasPrefix(prefix) { return String(name.dropFirst(prefix.count)) }
    return name
  }

  /// The value of `@type` without prefixes.
  static func types(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let name): .string(withoutPrefix(name))
    case .array(let names): .array(names.map { $0.text.map { .string(withoutPrefix($0)) } ?? $0 })
    default: value
    }
  }
}
