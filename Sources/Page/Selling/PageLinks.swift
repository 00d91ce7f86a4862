/// A link made ready for comparing: address in lower case, words without accents.
struct ReadLink {
  let link: Page.Link
  /// Lower case.
  let href: [UInt8]
  /// Folded words of the link, of its pictures' alternative text and of its `title`.
  let words: [UInt8]

  /// Whether it leads anywhere: not empty, `#`, nor script.
  var isReal: Bool { !href.isEmpty && href != [UInt8(ascii: "#")] && !href.starts(with: "javascript:".utf8) }

  /// Whether it leads to another page, not to a place on this one, a telephone or a mailbox.
  var isPage: Bool {
    isReal && !href.starts(with: "#".utf8) && !href.starts(with: "tel:".utf8) && !href.starts(with: "mailto:".utf8)
      && !href.starts(with: "sms:".utf8) && !href.starts(with: "whatsapp:".utf8)
  }

  /// Whether the address contains one of these.
  func leads(to needles: [[UInt8]]) -> Bool { needles.contains { ByteSearch.find($0, in: href[...]) != nil } }

  /// The page's links, at most 600.
  static func all(of page: Page) -> [ReadLink] {
    let document = page.document
    return page.links.prefix(600).map { link in
      var words = page.foldedWords(of: link.node)
      if words.count < 3 {
        for image in document.elements(.img, in: document.descendants(of: link.node)) {
          if let alt = document.attributeUTF8(.alt, of: image) { words += [0x20] + ByteSearch.folded(alt) }
        }
        for name in [AttributeName.title, .ariaLabel] {
          if let text = document.attributeUTF8(name, of: link.node) { words += [0x20] + ByteSearch.folded(text) }
        }
      }
      return ReadLink(
        link: link, href: link.href.utf8.prefix(1_000).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, words: words
      )
    }
  }
}
