import Audit
import Crawl
import Presence

/// An exchange in a few words, for the last page of the sheet.
enum Visited {
  /// Nil for robots.txt, sitemaps and style sheets, which are not what a customer reads.
  static func of(_ entry: VisitEntry, states: StateReader) -> AuditReport.Visited? {
    switch entry.request.purpose {
    case .page, .profile, .feed, .rendering: break
    case .robots, .sitemap, .stylesheet, .probe, .resource: return nil
    }
    var status: Int?
    var at = Timestamp(secondsSinceEpoch: 0)
    let words: LocalizedText
    switch entry.outcome {
    case .captured(let capture):
      status = capture.status
      at = capture.capturedAt
      words =
        (200...299).contains(capture.status)
        ? LocalizedText(fr: "lue", en: "read")
        : LocalizedText(fr: "erreur \(capture.status)", en: "error \(capture.status)")
    case .disallowed(let decision):
      at = decision.decidedAt
      words = LocalizedText(fr: "non lue (robots.txt)", en: "not read (robots.txt)")
    case .failed(let failure):
      at = failure.failedAt
      words = UnmeasuredReason.ofSite(in: .down(failure.cause))?.text ?? LocalizedText(fr: "non lue", en: "not read")
    }
    return AuditReport.Visited(
      url: entry.request.url.description, purpose: entry.request.purpose, status: status, outcome: words, at: at)
  }
}
