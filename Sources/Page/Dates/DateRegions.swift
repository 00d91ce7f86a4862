/// Which part of a page each node belongs to, as far as dates are concerned.
struct DateRegions: Sendable {
  /// Properties of a node that its descendants share.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    /// Readers' comments.
    static let comments = Flags(rawValue: 1 << 0)
    /// Navigation, side bars, other articles, footers.
    static let aside = Flags(rawValue: 1 << 1)
    static let footer = Flags(rawValue: 1 << 2)
    /// `<main>`, `<article>` and what names itself the content.
    static let main = Flags(rawValue: 1 << 3)
    /// An element whose class or id says that it holds a date.
    static let dateClass = Flags(rawValue: 1 << 4)
    /// An element whose class says that it holds the date of a change.
    static let changeClass = Flags(rawValue: 1 << 5)
    /// A heading.
    static let heading = Flags(rawValue: 1 << 6)
    /// Quotation, table of results, code: dates of something else.
    static let quote = Flags(rawValue: 1 << 7)
    /// Text of a link.
    static let link = Flags(rawValue: 1 << 8)
    /// Line of the author and date under a title.
    static let byline = Flags(rawValue: 1 << 9)
    /// Inside `<article>`, whose footers and asides tell of itself.
    static let article = Flags(rawValue: 1 << 10)
  }

  private(set) var flags: [Flags] = []
  /// The heading that stands in `<title>` too, else the first `<h1>`, else the first `<h2>`.
  let title: HTMLDocument.Node?
  private var values: [UInt64: Flags] = [:]

  /// Two walks: one over the headings, one over everything.
  init(_ document: HTMLDocument) {
    let count = document.count
    flags = Array(repeating: [], count: count)
    let title = PageTitle.heading(of: document)
    self.title = title
    for node in 0..<count {
      var own: Flags = []
      if let parent = document.parent(node), parent < node { own = flags[parent] }
      guard document.kind(node) == .element else {
        flags[node] = own
        continue
      }
      let name = document.name(node)
      own.formUnion(Self.flags(of: name, in: own))
      if name != .body, name != .html {
        // What holds the title, or nearly everything, is the content whatever it is called.
        let end = document.end(of: node)
        let holdsTitle = title.map { node <= $0 && $0 < end } ?? false
        let size = end - node
        own.formUnion(
          classFlags(
            document, node, isContent: holdsTitle || size * 10 > count * 6, isSmall: size <= 40,
            isInArticle: own.contains(.article)))
      }
      flags[node] = own
    }
  }

  /// Flags of a node; none outside the page.
  subscript(_ node: HTMLDocument.Node) -> Flags { flags.indices.contains(node) ? flags[node] : [] }

  private static func flags(of name: TagName, in outer: Flags) -> Flags {
    switch name {
    case .main: .main
    case .article: [.main, .article]
    case .aside: outer.contains(.article) ? .byline : .aside
    case .nav: .aside
    case .footer: outer.contains(.article) ? .byline : .footer
    case .h1, .h2, .h3: .heading
    case .blockquote, .pre, .code: .quote
    case .a: .link
    default: []
    }
  }

  private mutating func classFlags(
    _ document: HTMLDocument, _ node: HTMLDocument.Node, isContent: Bool, isSmall: Bool, isInArticle: Bool
  ) -> Flags {
    var out: Flags = []
    for attribute in [AttributeName.class, .id] {
      guard let value = document.attributeUTF8(attribute, of: node), !value.isEmpty else { continue }
      out.formUnion(known(value))
    }
    if isContent { out.subtract([.comments, .aside, .footer]) }
    if isInArticle { out.remove(.footer) }
    if !isSmall { out.subtract([.dateClass, .changeClass, .byline]) }
    return out
  }

  /// The same classes come again and again on a page: each value is read once.
  private mutating func known(_ value: ArraySlice<UInt8>) -> Flags {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in value { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    if let flags = values[hash] { return flags }
    let flags = ClassWords.flags(value)
    values[hash] = flags
    return flags
  }
}
