extension HTMLParser {
  /// Most attributes kept of one element; a page with more is hostile.
  private static let mostAttributes = 256

  mutating func readStartTag() {
    let start = position
    let (name, lowercased) = readTagName(from: position + 1)
    let attributesStart = tree.document.attributes.count
    guard let isSelfClosing = readAttributes() else {
      // The end of the source inside a tag: the standard drops the tag.
      tree.document.attributes.removeSubrange(attributesStart...)
      position = source.count
      return
    }
    tree.open(name, lowercased: lowercased, attributesFrom: attributesStart, at: start, isSelfClosing: isSelfClosing)
    guard name.traits.contains(.rawText), !tree.isInForeign || name == .script else {
      if name == .plaintext {
        tree.appendText(source, position..<source.count, decodingEntities: false)
        position = source.count
      }
      return
    }
    guard !isSelfClosing, let content = name == .script ? scriptText() : rawText(of: name) else {
      tree.close(name)
      return
    }
    tree.appendText(source, content, decodingEntities: name == .title || name == .textarea)
    tree.close(name)
    position = content.upperBound
    if position < source.count { position = min(source.count, index(of: UInt8(ascii: ">"), from: position) + 1) }
  }

  mutating func readEndTag() {
    let (name, lowercased) = readTagName(from: position + 2)
    let attributesStart = tree.document.attributes.count
    let isWhole = readAttributes() != nil
    tree.document.attributes.removeSubrange(attributesStart...)
    guard isWhole else {
      position = source.count
      return
    }
    tree.close(name, lowercased: lowercased)
  }

  private mutating func readTagName(from start: Int) -> (TagName, [UInt8]) {
    var end = start
    while end < source.count {
      let byte = source[end]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      end += 1
    }
    position = end
    let written = start..<min(end, start + 64)
    let name = source.withUnsafeBufferPointer { TagName(UnsafeBufferPointer(rebasing: $0[written])) }
    guard name == .other else { return (name == .image ? .img : name, []) }
    return (name, source[written].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }

  /// Reads attributes up to and over `>`. Nil at the end of the source, else whether the tag closes itself.
  private mutating func readAttributes() -> Bool? {
    let first = tree.document.attributes.count
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return false
      }
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/") {
        position += 1
        if self.byte(position) == UInt8(ascii: ">") {
          position += 1
          return true
        }
      } else {
        readAttribute(isKept: tree.document.attributes.count - first < HTMLParser.mostAttributes)
      }
    }
    return nil
  }

  private mutating func readAttribute(isKept: Bool) {
    let nameStart = position
    position += 1
    while position < source.count {
      let byte = source[position]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") { break }
      position += 1
    }
    let name = nameStart..<position
    var next = position
    while next < source.count, source[next] <= 0x20 { next += 1 }
    guard byte(next) == UInt8(ascii: "=") else {
      if isKept { tree.appendAttribute(source, name: name, value: position..<position) }
      return
    }
    next += 1
    while next < source.count, source[next] <= 0x20 { next += 1 }
    let value = readValue(from: next)
    if isKept { tree.appendAttribute(source, name: name, value: value) }
  }

  private mutating func readValue(from start: Int) -> Range<Int> {
    let quote = byte(start)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = index(of: quote, from: start + 1)
      position = min(source.count, end + 1)
      return start + 1..<end
    }
    var end = start
    while end < source.count, source[end] > 0x20, source[end] != UInt8(ascii: ">") { end += 1 }
    position = end
    return start..<end
  }
}
