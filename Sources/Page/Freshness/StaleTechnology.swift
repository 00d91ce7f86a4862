import Presence

/// Code and markup of another time, and accidents of publishing: one walk over the elements.
struct StaleTechnology {
  private let page: Page
  private var signs: [StaleSign] = []
  private var presentational = 0
  private var firstPresentational: HTMLDocument.Node?
  private var hasLivingAnalytics = false

  /// Universal Analytics stopped counting on 1 July 2023.
  private static let endOfAnalytics = CivilDate(daysSinceEpoch: 19_539)
  /// Presentational elements and attributes from which on a page is written the old way.
  private static let manyPresentational = 6
  /// Signs of one kind that are kept.
  private static let most = 5

  private init(_ page: Page) { self.page = page }

  static func find(in page: Page) -> [StaleSign] {
    var reader = StaleTechnology(page)
    let document = page.document
    for node in 0..<document.count {
      switch document.kind(node) {
      case .element: reader.element(node, document)
      case .comment: reader.comment(node, document)
      case .text: continue
      }
    }
    return reader.finished()
  }

  private mutating func add(
    _ signal: StaleSignal, _ node: HTMLDocument.Node, _ excerpt: String, _ method: Evidence.Method,
    _ confidence: Double
  ) {
    guard signs.count(where: { $0.signal == signal }) < Self.most else { return }
    signs.append(
      StaleSign(
        signal: signal, evidence: page.evidence(node, excerpt: excerpt, method: method), confidence: confidence))
  }

  private mutating func element(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    switch document.name(node) {
    case .script: script(node, document)
    case .a, .area, .link: link(node, .href, document)
    case .img, .iframe, .form: link(node, .src, document)
    case .meta: generator(node, document)
    case .embed, .object, .applet, .param: object(node, document)
    case .frameset: add(.frames, node, "<frameset>", .markup, 0.9)
    case .font, .center, .marquee, .blink: old(node)
    case .body, .table, .td, .tr: if document.has(.bgcolor, node) { old(node) }
    default: break
    }
  }

  private mutating func old(_ node: HTMLDocument.Node) {
    presentational += 1
    if firstPresentational == nil { firstPresentational = node }
  }

  private func finished() -> [StaleSign] {
    var out = signs
    if hasLivingAnalytics { out.removeAll { $0.signal == .deadAnalytics } }
    if presentational >= Self.manyPresentational, let node = firstPresentational {
      out.append(
        StaleSign(
          signal: .presentationalMarkup,
          evidence: page.evidence(
            node, excerpt: "<\(page.document.tag(node))> (\(presentational))", method: .markup), confidence: 0.7))
    }
    return out
  }

  // MARK: Scripts

  private mutating func script(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    if document.has(.src, node) {
      let address = LowerBytes.of(.src, node, document)
      if page.context.asOf.year >= OldLibraries.oldSince, let library = OldLibraries.name(inAddress: address) {
        add(.oldLibrary, node, library, .script, 0.7)
      }
      analytics(address, node)
      if ByteSearch.contains("swfobject", in: address) { add(.deadTechnology, node, "swfobject", .script, 0.7) }
      link(node, .src, document)
      return
    }
    guard page.mayHold(.oldCode, node) else { return }
    for child in document.descendants(of: node) where document.kind(child) == .text {
      analytics(document.utf8(of: child), node)
      if ByteSearch.contains("swfobject.", in: document.utf8(of: child)) {
        add(.deadTechnology, node, "swfobject.", .script, 0.8)
      }
    }
  }

  /// What a script holds, one or more of them, that ``script(_:_:)`` looks for.
  static let codeWords = PhraseList.words("googletagmanager.com 'G- \"G- google-analytics.com/ UA- swfobject.")

