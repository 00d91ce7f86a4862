public import Presence

/// Leaves a host alone that failed several times running.
///
/// A server in trouble is not helped by more requests, and a site that hangs would hold its place in the run for minutes:
/// what is left of its visit is not sent, and fails with the cause of the last failure and the reason. After a quarter of
/// an hour one request may try again, for hosts that many merchants share. One answer, of whatever status but "too much"
/// or "not now" (429, 503), and the count begins anew.
///
/// Decision: it stands around retrying, so that an attempt and its retries count once, and inside robots.txt, so that a
/// robots.txt that cannot be had counts too.
public struct BreakingFetcher: Fetcher {
  private let inner: any Fetcher
  private let breaker: CircuitBreaker
  private let recorder: any ExchangeRecorder
  private let clock: any FetchClock

  init(
    _ inner: any Fetcher, breaker: CircuitBreaker, recorder: any ExchangeRecorder, clock: any FetchClock
  ) {
    self.inner = inner
    self.breaker = breaker
    self.recorder = recorder
    self.clock = clock
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    if let reason = await breaker.reason(for: request.url.host, now: clock.elapsed()) {
      return await leave(request, reason)
    }
    let outcome = await inner.fetch(request)
    await breaker.note(outcome, of: request.url.host, now: clock.elapsed())
    return outcome
  }

  private func leave(_ request: FetchRequest, _ reason: CircuitBreaker.Reason) async -> FetchOutcome {
    let now = clock.now()
    let failure = FetchFailure(
      url: request.url, cause: reason.cause,
      detail: "not asked: \(reason.count) failures running of \(request.url.host), "
        + "the last one: \(reason.detail)", failedAt: now)
    await recorder.record(Exchange(request: request, requestHead: [], result: .failed(failure), startedAt: now))
    return .failed(failure)
  }
}

/// Failures running, by host. An actor, because all visits of a run share it.
actor CircuitBreaker {
  /// Why a host is left alone.
  struct Reason: Sendable, Hashable {
    var count: Int
    var cause: FetchFailure.Cause
    var detail: String
    /// When the host may be tried again, on the clock's own scale.
    var until: Duration
  }

  private static let mostHosts = 8192
  private static let rest = Duration.seconds(900)

  private let limit: Int
  private var failing: [String: Reason] = [:]
  private var order: [String] = []

  /// Leaves a host alone after `limit` failures running; 0 never does.
  init(limit: Int) { self.limit = max(limit, 0) }

  /// Why a host is left alone; nil when it may be asked.
  func reason(for host: String, now: Duration) -> Reason? {
    guard limit > 0, let reason = failing[host], reason.count >= limit else { return nil }
    guard reason.until <= now else { return reason }
    // One may try; the others wait for what comes of it.
    failing[host]?.until = now + CircuitBreaker.rest
    return nil
  }

  /// Takes note of what came of a request.
  func note(_ outcome: FetchOutcome, of host: String, now: Duration) {
    guard let (cause, detail) = CircuitBreaker.trouble(in: outcome) else {
      if CircuitBreaker.isAnswer(outcome) { failing[host] = nil }
      return
    }
    if failing[host] == nil {
      order.append(host)
      if order.count > CircuitBreaker.mostHosts { failing[order.removeFirst()] = nil }
    }
    failing[host] = Reason(
      count: (failing[host]?.count ?? 0) + 1, cause: cause, detail: detail, until: now + CircuitBreaker.rest)
  }

  /// What speaks for a server in trouble: no answer, or a plea to be left alone.
  private static func trouble(in outcome: FetchOutcome) -> (FetchFailure.Cause, String)? {
    switch outcome {
    case .failed(let failure):
      switch failure.cause {
      case .timeout, .reset, .refused, .unreachable, .badResponse, .dns, .tls(.handshake):
        return (failure.cause, failure.detail)
      case .tls, .tooLarge, .redirectLoop, .blockedAddress, .cancelled: return nil
      }
    case .captured(let capture) where RetryAfter.statuses.contains(capture.status):
      return (.cancelled, "it answered \(capture.status)")
    case .captured, .disallowed: return nil
    }
  }

  private static func isAnswer(_ outcome: FetchOutcome) -> Bool {
    if case .captured = outcome { true } else { false }
  }
}
