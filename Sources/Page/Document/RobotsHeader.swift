import Presence

/// `X-Robots-Tag`: what `<meta name=robots>` says, said by the server.
///
/// Source: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
enum RobotsHeader {
  /// Directives, lower-cased, that are for all search engines or for the two that customers use. Those for another robot
  /// (`autrebot: noindex`) are left out.
  static func directives(_ headers: [HeaderField]) -> [String] {
    headers.filter { $0.name.lowercased() == "x-robots-tag" }.flatMap { field in
      let value = field.value.lowercased().prefix(500)
      guard let colon = value.firstIndex(of: ":") else { return list(value) }
      let name = String(value[..<colon]).trimmed
      // A directive may have a value of its own: `unavailable_after: 25 Jun 2026`, `noindex, max-snippet: 20`.
      if name.contains(",") || withValue.contains(name) { return list(value) }
      return engines.contains(name) ? list(value[value.index(after: colon)...]) : []
    }
  }

  private static let withValue: Set<String> = [
    "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview",
  ]
  private static let engines: Set<String> = ["googlebot", "bingbot"]

  private static func list(_ text: Substring) -> [String] { text.split(separator: ",").map { String($0).trimmed } }
}
