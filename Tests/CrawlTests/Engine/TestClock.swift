import Crawl
import Presence
import Synchronization

/// A clock that stands still until somebody sleeps; sleeping takes no time and moves it on.
final class TestClock: FetchClock {
  private let state = Mutex((elapsed: Duration.zero, sleeps: [Duration]()))
  private let start = Timestamp(secondsSinceEpoch: 1_790_000_000)

  /// What was slept, in order.
  var sleeps: [Duration] { state.withLock { $0.sleeps } }

  func now() -> Timestamp {
    Timestamp(secondsSinceEpoch: start.secondsSinceEpoch + Int(elapsed().components.seconds))
  }

  func elapsed() -> Duration { state.withLock { $0.elapsed } }

  /// Lets time pass, for example while a server answers.
  func pass(_ duration: Duration) { state.withLock { $0.elapsed += duration } }

  func sleep(for duration: Duration) async throws {
    try Task.checkCancellation()
    state.withLock {
      $0.elapsed += duration
      $0.sleeps.append(duration)
    }
  }
}

/// A recorder that keeps everything in memory.
final class MemoryRecorder: ExchangeRecorder {
  private let kept = Mutex([Exchange]())

  var exchanges: [Exchange] { kept.withLock { $0 } }

  /// Addresses with what came of each, one line per exchange.
  var lines: [String] {
    exchanges.map { exchange in
      switch exchange.result {
      case .response(let response): "\(response.status) \(exchange.request.url)"
      case .failed(let failure): "\(failure.cause) \(exchange.request.url)"
      case .disallowed: "disallowed \(exchange.request.url)"
      }
    }
  }

  func record(_ exchange: Exchange) async { kept.withLock { $0.append(exchange) } }
}
