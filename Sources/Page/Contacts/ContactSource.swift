import Presence

/// What the contact readers share of a page: made once, read by all of them.
struct ContactSource: Sendable {
  /// A link or another element that carries an address.
  struct Link: Sendable {
    var node: HTMLDocument.Node
    /// `href` (or `src` of a frame), as written, entities resolved, white space trimmed.
    var target: String
    /// True for `<iframe>`.
    var isFrame: Bool
  }

  let page: Page
  /// Visible text with siblings separated.
  let text: FoldedText
  /// Visible text with siblings glued; nil when it is the same.
  let glued: FoldedText?
  let links: [Link]
  /// Where numbers and addresses most likely belong.
  let regions: RegionGuess
  /// Where the text speaks of somebody else.
  let owners: OwnerMap

  init(_ page: Page) {
    self.page = page
    text = FoldedText(page.separatedText.utf8)
    glued = page.text.utf8 == page.separatedText.utf8 ? nil : FoldedText(page.text.utf8)
    links = ContactSource.links(of: page.document)
    owners = OwnerMap(text)
    var guess = RegionGuess()
    if let country = page.context.country { guess.add(country.uppercased(), 100) }
    guess.add(host: page.url.host, weight: 14)
    for country in StructuredContacts.countries(in: page.structured) { guess.add(country, 20) }
    for link in links {
      if link.target.hasPrefix("tel:+33") { guess.add("FR", 3) }
    }
    guess.read(text)
    regions = guess
  }

  private static func links(of document: HTMLDocument) -> [Link] {
    var links: [Link] = []
    let anchors = document.tagNames.enumerated().filter { ["a", "area", "iframe"].contains($0.element) }
    let wanted = Set(anchors.map { Int32($0.offset) })
    let frames = Set(anchors.filter { $0.element == "iframe" }.map { Int32($0.offset) })
    guard !wanted.isEmpty else { return [] }
    for node in 0..<document.count where wanted.contains(document.tags[node]) {
      let isFrame = frames.contains(document.tags[node])
      guard let target = document.attribute(isFrame ? "src" : "href", of: node)?.trimmedOfSpaces, !target.isEmpty
      else { continue }
      links.append(Link(node: node, target: target, isFrame: isFrame))
    }
    return links
  }

  /// Evidence for a place in one of the folded texts.
  func evidence(_ range: Range<Int>, in folded: FoldedText, isGlued: Bool = false) -> Evidence {
    let view = isGlued ? page.text : page.separatedText
    let line = view.node(at: folded.origin(range.lowerBound)).map { page.document.line($0) }
    let start = folded.bytes.lineStart(of: range.lowerBound, limit: 60)
    let end = folded.bytes.lineEnd(of: range.upperBound, limit: 60)
    return page.evidence(line: line, excerpt: folded.text(start..<end), method: .visibleText)
  }

  /// The visible words of an element, at most `limit` bytes.
  func words(of node: HTMLDocument.Node, limit: Int = 200) -> String {
    var bytes: [UInt8] = []
    let document = page.document
    var index = node + 1
    let end = document.end(of: node)
    while index < end, bytes.count < limit {
      if document.kind(index) == .text { bytes += document.utf8(of: index).prefix(limit) }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self).trimmedOfSpaces
  }
}
