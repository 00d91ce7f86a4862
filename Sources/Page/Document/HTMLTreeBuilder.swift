/// Puts tags and text into the arena: implied elements, implied ends, a bound on depth.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
struct HTMLTreeBuilder {
  /// As in browsers; deeper elements become siblings, so that no page makes the search for a start tag long.
  static let deepest = 512

  struct OpenElement {
    var node: Int32
    var name: TagName
  }

  var document = HTMLDocument()
  var stack: [OpenElement] = []
  /// How often each name is on the stack: most searches end here.
  var openCounts = [Int32](repeating: 0, count: 256)
  var hasBody = false
  var hasHead = false
  /// Lower-case names of the open elements that are ``TagName/other``.
  var openOthers: [Int32: [UInt8]] = [:]

  init() {
    append(.element, .html, at: 0, range: 0..<0)
    stack.append(OpenElement(node: 0, name: .html))
    openCounts[Int(TagName.html.rawValue)] = 1
  }

  var isInForeign: Bool { isOpen(.svg) || isOpen(.math) }

  var current: OpenElement { stack.last ?? OpenElement(node: 0, name: .html) }

  func isOpen(_ name: TagName) -> Bool { openCounts[Int(name.rawValue)] > 0 }

  mutating func reserve(sourceCount: Int) {
    let nodes = min(sourceCount / 16, 1 << 20)
    document.bytes.reserveCapacity(sourceCount + sourceCount / 8)
    document.kinds.reserveCapacity(nodes)
    document.names.reserveCapacity(nodes)
    document.parents.reserveCapacity(nodes)
    document.ends.reserveCapacity(nodes)
    document.offsets.reserveCapacity(nodes)
    document.ranges.reserveCapacity(nodes)
    document.attributes.reserveCapacity(nodes)
  }

  mutating func finish(source: [UInt8]) -> HTMLDocument {
    let count = Int32(document.count)
    for element in stack { document.ends[Int(element.node)] = count }
    stack.removeAll()
    document.lineStarts = HTMLTreeBuilder.lineStarts(source)
    document.index = ElementIndex(kinds: document.kinds, names: document.names)
    return document
  }

  @discardableResult
  mutating func append(_ kind: HTMLDocument.Kind, _ name: TagName, at offset: Int, range: Range<Int>) -> Int32 {
    let node = Int32(document.kinds.count)
    document.kinds.append(kind)
    document.names.append(name)
    document.parents.append(stack.last?.node ?? -1)
    document.ends.append(node + 1)
    document.offsets.append(Int32(offset))
    document.ranges.append(Int32(range.lowerBound)..<Int32(range.upperBound))
    return node
  }

  mutating func push(_ node: Int32, _ name: TagName) {
    guard stack.count < HTMLTreeBuilder.deepest else { return }
    stack.append(OpenElement(node: node, name: name))
    openCounts[Int(name.rawValue)] += 1
  }

  /// Closes open elements until `height` are left.
  mutating func pop(to height: Int) {
    while stack.count > max(1, height), let last = stack.popLast() {
      openCounts[Int(last.name.rawValue)] -= 1
      document.ends[Int(last.node)] = Int32(document.count)
      if last.name == .other { openOthers[last.node] = nil }
    }
  }

  mutating func appendAttribute(_ source: [UInt8], name: Range<Int>, value: Range<Int>) {
    let nameStart = document.bytes.count
    let atom = source.withUnsafeBufferPointer { AttributeName(UnsafeBufferPointer(rebasing: $0[name])) }
    for byte in source[name] { document.bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    let nameEnd = document.bytes.count
    appendDecoded(source, value, inAttribute: true)
    document.attributes.append(
      HTMLDocument.Attribute(
        atom: atom, name: Int32(nameStart)..<Int32(nameEnd), value: Int32(nameEnd)..<Int32(document.bytes.count)))
  }

  mutating func appendComment(_ source: [UInt8], _ range: Range<Int>, at offset: Int) {
    let start = document.bytes.count
    document.bytes += source[range]
    append(.comment, .other, at: offset, range: start..<document.bytes.count)
  }

  mutating func appendText(_ source: [UInt8], _ range: Range<Int>, decodingEntities: Bool) {
    guard !range.isEmpty else { return }
    if !current.name.traits.contains(.rawText) {
      let isBlank = source[range].allSatisfy { $0 <= 0x20 }
      if isBlank, current.name == .html || current.name == .head { return }
      if !isBlank, !hasBody, !isInForeign { openBody(at: range.lowerBound) }
    }
    let start = document.bytes.count
    if decodingEntities {
      appendDecoded(source, range, inAttribute: false)
    } else {
      document.bytes += source[range]
    }
    let last = document.count - 1
    if document.kinds[last] == .text, document.parents[last] == current.node,
      Int(document.ranges[last].upperBound) == start
    {
      document.ranges[last] = document.ranges[last].lowerBound..<Int32(document.bytes.count)
    } else {
      append(.text, .other, at: range.lowerBound, range: start..<document.bytes.count)
    }
  }

  private mutating func appendDecoded(_ source: [UInt8], _ range: Range<Int>, inAttribute: Bool) {
    var copied = range.lowerBound
    var at = range.lowerBound
    while true {
      at = source.withUnsafeBufferPointer {
        ByteSearch.next(UInt8(ascii: "&"), in: $0, from: at, to: range.upperBound)
      }
      guard at < range.upperBound else { break }
      document.bytes += source[copied..<at]
      copied = at
      if let after = HTMLEntities.read(
        source, at: at, end: range.upperBound, inAttribute: inAttribute, into: &document.bytes)
      {
        copied = after
        at = after
      } else {
        at += 1
      }
    }
    document.bytes += source[copied..<range.upperBound]
  }

  private static func lineStarts(_ source: [UInt8]) -> [Int32] {
    var out: [Int32] = []
    source.withUnsafeBufferPointer { source in
      let hasLineFeeds = ByteSearch.next(0x0A, in: source, from: 0, to: source.count) < source.count
      var index = 0
      while true {
        index = ByteSearch.next(hasLineFeeds ? 0x0A : 0x0D, in: source, from: index, to: source.count) + 1
        if index > source.count { break }
        out.append(Int32(truncatingIfNeeded: index))
      }
    }
    return out
  }
}
