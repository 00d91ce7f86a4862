/// In which part of a page something stands.
public enum PageRegion: UInt8, Sendable, Hashable, CaseIterable {
  case main, header, navigation, footer, aside
}

/// The part of the page of every node: by element, ARIA role, or the usual words in `id` and `class`.
///
/// A footer keeps all that is inside it; a header or an aside still knows its navigation.
struct PageRegions: Sendable {
  private var byNode: [PageRegion]

  subscript(node: HTMLDocument.Node) -> PageRegion { byNode.indices.contains(node) ? byNode[node] : .main }

  init(_ document: HTMLDocument) {
    byNode = Array(repeating: .main, count: document.count)
    for node in 0..<document.count {
      let parent = document.parent(node)
      let inherited = parent.map { byNode[$0] } ?? .main
      guard document.kind(node) == .element, inherited != .footer, node > 0 else {
        byNode[node] = inherited
        continue
      }
      byNode[node] = PageRegions.own(node, in: document, inherited: inherited) ?? inherited
    }
  }

  private static func own(
    _ node: HTMLDocument.Node, in document: HTMLDocument, inherited: PageRegion
  ) -> PageRegion? {
    let name = document.name(node)
    switch name {
    case .footer: return isArticlePart(node, in: document) ? nil : .footer
    case .header: return inherited == .main && !isArticlePart(node, in: document) ? .header : nil
    case .nav: return .navigation
    case .aside: return .aside
    case .main: return .main
    case .body, .head, .html, .a, .img, .p, .span, .br, .li, .i, .b, .strong, .td, .tr: return nil
    default: break
    }
    if let role = document.attributeUTF8(.role, of: node) {
      if role.elementsEqual("contentinfo".utf8) { return .footer }
      if role.elementsEqual("navigation".utf8) { return .navigation }
      if role.elementsEqual("banner".utf8) { return .header }
      if role.elementsEqual("main".utf8) { return .main }
      if role.elementsEqual("complementary".utf8) { return .aside }
    }
    guard name.isBlock || name == .other else { return nil }
    for attribute in [AttributeName.id, .class] {
      guard let words = document.attributeUTF8(attribute, of: node), !words.isEmpty else { continue }
      if let region = byWords(words, inherited: inherited) { return region }
    }
    return nil
  }

  private static func isArticlePart(_ node: HTMLDocument.Node, in document: HTMLDocument) -> Bool {
    document.ancestors(of: node).contains { document.name($0) == .article }
  }

  private static func byWords(_ words: ArraySlice<UInt8>, inherited: PageRegion) -> PageRegion? {
    for word in words.split(whereSeparator: { $0 <= 0x20 }) where word.count <= 40 {
      let word = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let key = NameIndexKey(word)
      if let region = key.region, region == .footer || inherited == .main || region == .navigation { return region }
    }
    return nil
  }

  /// A word of an `id` or `class` attribute.
  private struct NameIndexKey {
    let region: PageRegion?

    init(_ word: [UInt8]) {
      region = PageRegions.wholeWords.value(of: word[...]) ?? NameIndexKey.byEnd(word)
    }

    private static func byEnd(_ word: [UInt8]) -> PageRegion? {
      guard ByteSearch.contains("footer", in: word[...]) else { return nil }
      for prefix in ["has-", "with-", "no-", "sticky-", "push-"] where word.starts(with: prefix.utf8) { return nil }
      let suffixes = [
        "footer", "footer-wrapper", "footer-container", "footer-area", "footer-widgets", "footer-content",
      ]
      let prefixes = ["footer-", "footer_", "footerwrap", "sitefooter", "site-footer", "page-footer"]
      if suffixes.contains(where: { word.reversed().starts(with: $0.utf8.reversed()) }) { return .footer }
      return prefixes.contains { word.starts(with: $0.utf8) } ? .footer : nil
    }
  }

  private static let wholeWords = NameIndex<PageRegion>([
    ("colophon", .footer), ("pied", .footer), ("pied-de-page", .footer), ("pieddepage", .footer), ("bas", .footer),
    ("bas-de-page", .footer), ("pied_page", .footer), ("piedpage", .footer), ("pied_de_page", .footer),
    ("bottom", .footer), ("site_footer", .footer), ("pagefooter", .footer),
    ("header", .header), ("site-header", .header), ("masthead", .header), ("entete", .header), ("en-tete", .header),
    ("topbar", .header), ("top-bar", .header), ("page-header-wrapper", .header), ("site_header", .header),
    ("nav", .navigation), ("navbar", .navigation), ("navigation", .navigation), ("main-nav", .navigation),
    ("main-navigation", .navigation), ("main-menu", .navigation), ("mainmenu", .navigation), ("menu-main", .navigation),
    ("menu-principal", .navigation), ("mobile-menu", .navigation), ("primary-menu", .navigation),
    ("nav-menu", .navigation), ("navmenu", .navigation), ("breadcrumb", .navigation), ("breadcrumbs", .navigation),
    ("sidebar", .aside),
  ])
}
