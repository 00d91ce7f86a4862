internal import Foundation

extension Tab {
  /// Headers that speak of the body as it was sent, or send reports about us.
  private static let dropped: Set<String> = [
    "content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive", "alt-svc", "nel",
    "report-to", "reporting-endpoints", "strict-transport-security",
  ]

  /// A request waits: it is answered by `serve`, by our own document, or refused.
  func pause(_ event: WireEvent) {
    guard let paused = event.params(RequestPaused.self) else { return }
    let request = RenderRequest(
      url: paused.request.url, method: paused.request.method,
      resource: RenderResource(rawValue: paused.resourceType) ?? .other,
      isNavigation: paused.resourceType == "Document" && paused.frameId == target)
    if request.isNavigation, watch.navigations.count <= chromium.settings.navigationsPerPage {
      watch.navigations.append(request.url)
    }
    if let refusal = refusal(request) {
      if refusal != Refusal.tooMany { note(request, refusal: refusal) }
      fail(paused.requestId, request, event.session)
      return
    }
    let index = note(request, refusal: nil)
    watch.progress.unanswered += 1
    watch.progress.lastActivity = elapsed
    answering[index] = Task { await self.answer(request, index, paused.requestId, event.session) }
  }

  private enum Refusal {
    static let tooMany = "too many requests"
    static let method = "only GET and HEAD are sent"
    static let scheme = "only http and https"
    static let navigations = "too many navigations"
  }

  private func refusal(_ request: RenderRequest) -> String? {
    if watch.requests.count >= chromium.settings.requestsPerPage { return Refusal.tooMany }
    if request.method != "GET", request.method != "HEAD" { return Refusal.method }
    if !request.url.hasPrefix("http://"), !request.url.hasPrefix("https://") { return Refusal.scheme }
    if request.isNavigation, watch.navigations.count > chromium.settings.navigationsPerPage {
      return Refusal.navigations
    }
    return nil
  }

  @discardableResult
  private func note(_ request: RenderRequest, refusal: String?) -> Int {
    var seen = SeenRequest(url: request.url, method: request.method, resource: request.resource)
    seen.refusal = refusal
    watch.requests.append(seen)
    return watch.requests.count - 1
  }

  private func answer(_ request: RenderRequest, _ index: Int, _ id: String, _ session: String?) async {
    let answer = if let own = document(for: request, index) { own } else { await serve(request) }
    if !Task.isCancelled { await give(answer, to: request, index, id, session) }
    answering[index] = nil
    watch.progress.unanswered -= 1
    watch.progress.lastActivity = elapsed
  }

  /// Our own document, for the first navigation of a page that is ours.
  private func document(for request: RenderRequest, _ index: Int) -> RenderAnswer? {
    guard index == 0, request.isNavigation, let document = order.document else { return nil }
    let type = RenderHeader(name: "Content-Type", value: "text/html; charset=utf-8")
    return .response(status: 200, headers: [type], body: document)
  }

  private func give(_ answer: RenderAnswer, to request: RenderRequest, _ index: Int, _ id: String, _ session: String?)
    async
  {
    guard case .response(let status, let headers, let body) = answer, (200..<600).contains(status) else {
      if case .refused(let reason) = answer { watch.requests[index].refusal = reason }
      fail(id, request, session)
      return
    }
    do throws(RenderError) {
      let params: JSONValue = [
        "requestId": .text(id), "responseCode": .number(Double(status)), "responseHeaders": Self.fields(headers),
        "body": .text(Data(body).base64EncodedString()),
      ]
      watch.requests[index].status = status
      watch.requests[index].sizeInBytes = body.count
      if request.isNavigation { watch.status = status }
      _ = try await wire.call("Fetch.fulfillRequest", params, session: session, as: Nothing.self)
    } catch { fail(id, request, session) }
  }

  private static func fields(_ headers: [RenderHeader]) -> JSONValue {
    .list(
      headers.filter { header in
        !dropped.contains(header.name.lowercased()) && !header.name.isEmpty
          && header.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
          && header.value.utf8.allSatisfy { $0 >= 0x20 || $0 == 9 }
      }.map { ["name": .text($0.name), "value": .text($0.value)] })
  }

  /// An aborted navigation leaves on the screen what was there: the page that wanted to go away is still the merchant's.
  private func fail(_ id: String, _ request: RenderRequest, _ session: String?) {
    let isLater = request.isNavigation && watch.url != nil
    let reason: JSONValue = isLater ? "Aborted" : "BlockedByClient"
    wire.send("Fetch.failRequest", ["requestId": .text(id), "errorReason": reason], session: session)
  }
}
