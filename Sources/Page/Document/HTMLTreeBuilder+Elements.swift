extension HTMLTreeBuilder {
  /// A start tag whose attributes were appended to the document from `attributesFrom` on.
  mutating func open(
    _ name: TagName, lowercased: [UInt8], attributesFrom: Int, at offset: Int, isSelfClosing: Bool
  ) {
    let range = attributesFrom..<document.attributes.count
    switch name {
    case .html: return adopt(range, into: 0)
    case .head: return hasHead || hasBody ? () : openHead(range, at: offset)
    case .body where hasBody: return adoptIntoBody(range)
    case .body: return openBody(range, at: offset)
    case .form where isOpen(.form) && !isOpen(.template): return
    default: break
    }
    let traits = name.traits
    if isInForeign {
      if traits.contains(.breaksForeign), !isOpen(.foreignobject) { leaveForeign() }
    } else if !hasBody {
      if !traits.contains(.headContent), !isOpen(.template) {
        openBody(at: offset)
      } else if !hasHead {
        openHead(0..<0, at: offset)
      }
    }
    closeImplied(by: name, traits: traits)
    let node = append(.element, name, at: offset, range: range)
    if name == .other { document.otherNames[node] = String(decoding: lowercased, as: UTF8.self) }
    if traits.contains(.void) || isSelfClosing && isInForeign { return }
    push(node, name)
    if name == .other, stack.last?.node == node { openOthers[node] = lowercased }
  }

  private mutating func openHead(_ range: Range<Int>, at offset: Int) {
    hasHead = true
    push(append(.element, .head, at: offset, range: range), .head)
  }

  mutating func openBody(_ range: Range<Int> = 0..<0, at offset: Int) {
    hasBody = true
    pop(to: 1)
    push(append(.element, .body, at: offset, range: range), .body)
  }

  private mutating func adoptIntoBody(_ range: Range<Int>) {
    if let body = stack.first(where: { $0.name == .body }) { adopt(range, into: Int(body.node)) }
  }

  /// Gives an element that is already there the attributes of a later tag, unless it has some.
  private mutating func adopt(_ range: Range<Int>, into node: Int) {
    guard document.ranges[node].isEmpty else { return }
    document.ranges[node] = Int32(range.lowerBound)..<Int32(range.upperBound)
  }

  private mutating func leaveForeign() {
    if let start = stack.firstIndex(where: { $0.name == .svg || $0.name == .math }) { pop(to: start) }
  }

  /// Ends that a start tag implies.
  private mutating func closeImplied(by name: TagName, traits: TagTraits) {
    if traits.contains(.closesParagraph), isOpen(.p) { closeInScope(.p, alsoStoppingAt: .button) }
    switch name {
    case .li: closeItem([.li])
    case .dt, .dd: closeItem([.dt, .dd])
    case .option where current.name == .option: pop(to: stack.count - 1)
    case .optgroup:
      if current.name == .option { pop(to: stack.count - 1) }
      if current.name == .optgroup { pop(to: stack.count - 1) }
    case .a where isOpen(.a): closeItem([.a])
    case .button where isOpen(.button): closeInScope(.button)
    case .td, .th: closeInTable(downTo: [.tr, .tbody, .thead, .tfoot, .table])
    case .tr: closeInTable(downTo: [.tbody, .thead, .tfoot, .table])
    case .tbody, .thead, .tfoot, .caption, .colgroup: closeInTable(downTo: [.table])
    case let heading where heading.isHeading && current.name.isHeading: pop(to: stack.count - 1)
    default: break
    }
  }

  /// `<li>` closes the item before it unless a list (or any special element but div, p, address) lies between.
  private mutating func closeItem(_ names: [TagName]) {
    guard names.contains(where: isOpen) else { return }
    for height in stack.indices.reversed() {
      let name = stack[height].name
      if names.contains(name) { return pop(to: height) }
      if name.traits.contains(.special), names != [.a] ? ![.address, .div, .p].contains(name) : true { return }
    }
  }

  private mutating func closeInTable(downTo context: [TagName]) {
    guard isOpen(.table) else { return }
    for height in stack.indices.reversed() {
      let name = stack[height].name
      let isFormInTable = name == .form && height > 0 && stack[height - 1].name.traits.contains(.tableContext)
      if context.contains(name) || isFormInTable { return pop(to: height + 1) }
      if name == .template { return }
    }
  }

  /// Closes the nearest open element of this name, with all inside it; false when it is out of scope.
  @discardableResult
  private mutating func closeInScope(_ wanted: TagName, alsoStoppingAt stop: TagName? = nil) -> Bool {
    guard isOpen(wanted) else { return false }
    for height in stack.indices.reversed() {
      let name = stack[height].name
      if name == wanted {
        pop(to: height)
        return true
      }
      if name.traits.contains(.scope) && !wanted.traits.contains(.scope) && !wanted.traits.contains(.tableContext)
        || name == stop
        || name == .table && wanted != .table
      {
        return false
      }
    }
    return false
  }

  /// An end tag.
  mutating func close(_ name: TagName, lowercased: [UInt8] = []) {
    switch name {
    case .body, .html: return
    case .br: append(.element, .br, at: Int(document.offsets[document.count - 1]), range: 0..<0)
    case .p where !isOpen(.p):
      if hasBody { append(.element, .p, at: Int(document.offsets[document.count - 1]), range: 0..<0) }
    case .head: if current.name == .head { pop(to: 1) }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if closeInScope(name) { return }
      if current.name.isHeading { pop(to: stack.count - 1) }
    case .tbody, .thead, .tfoot, .tr, .td, .th, .table, .caption: closeInScope(name)
    case .other: closeInline(.other, lowercased)
    default:
      if name.traits.contains(.special) { closeInScope(name) } else { closeInline(name, lowercased) }
    }
  }

  /// The end tag of an inline element reaches only to the nearest special one.
  private mutating func closeInline(_ name: TagName, _ lowercased: [UInt8]) {
    guard isOpen(name) else { return }
    for height in stack.indices.reversed() {
      let open = stack[height]
      if open.name == name, name != .other || openOthers[open.node] == lowercased { return pop(to: height) }
      if open.name.traits.contains(.special) {
        // Custom elements hold blocks, and nobody closes paragraphs: both end here too.
        let isLeftOpen = name == .other || open.name == .p || open.name.isHeading
        guard isLeftOpen, !open.name.traits.contains(.scope) else { return }
      }
    }
  }
}
