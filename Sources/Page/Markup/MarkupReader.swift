import Presence

/// Reads ``PageMarkup`` in one walk over the elements.
struct MarkupReader {
  private let page: Page
  private let document: HTMLDocument
  private var labelled: Set<String> = []
  private var out = PageMarkup()
  /// Whether ``PageMarkup/consent`` is found: to ask that of a whole piece of evidence copies it.
  private var hasConsent = false

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
    if !hasConsent { consentMark(node) }
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
    let source = document.attributeUTF8(.src, of: node)?.prefix(500) ?? []
    let content = document.descendants(of: node).first.map { document.utf8(of: $0).prefix(20_000) } ?? []
    let known =
      Words.trackerSources.first(inFolded: source)
      ?? (page.mayHold(.trackerCall, node) ? Words.trackerCalls.first(in: content) : nil)
    if let known, out.trackers.count < 3 {
      out.trackers.append(page.evidence(node, excerpt: known, method: .script))
    }
    if out.scriptedMail == nil, page.mayHold(.mail, node), Words.mailMarks.first(in: content) != nil,
      Words.writers.first(in: content) != nil
    {
      out.scriptedMail = page.evidence(node, excerpt: "mailto", method: .script)
    }
    guard !hasConsent else { return }
    if let mark = Words.consent.first(inFolded: source, or: page.mayHold(.consent, node) ? content : []) {
      out.consent = page.evidence(node, excerpt: mark, method: .script)
      hasConsent = true
    }
  }

  private mutating func consentMark(_ node: HTMLDocument.Node) {
    for name in [AttributeName.id, .class] {
      guard let value = document.attributeUTF8(name, of: node) else { continue }
      if Words.consent.first(inFolded: value.prefix(300)) != nil {
        let excerpt = String(decoding: ByteSearch.folded(value.prefix(300)), as: UTF8.self)
        out.consent = page.evidence(node, excerpt: excerpt, method: .markup)
        hasConsent = true
        return
      }
    }
  }
}
