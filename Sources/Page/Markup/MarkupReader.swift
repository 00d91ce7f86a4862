import Presence

/// Reads ``PageMarkup`` in one walk over the elements.
struct MarkupReader {
  private let page: Page
  private let document: HTMLDocument
  private var labelled: Set<String> = []
  private var out = PageMarkup()

  private init(_ page: Page) {
    self.page = page
    document = page.document
  }

  static func read(_ page: Page) -> PageMarkup {
    var reader = MarkupReader(page)
    for label in reader.document.elements(.label) {
      if let id = reader.document.attribute(.for, of: label) { reader.labelled.insert(id) }
    }
    for node in 0..<reader.document.count where reader.document.kind(node) == .element { reader.element(node) }
    return reader.out
  }

  private mutating func element(_ node: HTMLDocument.Node) {
    switch document.name(node) {
    case .img: picture(node)
    case .input, .textarea, .select: field(node)
    case .h1:
      out.headings[0] += 1
      heading(node)
    case .h2: out.headings[1] += 1
    case .h3: out.headings[2] += 1
    case .h4: out.headings[3] += 1
    case .h5: out.headings[4] += 1
    case .h6: out.headings[5] += 1
    case .script: script(node)
    default: break
    }
    if out.consent == nil { consentMark(node) }
  }

  // MARK: Pictures

  /// Counting pixels and what is hidden from screen readers need no words.
  private mutating func picture(_ node: HTMLDocument.Node) {
    let sizes = [AttributeName.width, .height].compactMap {
      document.attribute($0, of: node).flatMap { Int($0.trimmed) }
    }
    if sizes.contains(where: { $0 <= 2 }) || document.attribute(.ariaHidden, of: node) == "true" { return }
    if let role = document.attribute(.role, of: node), role == "presentation" || role == "none" { return }
    out.pictures += 1
    guard !document.has(.alt, node), !document.has(.ariaLabel, node) else { return }
    out.undescribedPictures += 1
    if out.undescribed.count < 3 {
      let source = document.attribute(.src, of: node) ?? "<img>"
      out.undescribed.append(page.evidence(node, excerpt: source, method: .markup))
    }
  }

  // MARK: Fields

  private mutating func field(_ node: HTMLDocument.Node) {
    if document.name(node) == .input, [.unseen, .search].contains(Fields.kind(of: node, in: document)) { return }
    out.fields += 1
    guard !isLabelled(node) else { return }
    out.unlabelledFields += 1
    if out.unlabelled.count < 3 {
      let name =
        document.attribute(.placeholder, of: node) ?? document.attribute(.name, of: node) ?? document.tag(node)
      out.unlabelled.append(page.evidence(node, excerpt: name, method: .markup))
    }
  }

  private func isLabelled(_ node: HTMLDocument.Node) -> Bool {
    if let id = document.attribute(.id, of: node), labelled.contains(id) { return true }
    if document.has(.ariaLabel, node) || document.has(.title, node) { return true }
    return document.attribute("aria-labelledby", of: node) != nil || document.hasAncestor(.label, node)
  }

  // MARK: Headings

  private mutating func heading(_ node: HTMLDocument.Node) {
    guard out.mainHeading == nil else { return }
    let words = page.words(of: node)
    if !words.isEmpty { out.mainHeading = page.evidence(node, excerpt: words, method: .markup) }
  }

  // MARK: Trackers

  private mutating func script(_ node: HTMLDocument.Node) {
    // `type="text/plain"` is how consent tools hold a script back.
    if let type = document.attribute(.type, of: node)?.lowercased().trimmed,
      !["", "text/javascript", "application/javascript", "module"].contains(type)
    {
      return
    }
    let source = document.attributeUTF8(.src, of: node).map { ByteSearch.folded($0.prefix(500)) } ?? []
    let content = document.descendants(of: node).first.map { document.utf8(of: $0).prefix(20_000) } ?? []
    let known =
      MarkupReader.trackerSources.first { ByteSearch.find($0, in: source[...]) != nil }
      ?? MarkupReader.trackerCalls.first { ByteSearch.find($0, in: content) != nil }
    if let known, out.trackers.count < 3 {
      out.trackers.append(
        page.evidence(node, excerpt: String(decoding: known, as: UTF8.self), method: .script))
    }
    if out.scriptedMail == nil, MarkupReader.mailMarks.contains(where: { ByteSearch.find($0, in: content) != nil }),
      MarkupReader.writers.contains(where: { ByteSearch.find($0, in: content) != nil })
    {
      out.scriptedMail = page.evidence(node, excerpt: "mailto", method: .script)
    }
    guard out.consent == nil else { return }
    let mark = MarkupReader.consentWords.first {
      ByteSearch.find($0, in: source[...]) != nil || ByteSearch.find($0, in: content) != nil
    }
    if let mark { out.consent = page.evidence(node, excerpt: String(decoding: mark, as: UTF8.self), method: .script) }
  }

  private mutating func consentMark(_ node: HTMLDocument.Node) {
    for name in [AttributeName.id, .class] {
      guard let value = document.attributeUTF8(name, of: node) else { continue }
      let folded = ByteSearch.folded(value.prefix(300))
      if MarkupReader.consentWords.contains(where: { ByteSearch.find($0, in: folded[...]) != nil }) {
        out.consent = page.evidence(node, excerpt: String(decoding: folded, as: UTF8.self), method: .markup)
        return
      }
    }
  }

  private static func needles(_ list: String) -> [[UInt8]] {
    list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  private static let trackerSources = needles(
    """
    googletagmanager.com/gtag/js google-analytics.com/analytics.js google-analytics.com/ga.js
    connect.facebook.net/en_us/fbevents.js connect.facebook.net/fr_fr/fbevents.js fbevents.js static.hotjar.com
    snap.licdn.com analytics.tiktok.com clarity.ms/tag googleadservices.com/pagead adsbygoogle.js doubleclick.net
    """)

  private static let trackerCalls = needles("gtag('config' gtag(\"config\" fbq('init' fbq(\"init\" _gaq.push")

  /// Spelt apart on purpose: `'mai' + 'lto:'`, `'@'` alone.
  private static let mailMarks = needles("mailto lto: '@' \"@\" &#64;")

  private static let writers = needles("document.write innerHTML location.href .href= fromCharCode")

  private static let consentWords = needles(
    """
    cookie consent gdpr rgpd tarteaucitron axeptio didomi onetrust complianz cmplz iubenda quantcast klaro borlabs
    usercentrics sirdata orejime osano sddan
    """)
}
