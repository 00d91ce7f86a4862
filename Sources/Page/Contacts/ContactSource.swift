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
  let text: TracedText
  /// Visible text with siblings glued; nil when it is the same.
  let glued: TracedText?
  let links: [Link]
  /// Where numbers and addresses most likely belong.
  let regions: RegionGuess
  /// Where the text speaks of somebody else.
  let owners: OwnerMap

  init(_ page: Page) {
    self.page = page
    text = TracedText(page.separatedText.utf8)
    glued = page.text.utf8 == page.separatedText.utf8 ? nil : TracedText(page.text.utf8)
    links = ContactSource.links(of: page)
    owners = OwnerMap(text)
    var guess = RegionGuess()
    if let country = page.context.country { guess.add(country.uppercased(), 100) }
    guess.add(host: page.url.host, weight: 14)
    for country in StructuredContacts.countries(in: page.structured) { guess.add(country, 20) }
    for link in links {
      if link.target.hasPrefix("tel:+33") { guess.add("FR", 3) }
    }
    guess.read(text, language: page.wordLanguage)
    regions = guess
  }

  private static func links(of page: Page) -> [Link] {
    var links = page.links.filter { !$0.href.isEmpty }.map { Link(node: $0.node, target: $0.href, isFrame: false) }
    for frame in page.document.elements(.iframe) {
      guard let target = page.document.attribute(.src, of: frame) ?? page.document.attribute(.dataSrc, of: frame)
      else { continue }
      links.append(Link(node: frame, target: target.trimmed, isFrame: true))
    }
    return links
  }

  /// Evidence for a place in one of the folded texts.
  func evidence(_ range: Range<Int>, in folded: TracedText, isGlued: Bool = false) -> Evidence {
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
    return String(decoding: bytes, as: UTF8.self).trimmed
  }
}