  private mutating func analytics(_ text: ArraySlice<UInt8>, _ node: HTMLDocument.Node) {
    if ByteSearch.contains("googletagmanager.com", in: text) || ByteSearch.contains("'G-", in: text)
      || ByteSearch.contains("\"G-", in: text)
    {
      hasLivingAnalytics = true
    }
    guard page.context.asOf > Self.endOfAnalytics else { return }
    for old in ["google-analytics.com/ga.js", "google-analytics.com/analytics.js", "google-analytics.com/urchin.js"]
      as [StaticString] where ByteSearch.contains(old, in: text)
    {
      add(.deadAnalytics, node, "\(old)", .script, 0.7)
      return
    }
    guard let hit = ByteSearch.find("UA-", in: text), hit + 6 < text.endIndex, DateScanner.isDigit(text[hit + 3]) else {
      return
    }
    add(.deadAnalytics, node, String(decoding: text[hit..<min(hit + 14, text.endIndex)], as: UTF8.self), .script, 0.6)
  }

  // MARK: Links, objects, comments

  private mutating func link(_ node: HTMLDocument.Node, _ attribute: AttributeName, _ document: HTMLDocument) {
    guard let value = document.attributeUTF8(attribute, of: node), value.count > 8, value.count < 2000 else { return }
    let first = value[value.startIndex] | 0x20
    guard first == 0x68 || first == 0x66 || first == 0x2F else { return }
    guard Self.suspicious.isAny(inFolded: value.prefix(60)) else { return }
    let address = Array(value.prefix(60)).map(CSSText.lower)[...]
    if address.starts(with: "http://localhost".utf8) || address.starts(with: "http://127.0.0.1".utf8)
      || address.starts(with: "file:///".utf8)
    {
      add(.localLink, node, String(decoding: value, as: UTF8.self), .link, 0.9)
    }
    for (host, year) in Self.closed where page.context.asOf.year > year && ByteSearch.contains(host, in: address) {
      add(.deadNetwork, node, String(decoding: value, as: UTF8.self), .link, 0.9)
      return
    }
  }

  /// What a link must hold to be looked at.
  private static let suspicious = NeedleSet(
    closed.map { host, _ in Array("\(host)".utf8) } + PhraseList.words("//localhost //127.0.0.1 file:///"))

  /// Services that have closed, and the year in which they did.
  private static let closed: [(StaticString, Int)] = [
    ("plus.google.com", 2019), ("apis.google.com/js/plusone", 2019), ("picasaweb.google", 2016), ("//vine.co/", 2017),
    ("periscope.tv/", 2021), (".business.site", 2024), ("viadeo.com/", 2024), ("//del.icio.us", 2017),
    ("stumbleupon.com/", 2018), ("google.com/+", 2019),
  ]

  private mutating func object(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    if document.name(node) == .applet { return add(.deadTechnology, node, "<applet>", .markup, 0.9) }
    for attribute in [AttributeName.type, .src, .data, .value] {
      guard let value = document.attribute(attribute, of: node)?.lowercased() else { continue }
      if value.hasSuffix(".swf") || value.contains(".swf?") || value.contains("shockwave-flash")
        || value.contains("java-applet") || value.contains("silverlight")
      {
        return add(.deadTechnology, node, value, .markup, 0.9)
      }
    }
  }

  private mutating func generator(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    guard document.attribute(.name, of: node)?.lowercased() == "generator",
      let content = document.attribute(.content, of: node)
    else { return }
    if OldSystems.isOld(content, asOf: page.context.asOf) { add(.oldSystem, node, content, .metaTag, 0.6) }
  }

  private mutating func comment(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    let text = document.utf8(of: node)
    if ByteSearch.contains("HTTrack", in: text.prefix(400)) {
      add(.mirrorCopy, node, String(decoding: text.prefix(120), as: UTF8.self), .markup, 0.7)
    }
    if ByteSearch.contains("[if ", in: text.prefix(12)), ByteSearch.contains("IE", in: text.prefix(24)) {
      add(.oldBrowserCode, node, String(decoding: text.prefix(40), as: UTF8.self), .markup, 0.4)
    }
  }
}
