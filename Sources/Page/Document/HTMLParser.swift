/// From decoded source to an ``HTMLDocument``: tokenizer and tree construction after the WHATWG standard, simplified
/// where a reader sees no difference (no adoption agency, no foster parents), linear in the size of the source.
///
/// Where browsers lose content by a slip that their users would notice, it is kept: `<script/>` and `<title/>` are
/// empty, and a `<title>`, `<iframe>` or `<noscript>` that nobody closes does not swallow the page.
struct HTMLParser {
  let source: [UInt8]
  var position = 0
  var tree = HTMLTreeBuilder()
  /// Raw text elements of which no further end tag exists, so that the search is not repeated.
  var unclosed: Set<TagName> = []

  /// Parses UTF-8. Never fails.
  static func parse(_ utf8: [UInt8]) -> HTMLDocument {
    var parser = HTMLParser(source: utf8)
    parser.run()
    return parser.tree.finish(source: utf8)
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func run() {
    tree.reserve(sourceCount: source.count)
    while position < source.count {
      if source[position] == UInt8(ascii: "<"), readMarkup() { continue }
      readText()
    }
  }

  /// Reads what begins with `<`; false when it is text.
  private mutating func readMarkup() -> Bool {
    let next = byte(position + 1)
    if isLetter(next) {
      readStartTag()
      return true
    }
    if next == UInt8(ascii: "/") {
      if isLetter(byte(position + 2)) {
        readEndTag()
      } else if position + 2 < source.count {
        skipBogusComment(from: position + 2)
      } else {
        return false
      }
      return true
    }
    if next == UInt8(ascii: "!") {
      if byte(position + 2) == UInt8(ascii: "-"), byte(position + 3) == UInt8(ascii: "-") {
        readComment()
      } else {
        skipBogusComment(from: position + 2)
      }
      return true
    }
    if next == UInt8(ascii: "?") {
      skipBogusComment(from: position + 1)
      return true
    }
    return false
  }

  private mutating func readText() {
    let start = position
    position = index(of: UInt8(ascii: "<"), from: start + (source[start] == UInt8(ascii: "<") ? 1 : 0))
    tree.appendText(source, start..<position, decodingEntities: true)
  }

  private mutating func skipBogusComment(from start: Int) {
    position = min(source.count, index(of: UInt8(ascii: ">"), from: start) + 1)
  }

  private mutating func readComment() {
    let start = position + 4
    if byte(start) == UInt8(ascii: ">") {
      position = start + 1
      return
    }
    var close = start - 1
    while true {
      close = index(of: UInt8(ascii: ">"), from: close + 1)
      guard close < source.count else {
        // Nobody closes it: a browser hides the rest of the page, and so do we.
        tree.appendComment(source, min(start, source.count)..<source.count, at: position)
        position = source.count
        return
      }
      let dash = UInt8(ascii: "-")
      if close - 2 >= start - 1, source[close - 1] == dash, source[close - 2] == dash {
        tree.appendComment(source, start..<max(start, close - 2), at: position)
        break
      }
      if close - 3 >= start, source[close - 1] == UInt8(ascii: "!"), source[close - 2] == dash,
        source[close - 3] == dash
      {
        tree.appendComment(source, start..<close - 3, at: position)
        break
      }
    }
    position = close + 1
  }

  func byte(_ index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

  /// Index of the next such byte; the end of the source when there is none.
  func index(of byte: UInt8, from start: Int) -> Int {
    guard start < source.count else { return source.count }
    return source.withUnsafeBufferPointer { ByteSearch.next(byte, in: $0, from: start, to: $0.count) }
  }
}
