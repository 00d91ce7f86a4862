import Crawl
import Presence
import Synchronization

/// Of one visit, the home page that says nothing until its scripts have run.
final class EmptyHome: Sendable {
  private let found = Mutex<Capture?>(nil)

  /// Looks at a page while its body is there.
  func look(at capture: Capture, role: PageRole, outline: PageOutline, states: StateReader) {
    guard role == .home else { return }
    let isEmpty = states.observe(.captured(capture), outline: outline).state == .emptyWithoutScript
    found.withLock { $0 = isEmpty ? capture : nil }
  }

  /// The visit with what a browser shows of that page; the visit itself when there is none, or no browser.
  func rendered(
    _ visit: SiteVisit, with browser: RunBrowser, limits: RenderLimits, fetcher: any Fetcher,
    recorder: any ExchangeRecorder
  ) async -> SiteVisit {
    guard limits.mode == .auto, let page = found.withLock({ $0 }), let running = await browser.browser(),
      let html = await VisitConnections.during({
        await PageRendering(browser: running, limits: limits, fetcher: fetcher).html(of: page)
      })
    else { return visit }
    let exchange = Exchange.rendering(html, of: page.url, role: .home, at: page.capturedAt)
    await recorder.record(exchange)
    let entry = VisitEntry(request: exchange.request, outcome: exchange.outcome(largestBody: html.count))
    return SiteVisit(merchant: visit.merchant, entries: visit.entries + [entry], asOf: visit.asOf)
  }
}
