import Crawl
import Presence

/// The machine's clock as the fetcher takes it.
struct LiveClock: FetchClock {
  private let start = ContinuousClock.now

  func now() -> Timestamp { SystemClock().now() }
  func elapsed() -> Duration { start.duration(to: .now) }
  func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
}
