public import Presence

extension PageReader {
  /// Longest text handed to the rules of state, in bytes.
  private static let longestText = 20_000
  /// Most links handed to the frontier.
  private static let mostLinks = 2_000

  /// Links, stylesheets, feeds and signs of state, for the frontier.
  public static func outline(of page: Page) -> PageOutline {
    let document = page.document
    var outline = PageOutline()
    outline.outlinks = page.links.prefix(mostLinks).compactMap { outlink($0, on: page) }
    outline.scriptedLinks = page.links.prefix(mostLinks).compactMap { scriptedLink($0, on: page) }
    readHead(of: page, into: &outline)
    outline.frames = document.elements(.frame).compactMap {
      document.attribute(.src, of: $0).flatMap { page.resolve($0) }
    }
    outline.title = document.first(.title).map { document.content(of: $0).folded } ?? ""
    var text = page.separatedText.utf8.prefix(longestText)
    while let last = text.last, last & 0xC0 == 0x80, text.count < page.separatedText.utf8.count { text.removeLast() }
    outline.text = String(decoding: text, as: UTF8.self)
    outline.visibleCharacters = page.separatedText.utf8.count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
    outline.scripts = document.elements(.script).count
    outline.images = document.elements(.img).count
    for meta in page.metas where meta.name == "robots" {
      outline.robotsDirectives += meta.content.lowercased().split(separator: ",").map { String($0).trimmed }
    }
    outline.robotsDirectives += RobotsHeader.directives(page.headers)
    return outline
  }

  private static func outlink(_ link: Page.Link, on page: Page) -> Outlink? {
    guard !link.href.isEmpty, !link.href.hasPrefix("#"), let url = page.resolve(link.href) else { return nil }
    let place: Outlink.Place =
      switch page.region(of: link.node) {
      case .navigation: .navigation
      case .header: .header
      case .footer: .footer
      case .main, .aside: .main
      }
    let rel = page.document.attribute(.rel, of: link.node)?.lowercased() ?? ""
    return Outlink(
      url: url, anchor: page.words(of: link.node), place: place, line: page.document.line(link.node),
      isNofollow: rel.split(separator: " ").contains("nofollow"))
  }

  /// Words of a link that leads nowhere by itself; nil for others and for long texts, which name no page.
  private static func scriptedLink(_ link: Page.Link, on page: Page) -> String? {
    guard link.href == "#" || link.href.lowercased().hasPrefix("javascript:") else { return nil }
    let words = page.words(of: link.node)
    return words.isEmpty || words.utf8.count > 60 ? nil : words
  }

  private static func readHead(of page: Page, into outline: inout PageOutline) {
    let document = page.document
    for node in document.elements(.link) {
      guard let href = document.attribute(.href, of: node), let url = page.resolve(href) else { continue }
      let rel = (document.attribute(.rel, of: node) ?? "").lowercased().split(separator: " ")
      if rel.contains("stylesheet"), !rel.contains("alternate"), isForScreens(document.attribute(.media, of: node)) {
        if !outline.stylesheets.contains(url) { outline.stylesheets.append(url) }
      }
      let type = (document.attribute(.type, of: node) ?? "").lowercased()
      if rel.contains("alternate"), type.contains("rss+xml") || type.contains("atom+xml"),
        !outline.feeds.contains(url)
      {
        outline.feeds.append(url)
      }
    }
    for meta in page.metas where meta.name == "refresh" && outline.refresh == nil {
      outline.refresh = refreshTarget(meta.content).flatMap { page.resolve($0) }
    }
  }

  /// Whether a stylesheet can apply to a screen. A query that is narrow or only true once a script has run still does.
  private static func isForScreens(_ media: String?) -> Bool {
    guard let media = media?.lowercased().trimmed, !media.isEmpty else { return true }
    let types = media.split(separator: ",").map { String($0).trimmed }
    return types.contains { !["print", "speech", "aural", "braille", "tty", "projection", "embossed"].contains($0) }
  }

  /// The address in `5; url='/accueil'`; nil when the page only reloads itself.
  static func refreshTarget(_ content: String) -> String? {
    guard let mark = content.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
    var rest = content[content.index(after: mark)...].drop { $0.isWhitespace }
    if rest.prefix(3).lowercased() == "url" {
      let afterName = rest.dropFirst(3).drop { $0.isWhitespace }
      if afterName.first == "=" { rest = afterName.dropFirst().drop { $0.isWhitespace } }
    }
    if let quote = rest.first, quote == "'" || quote == "\"" { rest = rest.dropFirst().prefix { $0 != quote } }
    let target = String(rest).trimmed
    return target.isEmpty ? nil : target
  }
}
