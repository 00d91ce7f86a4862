/// A link made ready for comparing: address in lower case, words without accents.
struct ReadLink {
  let link: Page.Link
  /// Lower case.
  let href: [UInt8]
  /// Folded words of the link, of its pictures' alternative text and of its `title`.
  let words: [UInt8]
  /// ``words`` cut for looking up.
  let list: WordList
  /// What ``href`` shows.
  let targets: LinkTargets

  /// Whether it leads anywhere: not empty, `#`, nor script.
  let isReal: Bool
  /// Whether it leads to another page, not to a place on this one, a telephone or a mailbox.
  let isPage: Bool

  /// Whether the address shows one of these targets.
  func leads(to target: LinkTargets) -> Bool { !targets.isDisjoint(with: target) }

  private init(_ link: Page.Link, href: [UInt8], words: [UInt8]) {
    self.link = link
    self.href = href
    self.words = words
    list = WordList(words)
    targets = LinkTargets(in: href[...])
    isReal = !href.isEmpty && href != [UInt8(ascii: "#")] && !href.has("javascript:", at: 0)
    isPage =
      isReal && href[0] != UInt8(ascii: "#") && !href.has("tel:", at: 0) && !href.has("mailto:", at: 0)
      && !href.has("sms:", at: 0) && !href.has("whatsapp:", at: 0)
  }

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
      let href = link.href.utf8.prefix(1_000).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return ReadLink(link, href: href, words: words)
    }
  }
}
