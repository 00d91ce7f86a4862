import Presence

/// What the contact readers share of a page: made once, read by all of them.
struct ContactSource: Sendable {
  /// A link or another element that carries an address.
  struct Link: Sendable {
    /// What the address begins with.
    enum Kind: Sendable { case dial, mail, web, other }

    var node: HTMLDocument.Node
    /// `href` (or `src` of a frame), as written, entities resolved, white space trimmed.
    var target: String
    /// True for `<iframe>`.
    var isFrame = false
    var kind: Kind
    /// ``target`` in lower case, at most 2,000 bytes.
    var lower: [UInt8]

    init(node: HTMLDocument.Node, target: String, isFrame: Bool = false) {
      self.node = node
      self.target = target
      self.isFrame = isFrame
      lower = target.utf8.prefix(2000).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      kind = Link.kind(lower)
    }

    private static func kind(_ lower: [UInt8]) -> Kind {
      guard let first = lower.first, first != 0x23, first != 0x3F else { return .other }
      if lower.has("//", at: 0) { return .web }
      if let colon = lower.prefix(14).firstIndex(of: 0x3A) {
        switch WordKey(lower[..<colon].filter { $0 != 0x20 }) {
        case "http", "https": return .web
        case "tel", "callto", "sms", "fax", "phone", "telephon", "whatsapp", "telto": return .dial
        case "mailto", "mail", "email": return .mail
        case "geo": return .web
        default: break
        }
      }
      if lower.contains(0x40) || lower.has("/cdn-cgi/", at: 0) { return .mail }
      let isBareHost =
        lower.has("www.", at: 0) || ByteSearch.contains("book.com/", in: lower.prefix(24)[...])
        || ByteSearch.contains("gram.com/", in: lower.prefix(24)[...]) || lower.has("wa.me/", at: 0)
      return isBareHost ? .web : .other
    }
  }

  let page: Page
  /// Visible text with siblings separated.
  let text: TracedText
  /// Visible text with siblings glued; nil when it is the same.
  let glued: TracedText?
  /// Text of folded panels; nil when there is none.
  let hidden: TracedText?
  let links: [Link]
  /// Where numbers and addresses most likely belong.
  let regions: RegionGuess
  /// Where the text speaks of somebody else.
  let owners: OwnerMap

  init(_ page: Page) {
    self.page = page
    text = TracedText(page.separatedText.utf8)
    glued = page.text.utf8 == page.separatedText.utf8 ? nil : TracedText(page.text.utf8)
    hidden = page.hiddenText.utf8.isEmpty ? nil : TracedText(page.hiddenText.utf8)
    links = ContactSource.links(of: page)
    owners = OwnerMap(
      text, isFrench: page.wordLanguage == .french || page.wordLanguage == nil, subject: ContactSource.subject(of: page)
    )
    var guess = RegionGuess()
    if let country = page.context.country { guess.add(country.uppercased(), 100) }
    guess.add(host: page.url.host, weight: 14)
    for country in StructuredContacts.countries(in: page.structured) { guess.add(country, 20) }
    for link in links {
      if link.target.hasPrefix("tel:+33") { guess.add("FR", 3) }
    }
    guess.add(declared: page.document.attribute(.lang, of: 0) ?? "")
    var signs = 0
    for link in links where signs < 8 {
      if let host = ContactSource.tellingHost(of: link) {
        guess.add(host: host, weight: 3)
        signs += 1
      }
    }
    guess.read(text, language: page.wordLanguage)
    regions = guess
  }

  private static func links(of page: Page) -> [Link] {
    var links = page.links.filter { !$0.href.isEmpty }.map { Link(node: $0.node, target: $0.href) }
    for frame in page.document.elements(.iframe) {
      guard let target = page.document.attribute(.src, of: frame) ?? page.document.attribute(.dataSrc, of: frame)
      else { continue }
      links.append(Link(node: frame, target: target.trimmed, isFrame: true))
    }
    return links
  }

  /// A host that tells where the merchant is: a mailbox's domain, a national site of a map.
  private static func tellingHost(of link: Link) -> String? {
    switch link.kind {
    case .mail:
      guard let at = link.lower.firstIndex(of: 0x40) else { return nil }
      return String(decoding: link.lower[(at + 1)...].prefix { EmailGrammar.isDomain($0) }, as: UTF8.self)
    case .web:
      guard let start = ByteSearch.find("//maps.google.", in: link.lower[...]) else { return nil }
      return String(decoding: link.lower[(start + 2)...].prefix { EmailGrammar.isDomain($0) }, as: UTF8.self)
    case .dial, .other: return nil
    }
  }

  /// The title and the merchant's name, folded.
  private static func subject(of page: Page) -> [UInt8] {
    let title = page.document.first(.title).map { page.document.content(of: $0) } ?? ""
    return ByteSearch.folded((title + " " + (page.context.merchantName ?? "")).utf8)
  }

  /// Evidence for a place in one of the folded texts.
  func evidence(_ range: Range<Int>, in folded: TracedText, view: VisibleText? = nil) -> Evidence {
    let view = view ?? page.separatedText
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
