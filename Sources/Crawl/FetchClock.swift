public import Presence

/// The only way in which the fetcher learns the time and waits, so that tests need no sleeping.
public protocol FetchClock: Sendable {
  /// The moment, in UTC.
  func now() -> Timestamp
  /// Time since some fixed start; never goes back.
  func elapsed() -> Duration
  /// Waits. Throws `CancellationError` when the calling task is cancelled.
  func sleep(for duration: Duration) async throws
}
