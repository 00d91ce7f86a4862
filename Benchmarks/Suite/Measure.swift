import Foundation

/// CPU time of a body, as the least of several runs after a warm-up: what the code costs when nothing disturbs it.
enum Measure {
  /// Seconds of CPU for one call of `body`.
  static func cpu(runs: Int = 5, _ body: () throws -> Void) rethrows -> Double {
    try body()
    var best = Double.infinity
    for _ in 0..<runs {
      let start = now()
      try body()
      best = min(best, now() - start)
    }
    return best
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Double {
  /// Two decimals.
  var short: String { "\((self * 100).rounded() / 100)" }
}
