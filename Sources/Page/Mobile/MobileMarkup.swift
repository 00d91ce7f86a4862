import Presence

/// What the elements of a page say about phones: one walk.
struct MobileMarkup {
  /// A sign with its detail and where it was first seen.
  struct Sign {
    var sign: MobileSign
    var detail: String
    var evidence: [Evidence]
  }

  let page: Page
  private(set) var signs: [Sign] = []
  private var firsts: [MobileSign: (count: Int, evidence: [Evidence])] = [:]
  /// Files that the page asks for: scripts, sheets, images, frames, media.
  private(set) var requests = 0
  private(set) var hasScriptedViewport = false
  private(set) var telLinks = 0
  /// Signs of ``MobileSign/responsiveFramework``: asked for each element.
  private var frameworkSigns = 0

  /// More requests than this are many: the median page of the web makes about 70.
  static let manyRequests = 120
  /// HTML of more bytes than this is heavy.
  static let heavyInBytes = 500_000

  init(_ page: Page) {
    self.page = page
    let document = page.document
    for node in 0..<document.count where document.kind(node) == .element { read(node, document) }
    let links = page.links.filter { $0.href.lowercased().hasPrefix("tel:") }
    telLinks = links.count
    if let first = links.first { note(.clickToCall, first.node, first.href, .telLink) }
    closeLinks()
    for sign in MobileSign.allCases {
      guard let found = firsts[sign] else { continue }
      signs.append(Sign(sign: sign, detail: found.count > 1 ? "\(found.count)" : "", evidence: found.evidence))
    }
  }

  /// Number of elements that gave a sign.
  func count(_ sign: MobileSign) -> Int { firsts[sign]?.count ?? 0 }

  private mutating func note(
    _ sign: MobileSign, _ node: HTMLDocument.Node, _ excerpt: @autoclosure () -> String,
    _ method: Evidence.Method = .markup
  ) {
    if sign == .responsiveFramework { frameworkSigns += 1 }
    var found = firsts[sign] ?? (0, [])
    found.count += 1
    if found.evidence.count < 2 { found.evidence.append(page.evidence(node, excerpt: excerpt(), method: method)) }
    firsts[sign] = found
  }

  private mutating func read(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    switch document.name(node) {
    case .html:
      if document.attributeUTF8("amp", of: node) != nil || document.attributeUTF8("⚡", of: node) != nil {
        note(.amp, node, "<html amp>")
      }
    case .link: link(node, document)
    case .script: script(node, document)
    case .img: image(node, document)
    case .iframe, .video, .audio: requests += 1
    case .source:
      if document.has(.srcset, node) { note(.responsiveImages, node, document.attribute(.srcset, of: node) ?? "") }
    case .frameset: note(.frames, node, "<frameset>")
    case .applet: note(.java, node, "<applet>")
    case .marquee: note(.marquee, node, "<marquee>")
    case .object, .embed, .param: object(node, document)
    default: break
    }
    classes(node, document)
    if document.has(.class, node) || document.has(.style, node), CoveringPopup.covers(node, in: document) {
      note(.coveringPopup, node, document.attribute(.class, of: node) ?? document.attribute(.style, of: node) ?? "")
    }
  }

  private mutating func link(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    let rel = LowerBytes.of(.rel, node, document)
    let href = document.attribute(.href, of: node) ?? ""
    if ByteSearch.contains("stylesheet", in: rel) {
      requests += 1
      let address = LowerBytes.of(.href, node, document)
      if Self.frameworks.isAny(in: address) {
        note(.responsiveFramework, node, href, .stylesheet)
      }
    } else if ByteSearch.contains("amphtml", in: rel) {
      note(.mobileSite, node, href, .link)
    } else if ByteSearch.contains("alternate", in: rel), let media = document.attribute(.media, of: node),
      MediaCondition(attribute: media).answersPhones || media.lowercased().contains("handheld")
    {
      note(.mobileSite, node, href, .link)
    }
  }

  /// Style sheets whose grids adapt by themselves.
  private static let frameworks = NeedleSet(
    words: """
      bootstrap foundation bulma tailwind w3.css materialize uikit semantic.min skeleton purecss pure-min spectre milligram
      elementor divi astra generatepress kadence wp-block twentyt responsive mobile webflow
      """)

  private mutating func script(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    if document.has(.src, node) {
      requests += 1
      let source = LowerBytes.of(.src, node, document)
      if ByteSearch.contains("swfobject", in: source) { note(.flash, node, "swfobject", .script) }
      if ByteSearch.contains("cdn.tailwindcss", in: source) {
        note(.responsiveFramework, node, "cdn.tailwindcss.com", .script)
      }
      return
    }
    guard page.mayHold(.device, node) else { return }
    for child in document.descendants(of: node) where document.kind(child) == .text {
      let text = document.utf8(of: child).prefix(200_000)
      if ByteSearch.contains("name=\"viewport\"", in: text) || ByteSearch.contains("name='viewport'", in: text)
        || ByteSearch.contains("\"viewport\"", in: text)
      {
        hasScriptedViewport = true
      }
      if ByteSearch.contains("embedSWF", in: text) || ByteSearch.contains("AC_FL_RunContent", in: text) {
        note(.flash, node, "embedSWF", .script)
      }
      if sendsPhonesAway(text) { note(.mobileSite, node, "userAgent → location", .script) }
    }
  }

