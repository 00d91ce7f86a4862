import Presence

/// Title, description and declared language.
enum HeadReader {
  /// `<title>`; nil when it is absent or empty.
  static func title(in page: Page) -> Fact<String>? {
    let document = page.document
    guard let node = document.elements(.title).first(where: { !document.hasAncestor(.svg, $0) }) else { return nil }
    let title = document.content(of: node).folded
    guard !title.isEmpty else { return nil }
    return Fact(title, evidence: [page.evidence(node, excerpt: title, method: .markup)])
  }

  /// `<meta name=description>`, else OpenGraph's; nil when both are absent or empty.
  static func description(in page: Page) -> Fact<String>? {
    for (name, method) in [("description", Evidence.Method.metaTag), ("og:description", .openGraph)] {
      guard let meta = page.meta(name) else { continue }
      let text = meta.content.folded
      if !text.isEmpty { return Fact(text, evidence: [page.evidence(meta.node, excerpt: text, method: method)]) }
    }
    return nil
  }

  /// `<html lang>`, else `xml:lang`, `content-language`, `og:locale`, the HTTP header, as BCP 47 (`fr-FR`). What is
  /// declared; what is spoken is ``Page/wordLanguage``.
  static func language(in page: Page) -> Fact<String>? {
    let document = page.document
    if document.count > 0 {
      for name in ["lang", "xml:lang"] {
        guard let value = document.attribute(name, of: 0), let tag = languageTag(value) else { continue }
        return Fact(tag, evidence: [page.evidence(0, excerpt: "\(name)=\"\(value)\"", method: .markup)])
      }
    }
    for name in ["content-language", "language", "dc.language", "og:locale"] {
      guard let meta = page.meta(name), let tag = languageTag(meta.content) else { continue }
      return Fact(tag, evidence: [page.evidence(meta.node, excerpt: meta.content, method: .metaTag)], confidence: 0.8)
    }
    guard let header = page.header("Content-Language"), let tag = languageTag(header) else { return nil }
    return Fact(tag, evidence: [page.evidence(line: nil, excerpt: header, method: .httpHeader)], confidence: 0.7)
  }

  /// `fr_FR` → `fr-FR`; nil for what is no language tag.
  private static func languageTag(_ text: String) -> String? {
    let parts = text.trimmed.prefix(20).split(whereSeparator: { "-_,; ".contains($0) })
    guard let first = parts.first, (2...3).contains(first.count), first.utf8.allSatisfy({ $0 | 0x20 >= 0x61 }) else {
      return nil
    }
    guard parts.count > 1, parts[1].count == 2, !text.contains(",") else { return first.lowercased() }
    return first.lowercased() + "-" + parts[1].uppercased()
  }
}
