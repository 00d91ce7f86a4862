/// Reads `<meta property="og:…">`.
///
/// Source: https://ogp.me/
enum OpenGraph {
  private static let namespaces: Set<Substring> = [
    "og", "article", "book", "profile", "video", "music", "business", "place", "product", "restaurant",
  ]

  /// One item that holds every property, in the order of the source; nil when the page has none.
  static func item(in metas: [Page.Meta], document: HTMLDocument) -> StructuredItem? {
    var members: [JSONValue.Member] = []
    var line: Int?
    for meta in metas where !meta.content.isEmpty {
      guard let colon = meta.name.firstIndex(of: ":"), namespaces.contains(meta.name[..<colon]) else { continue }
      line = line ?? document.line(meta.node)
      if let index = members.firstIndex(where: { $0.key == meta.name }) {
        if members[index].value.list.count < 50 {
          members[index].value = .array(members[index].value.list + [.string(meta.content)])
        }
      } else if members.count < 200 {
        members.append(JSONValue.Member(meta.name, .string(meta.content)))
      }
    }
    return line.map { StructuredItem(syntax: .openGraph, item: .object(members), line: $0) }
  }
}
