public import Presence

/// The newest date that a sitemap or a feed gives: both say when something on the site changed.
public enum FileDates {
  /// Most dates read of one file.
  private static let mostDates = 5_000
  /// From so many entries on, a sitemap whose every `lastmod` is the day of the capture was made that day and says
  /// nothing.
  private static let fewestTelling = 3

  /// Newest `lastmod` of a sitemap (https://www.sitemaps.org/protocol.html), not after the capture. Nil when there is
  /// none, or when all are the day of the capture itself.
  public static func newest(inSitemap capture: Capture) -> Fact<CivilDate>? {
    let dates = mentions(of: ["lastmod"], in: capture)
    let today = capture.capturedAt.date
    if dates.count >= fewestTelling, dates.allSatisfy({ $0.date == today }) { return nil }
    return fact(dates, capture: capture, method: .sitemap)
  }

  /// Newest date of an entry of an Atom (RFC 4287) or RSS 2.0 feed, not after the capture. Nil when there is none.
  ///
  /// The feed's own `updated` and `lastBuildDate` are often the moment of the request: only entries count.
  public static func newest(inFeed capture: Capture) -> Fact<CivilDate>? {
    let body = capture.body
    let start = ["<entry", "<item"].compactMap { ByteSearch.find(Array($0.utf8), in: body[...]) }.min()
    guard let start else { return nil }
    return fact(
      mentions(of: ["updated", "published", "pubDate", "dc:date"], in: capture, from: start), capture: capture,
      method: .feed)
  }

  private struct Mention {
    let date: CivilDate
    let text: String
    let offset: Int
  }

  private static func fact(_ dates: [Mention], capture: Capture, method: Evidence.Method) -> Fact<CivilDate>? {
    guard let newest = dates.max(by: { $0.date < $1.date }) else { return nil }
    let line = capture.body[..<newest.offset].count { $0 == 0x0A } + 1
    return Fact(
      newest.date,
      evidence: [
        Evidence(
          url: capture.url.description, line: line, excerpt: newest.text, method: method,
          capturedAt: capture.capturedAt)
      ], confidence: method == .feed ? 0.9 : 0.7)
  }

  /// The dates between `<tag>` and the next `<`, in order, not after the capture.
  private static func mentions(of tags: [String], in capture: Capture, from start: Int = 0) -> [Mention] {
    let today = capture.capturedAt.date
    var found: [Mention] = []
    for tag in tags {
      let open = Array("<\(tag)>".utf8)
      var rest = capture.body[min(start, capture.body.count)...]
      while found.count < mostDates, let hit = ByteSearch.find(open, in: rest) {
        rest = rest[(hit + open.count)...]
        let value = rest.prefix(64).prefix { $0 != 0x3C }
        let text = String(decoding: value, as: UTF8.self)
        guard let date = DateText.single(text, asOf: today), date.isWhole, date.first <= today else { continue }
        found.append(Mention(date: date.first, text: text, offset: hit))
      }
    }
    return found
  }
}
