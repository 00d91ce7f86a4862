public import Presence

/// From a capture to everything that a page says: one parse, many readers.
public enum PageReader {
  /// Parses a capture. Never fails: a page that is no HTML gives an empty document.
  public static func parse(_ capture: Capture, role: PageRole, context: ReadingContext) -> Page {
    let charset = Charset.decide(capture.body, contentType: capture.header("Content-Type"))
    let document = HTMLParser.parse(TextDecoding.utf8(capture.body, from: charset.name))
    let text = VisibleTextBuilder(document, reversedClasses: InlineStyle.reversedClasses(in: document))
    let folded = ByteSearch.folded(text.separated.text.utf8)
    let words = WordList(folded)
    let base = baseURL(of: document, at: capture.url)
    let metas = metas(in: document)
    return Page(
      url: capture.url, address: capture.url.description, base: base, role: role, headers: capture.headers,
      capturedAt: capture.capturedAt,
      sizeInBytes: capture.body.count, charset: charset, document: document, text: text.glued.text,
      separatedText: text.separated.text, hiddenText: text.hidden.text, foldedText: folded,
      wordList: words,
      scriptMarks: ScriptMarks.all(of: document), links: links(in: document),
      metas: metas, regions: PageRegions(document),
      structured: structured(in: document, metas: metas, base: base),
      wordLanguage: WordLanguage.vote(on: words), context: context)
  }

  /// JSON-LD first, then microdata, then OpenGraph.
  private static func structured(in document: HTMLDocument, metas: [Page.Meta], base: WebURL) -> [StructuredItem] {
    // A page read from a file has no address of its own (RFC 2606, RFC 6761): its references stay as they are.
    let isUnknown = base.host.hasSuffix(".invalid") || base.host == "localhost" && base.port == nil
    let knownBase = isUnknown ? nil : base
    return JSONLinkedData.items(in: document) + Microdata.items(in: document, base: knownBase)
      + [OpenGraph.item(in: metas, document: document)].compactMap { $0 }
  }

  private static func baseURL(of document: HTMLDocument, at url: WebURL) -> WebURL {
    guard let base = document.first(.base), let href = document.attribute(.href, of: base) else { return url }
    return url.resolving(href) ?? url
  }

  private static func links(in document: HTMLDocument) -> [Page.Link] {
    var out: [Page.Link] = []
    for node in 0..<document.count where document.name(node) == .a || document.name(node) == .area {
      guard let href = document.attribute(.href, of: node) else { continue }
      out.append(Page.Link(node: node, href: href.trimmed))
    }
    return out
  }

  private static func metas(in document: HTMLDocument) -> [Page.Meta] {
    var out: [Page.Meta] = []
    for node in document.elements(.meta) {
      let name =
        document.attribute(.name, of: node) ?? document.attribute(.property, of: node)
        ?? document.attribute(.httpEquiv, of: node) ?? document.attribute(.itemprop, of: node)
      guard let name, !name.isEmpty else { continue }
      out.append(
        Page.Meta(
          node: node, name: name.trimmed.lowercased(), content: (document.attribute(.content, of: node) ?? "").trimmed))
    }
    return out
  }
}
