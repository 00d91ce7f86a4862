extension Page {
  /// The item that a value stands for: the value itself, or for a reference (`{"@id": "#shop"}`) the item of the page
  /// with this identifier. Never nil; an unknown reference stays as it is.
  public func resolved(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, members.count == 1, let id = value["@id"]?.text else { return value }
    return structured.first { $0.item["@id"]?.text == id && !$0.types.isEmpty }?.item ?? value
  }

  /// All items of the page, nested ones too, that have one of these types, outermost first, in the order of the source.
  ///
  /// `isType` gets a type without prefix (`Bakery`). Bounded: at most 200 items, at most 16 deep.
  public func items(where isType: (String) -> Bool) -> [StructuredItem] {
    var out: [StructuredItem] = []
    for root in structured where root.syntax != .openGraph {
      var pending = [(root.item, 0)]
      while let (value, depth) = pending.popLast(), out.count < 200 {
        switch value {
        case .array(let elements): pending += elements.reversed().map { ($0, depth) }
        case .object(let members):
          let item = StructuredItem(syntax: root.syntax, item: value, line: root.line)
          if item.types.contains(where: isType) { out.append(item) }
          if depth < 16 { pending += members.reversed().map { ($0.value, depth + 1) } }
        default: break
        }
      }
    }
    return out
  }

  /// Items that are businesses, by their type: `LocalBusiness` and its kinds, `Organization`, `Store`…
  public var businesses: [StructuredItem] { items { LocalBusinessTypes.contains($0) } }
}
