import Presence

/// Which builder or content management system made a page.
enum Generators {
  /// `<meta name=generator>`, else what gives the builder away, with its version when it is told. Nil when nothing does.
  static func find(in page: Page) -> Fact<String>? {
    let declared = page.metas.filter { $0.name == "generator" && !$0.content.isEmpty }
    if let meta = declared.first(where: { !isPlugin($0.content) }) ?? declared.first {
      let name = String(meta.content.folded.prefix(80))
      if !isPlugin(name) {
        return Fact(name, evidence: [page.evidence(meta.node, excerpt: name, method: .metaTag)])
      }
    }
    if let known = byMarkup(page) { return known }
    return declared.first.map { meta in
      let name = String(meta.content.folded.prefix(80))
      return Fact(name, evidence: [page.evidence(meta.node, excerpt: name, method: .metaTag)], confidence: 0.7)
    }
  }

  /// Plugins and themes also call themselves generators; they are no builders.
  private static func isPlugin(_ content: String) -> Bool {
    let folded = ByteSearch.folded(content)
    return [
      "elementor", "woocommerce", "powered by ", "site kit", "wpml", "redux", "theme", "qtranslate", "slider", "divi",
      "avada", "wp rocket", "performance-lab", "webp-uploads", "optimization-detective", "easy digital", "gutenberg",
      "polylang", "the events calendar", "all in one", "seo", "oxygen", "create block", "auto-sizes", "speculation",
    ].contains { folded.hasPrefix($0) || folded.contains(" " + $0) }
  }

  private static func byMarkup(_ page: Page) -> Fact<String>? {
    let document = page.document
    var best: (rank: Int, node: HTMLDocument.Node, address: [UInt8])?
    var seen = 0
    for node in 0..<document.count {
      let attribute: AttributeName
      switch document.name(node) {
      case .script, .img, .iframe: attribute = .src
      case .link: attribute = .href
      default: continue
      }
      guard let value = document.attributeUTF8(attribute, of: node), value.count < 500, seen < 120 else { continue }
      seen += 1
      if let rank = BuilderMark.rank(in: value), rank < best?.rank ?? Int.max {
        best = (rank, node, ByteSearch.folded(value))
      }
    }
    if document.count > 0, document.attribute("data-wf-site", of: 0) != nil {
      return Fact("Webflow", evidence: [page.evidence(0, excerpt: "data-wf-site", method: .markup)], confidence: 0.9)
    }
    guard let best else { return nil }
    let name = BuilderMark.all[best.rank].name
    let version = name == "WordPress" ? wordPressVersion(page) : nil
    let excerpt = String(decoding: best.address, as: UTF8.self)
    return Fact(
      version.map { name + " " + $0 } ?? name, evidence: [page.evidence(best.node, excerpt: excerpt, method: .markup)],
      confidence: 0.9)
  }

  /// WordPress stamps the files of its core with its own version.
  private static func wordPressVersion(_ page: Page) -> String? {
    for node in page.document.elements(.link) {
      guard let href = page.document.attributeUTF8(.href, of: node),
        ByteSearch.contains("wp-includes/css/dist/block-library/style", in: href),
        let mark = ByteSearch.find("ver=", in: href)
      else { continue }
      let version = href[(mark + 4)...].prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      if version.count >= 3 { return String(decoding: version, as: UTF8.self) }
    }
    return nil
  }
}
