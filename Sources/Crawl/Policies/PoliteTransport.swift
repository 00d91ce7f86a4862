public import Presence

/// One request at a time to a host, with a pause between two, and few at a time to one address.
///
/// Decision: politeness stands around the transport, not around a fetcher, because only an exchange tells the address,
/// the duration and the `Retry-After` that it needs.
public struct PoliteTransport: Transport {
  private let inner: any Transport
  private let timetable: Timetable
  private let settings: FetchSettings
  private let clock: any FetchClock

  init(_ inner: any Transport, timetable: Timetable, settings: FetchSettings, clock: any FetchClock) {
    self.inner = inner
    self.timetable = timetable
    self.settings = settings
    self.clock = clock
  }

  public func exchange(_ request: FetchRequest) async -> Exchange {
    await inTurn(request) { await inner.exchange(request) }
  }

  public func exchange(_ request: FetchRequest, unless known: Validators) async -> Exchange {
    await inTurn(request) { await inner.exchange(request, unless: known) }
  }

  private func inTurn(_ request: FetchRequest, _ send: () async -> Exchange) async -> Exchange {
    let host = request.url.host
    guard await timetable.enter(host) else {
      let now = clock.now()
      return Exchange(
        request: request, requestHead: [],
        result: .failed(
          FetchFailure(url: request.url, cause: .cancelled, detail: "cancelled while waiting", failedAt: now)),
        startedAt: now)
    }
    let start = clock.elapsed()
    let exchange = await send()
    await timetable.leave(
      host, took: clock.elapsed() - start, address: exchange.remoteAddress,
      retryAfter: exchange.retryAfter.map { min($0, .seconds(settings.largestRetryAfterInSeconds)) })
    return exchange
  }
}

extension Exchange {
  /// Address that answered; nil when nothing did.
  var remoteAddress: String? {
    guard case .response(let response) = result else { return nil }
    return response.remoteAddress
  }

  /// Pause that a busy server asks for; nil when it asks for none.
  var retryAfter: Duration? {
    guard case .response(let response) = result, RetryAfter.statuses.contains(response.status) else { return nil }
    return RetryAfter.pause(HeaderBlock.fields(response.head), now: startedAt)
  }
}
