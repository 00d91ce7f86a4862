/// Finds the heading of what a page is about.
enum PageTitle {
  /// The longest heading whose words stand in `<title>`, else the first `<h1>`, else the first `<h2>`; nil without any.
  static func heading(of document: HTMLDocument) -> HTMLDocument.Node? {
    var first: [TagName: HTMLDocument.Node] = [:]
    var title: [UInt8] = []
    var best: (node: HTMLDocument.Node, length: Int)?
    var headings = 0
    for node in 0..<document.count where document.kind(node) == .element {
      let name = document.name(node)
      if name == .title, title.isEmpty { title = words(document, node) }
      guard name == .h1 || name == .h2 || name == .h3 else { continue }
      if first[name] == nil { first[name] = node }
      headings += 1
      guard headings <= 100, !title.isEmpty else { continue }
      let text = words(document, node)
      guard text.count >= 5, text.count > best?.length ?? 0, text.count <= title.count else { continue }
      if ByteSearch.find(text, in: title[...]) != nil { best = (node, text.count) }
    }
    return best?.node ?? first[.h1] ?? first[.h2]
  }

  /// Folded letters and digits of an element, at most about 300 bytes.
  private static func words(_ document: HTMLDocument, _ node: HTMLDocument.Node) -> [UInt8] {
    var out: [UInt8] = []
    for child in document.descendants(of: node) where document.kind(child) == .text && out.count < 300 {
      var skip = 0
      for byte in ByteSearch.folded(document.utf8(of: child).prefix(300)) {
        if skip > 0 {
          skip -= 1
        } else if byte == 0xC2 || byte == 0xE2 {
          // No-break spaces, dashes, quotation marks.
          skip = byte == 0xC2 ? 1 : 2
        } else if byte >= 0x80 || DateScanner.isDigit(byte) || byte >= 0x61 && byte <= 0x7A {
          out.append(byte)
        }
      }
    }
    return out
  }
}
