public import Presence

/// One captured page, parsed once; every extractor reads this value.
public struct Page: Sendable {
  /// Address that answered.
  public let url: WebURL
  /// ``url`` as text, which every piece of evidence bears: made once.
  let address: String
  /// Address against which the page's links resolve: `<base href>`, else ``url``.
  public let base: WebURL
  /// What it is for.
  public let role: PageRole
  /// Header lines of the response.
  public let headers: [HeaderField]
  /// When it was captured.
  public let capturedAt: Timestamp
  /// Size of the body in bytes, content encoding removed.
  public let sizeInBytes: Int
  /// The character set and what decided it.
  public let charset: Charset
  /// The parsed document.
  public let document: HTMLDocument
  /// Visible text, siblings glued.
  public let text: VisibleText
  /// Visible text, siblings separated.
  public let separatedText: VisibleText
  /// Text of elements that are hidden by `hidden` or an inline style (`display:none`…): menus, tabs, pop-ups, tricks.
  public let hiddenText: VisibleText
  /// ``text`` in lower case without accents (``ByteSearch/folded(_:)``), for searching words; offsets differ.
  public let foldedText: [UInt8]
  /// The words of ``foldedText``, for ``PhraseIndex``.
  let wordList: WordList
  /// What the text of each script holds.
  let scriptMarks: [HTMLDocument.Node: ScriptMarks]
  /// Every `<a href>` and `<area href>`, in document order.
  public let links: [Link]
  /// Every `<meta>` that has a name, in document order.
  public let metas: [Meta]
  /// Where each node stands.
  let regions: PageRegions
  /// JSON-LD, microdata and OpenGraph, read once for all extractors that need them.
  public let structured: [StructuredItem]
  /// Language of the words themselves, whatever is declared; nil when there are too few words.
  public let wordLanguage: WordLanguage?
  /// What is known from outside the page.
  public let context: ReadingContext

  /// A link as it stands on the page.
  public struct Link: Sendable {
    /// Its element.
    public let node: HTMLDocument.Node
    /// The attribute, white space at both ends cut, entities resolved: `tel:+33…`, `/contact`, `mailto:…`.
    public let href: String
  }

  /// A `<meta>`.
  public struct Meta: Sendable {
    /// Its element.
    public let node: HTMLDocument.Node
    /// `name`, else `property`, `http-equiv` or `itemprop`, in lower case.
    public let name: String
    /// Its content, white space at both ends cut.
    public let content: String
  }

  /// In which part of the page a node stands.
  public func region(of node: HTMLDocument.Node) -> PageRegion { regions[node] }

  /// Content of the first `<meta>` of this name or property (lower case) that is not empty; nil when there is none.
  public func meta(_ name: String) -> Meta? { metas.first { $0.name == name && !$0.content.isEmpty } }

  /// Resolves a reference against ``base``. Nil for `mailto:`, `tel:`, `javascript:` and what cannot be an address.
  public func resolve(_ reference: String) -> WebURL? { base.resolving(reference) }

  /// Visible text of a subtree as one string, `\n` between blocks; the node itself may be hidden.
  public func text(of node: HTMLDocument.Node, view: VisibleText.View = .separated) -> String {
    visibleText(of: node, view: view).string()
  }

  /// Visible text of a subtree with the way back to the source.
  public func visibleText(of node: HTMLDocument.Node, view: VisibleText.View) -> VisibleText {
    let builder = VisibleTextBuilder(document, subtree: node)
    switch view {
    case .glued: return builder.glued.text
    case .separated: return builder.separated.text
    }
  }

  /// A link's words in one line: its text, else the alternative text of its picture, else `title` or `aria-label`.
  public func words(of link: HTMLDocument.Node) -> String {
    let text = text(of: link).folded
    if !text.isEmpty { return text }
    for image in document.elements(.img, in: document.descendants(of: link)) {
      if let alt = document.attribute(.alt, of: image)?.folded, !alt.isEmpty { return alt }
    }
    return (document.attribute(.title, of: link) ?? document.attribute(.ariaLabel, of: link) ?? "").folded
  }

  /// Value of the first header of this name, case ignored; nil when there is none.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }

  /// Evidence on this page at a line.
  public func evidence(line: Int?, excerpt: String, method: Evidence.Method) -> Evidence {
    let isSeen = method == .visibleText && context.isRendered
    return Evidence(
      url: address, line: line, excerpt: excerpt, method: isSeen ? .rendered : method, capturedAt: capturedAt)
  }

  /// Evidence at a node's line.
  public func evidence(_ node: HTMLDocument.Node, excerpt: String, method: Evidence.Method) -> Evidence {
    evidence(line: document.line(node), excerpt: excerpt, method: method)
  }

  /// Evidence at a byte of ``text`` or ``separatedText``, with the line's words as the excerpt.
  public func evidence(in text: VisibleText, at offset: Int, method: Evidence.Method = .visibleText) -> Evidence {
    var range = text.sentence(around: offset)
    if range.count > 180 { range = max(range.lowerBound, offset - 80)..<min(range.upperBound, offset + 100) }
    return evidence(line: text.line(at: offset, in: document), excerpt: text.string(range), method: method)
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x80 ? scalar.value > 0x20 : !scalar.properties.isWhitespace
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord) else { return "" }
    return String(scalars[first...last])
  }
}
