public import Presence

/// Looks twice before a failure is believed, where it may pass.
public struct RetryingFetcher: Fetcher {
  private let inner: any Fetcher
  private let settings: FetchSettings
  private let clock: any FetchClock

  /// Sends again as often as the settings say.
  public init(_ inner: any Fetcher, settings: FetchSettings, clock: any FetchClock) {
    self.inner = inner
    self.settings = settings
    self.clock = clock
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    var outcome = await inner.fetch(request)
    var pause = settings.retryDelayInSeconds
    for _ in 0..<max(settings.retries, 0) {
      guard mayPass(outcome) else { return outcome }
      do { try await clock.sleep(for: .seconds(max(pause, 0))) } catch { return outcome }
      pause *= 2
      let second = await inner.fetch(request)
      if case .failed(let failure) = second, failure.cause == .cancelled { return second }
      outcome = second
    }
    return outcome
  }

  /// True when the same request may give something else a little later.
  func mayPass(_ outcome: FetchOutcome) -> Bool {
    switch outcome {
    case .disallowed: return false
    case .captured(let capture):
      guard RetryingFetcher.statuses.contains(capture.status) else { return false }
      // A server that asks for a longer pause than we grant is left alone.
      guard let asked = RetryAfter.pause(capture.headers, now: capture.capturedAt) else { return true }
      return asked <= .seconds(settings.largestRetryAfterInSeconds)
    case .failed(let failure):
      switch failure.cause {
      case .dns(let isCertain): return !isCertain
      case .tls(let fault): return fault == .handshake
      case .refused, .unreachable, .timeout, .badResponse, .reset: return true
      case .tooLarge, .redirectLoop, .blockedAddress, .cancelled: return false
      }
    }
  }

  /// Too much, broken, overloaded or not now; 520 to 527 are what Cloudflare says when the server behind it is in trouble.
  private static let statuses: Set<Int> = [429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 527]
}