  /// What a script holds, one or more of them, that ``script(_:_:)`` looks for.
  static let deviceWords = PhraseList.words("\"viewport\" 'viewport' embedSWF AC_FL_RunContent userAgent screen.width")

  /// A script that looks at the device and, within some lines of it, changes the address.
  private func sendsPhonesAway(_ text: ArraySlice<UInt8>) -> Bool {
    for looks in ["userAgent", "screen.width"] as [StaticString] {
      guard let hit = ByteSearch.find(looks, in: text) else { continue }
      let near = text[max(text.startIndex, hit - 400)..<min(text.endIndex, hit + 800)]
      let goes = ["location.replace", "location.href=", "location.href =", "location=", "location ="] as [StaticString]
      let phones = ["hone", "obile", "ndroid", "screen.width"] as [StaticString]
      if goes.contains(where: { ByteSearch.contains($0, in: near) })
        && phones.contains(where: { ByteSearch.contains($0, in: near) })
      {
        return true
      }
    }
    return false
  }

  private mutating func image(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    requests += 1
    if document.has(.srcset, node) || document.attributeUTF8("data-srcset", of: node) != nil {
      note(
        .responsiveImages, node,
        document.attribute(.srcset, of: node) ?? document.attribute("data-srcset", of: node) ?? "", .image)
    } else if let width = document.attribute(.width, of: node).flatMap({ Int($0) }), width > Int(LayoutWidths.widest) {
      note(.wideImages, node, "<img width=\"\(width)\">", .image)
    }
  }

  private mutating func object(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    if document.name(node) != .param { requests += 1 }
    for attribute in [AttributeName.type, .src, .data, .value] {
      guard let value = document.attribute(attribute, of: node)?.lowercased() else { continue }
      let isFlash = value.hasSuffix(".swf") || value.contains(".swf?") || value.contains("shockwave-flash")
      if isFlash { return note(.flash, node, value) }
      if value.contains("java-applet") || value.contains("application/x-java") { return note(.java, node, value) }
      if value.contains("silverlight") { return note(.silverlight, node, value) }
    }
    guard let kind = document.attribute("classid", of: node)?.lowercased() else { return }
    if kind.contains("d27cdb6e") {
      note(.flash, node, kind)
    } else if kind.contains("8ad9c840") || kind.hasPrefix("java:") {
      note(.java, node, kind)
    } else if kind.hasPrefix("clsid:") {
      note(.activeX, node, kind)
    }
  }

  /// Classes of grids that adapt, in the markup of the page itself.
  private mutating func classes(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    guard frameworkSigns < 3, let value = document.attributeUTF8(.class, of: node), value.count >= 5 else {
      return
    }
    if Self.gridClasses.isAny(in: value) {
      note(.responsiveFramework, node, "class=\"\(String(decoding: value.prefix(80), as: UTF8.self))\"")
    }
  }

  private static let gridClasses = NeedleSet(
    words: """
      col-xs- col-sm- col-md- col-lg- container-fluid navbar-toggle elementor- et_pb_ wp-block- w3-col uk-grid md: lg: sm:
      menu-toggle hamburger burger small-12 mobile-nav nav-toggle mobile-menu menu-mobile w-nav is-mobile hidden-xs
      visible-xs pure-u-
      """)

  // MARK: Links

  /// Eight links or more one after another, parted by a line break, a bar or a space only: too close for a finger.
  private mutating func closeLinks() {
    let document = page.document
    var run = 0
    var previous: HTMLDocument.Node?
    for link in page.links where document.name(link.node) == .a {
      let isClose = previous.map { isSeparator(document, document.end(of: $0), link.node) } ?? false
      run = isClose && document.parent(link.node) == previous.flatMap({ document.parent($0) }) ? run + 1 : 0
      previous = link.node
      if run == 7 {
        let words = page.words(of: link.node)
        note(.closeLinks, link.node, words, .link)
      }
    }
  }

  /// Nothing but short text and `<br>` between two nodes.
  private func isSeparator(_ document: HTMLDocument, _ start: HTMLDocument.Node, _ end: HTMLDocument.Node) -> Bool {
    guard start <= end, end - start <= 4 else { return false }
    for node in start..<end {
      switch document.kind(node) {
      case .element: if document.name(node) != .br { return false }
      case .text:
        let text = document.utf8(of: node)
        if text.count > 60 || text.count(where: { $0 > 0x20 }) > 3 { return false }
      case .comment: continue
      }
    }
    return true
  }
}
