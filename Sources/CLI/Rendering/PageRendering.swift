import Crawl
import Presence
import Render
import Synchronization

/// Shows a page that is empty without script, in rounds: the browser gets what is there already, and what it misses is
/// fetched politely before it is asked again. So no page waits in a browser for the pauses that a guest keeps.
///
/// Decision: pictures, fonts and media are never fetched; they say nothing that a reader of text could use.
struct PageRendering: Sendable {
  let browser: Browser
  let limits: RenderLimits
  let fetcher: any Fetcher

  /// What the rounds know: answers by address, and what was asked for and is not there.
  private struct Pantry: Sendable {
    var answers: [String: RenderAnswer] = [:]
    var missing: [String] = []
    var fetched = 0
  }

  /// The document as it stands when its scripts have run; nil when it could not be shown.
  func html(of page: Capture) async -> [UInt8]? {
    var pantry = Pantry()
    pantry.answers[page.url.description] = Self.answer(.captured(page))
    var html: [UInt8]?
    for _ in 0..<max(limits.rounds, 1) {
      guard !Task.isCancelled, let shown = await shown(page, &pantry) else { return html }
      html = shown
      guard await fill(&pantry) else { return html }
    }
    return html
  }

  /// One round. Nil when there is nothing on the screen.
  private func shown(_ page: Capture, _ pantry: inout Pantry) async -> [UInt8]? {
    let answers = pantry.answers
    let missing = Mutex<[String]>([])
    let shown = try? await browser.withContext(serve: { request in
      if let answer = answers[request.url] { return answer }
      if isWanted(request) { missing.withLock { $0.append(request.url) } }
      return .refused("not there")
    }) { tab -> [UInt8]? in
      guard case .loaded = await tab.load(url: page.url.description) else { return nil }
      return try? await tab.html()
    }
    pantry.missing = missing.withLock { $0 }
    return shown ?? nil
  }

  /// Fetches what the round missed. False when that was nothing, or all that may be fetched is.
  private func fill(_ pantry: inout Pantry) async -> Bool {
    var isFuller = false
    for address in pantry.missing where pantry.answers[address] == nil && pantry.fetched < limits.resourcesPerPage {
      guard let url = WebURL(address) else { continue }
      pantry.fetched += 1
      let answer = Self.answer(await fetcher.fetch(FetchRequest(url: url, purpose: .resource)))
      pantry.answers[address] = answer
      if case .response = answer { isFuller = true }
    }
    return isFuller
  }

  private func isWanted(_ request: RenderRequest) -> Bool {
    guard !request.isNavigation, [.script, .xhr, .fetch, .stylesheet].contains(request.resource),
      let host = WebURL(request.url)?.host
    else { return false }
    return !limits.hostsToSkip.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  private static func answer(_ outcome: FetchOutcome) -> RenderAnswer {
    switch outcome {
    case .captured(let capture):
      .response(
        status: capture.status, headers: capture.headers.map { RenderHeader(name: $0.name, value: $0.value) },
        body: capture.body)
    case .disallowed: .refused("robots.txt")
    case .failed(let failure): .refused(failure.detail)
    }
  }
}
