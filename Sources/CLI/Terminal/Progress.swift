import Foundation

/// How far a run is: one line that is drawn again on a terminal, plain lines in a pipe, nothing when quiet.
actor Progress {
  private let total: Int
  private let isQuiet: Bool
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var last = Duration.zero

  /// - Parameters:
  ///   - done: what an earlier, interrupted run had finished.
  ///   - unit: what is counted, in the plural.
  init(total: Int, done: Int, isQuiet: Bool, unit: String = "sites") {
    self.unit = unit
    self.total = total
    self.isQuiet = isQuiet
    resumed = done
    isTerminal = StandardError.isTerminal
  }

  private let resumed: Int
  private let unit: String

  /// One more is done.
  func finish() {
    done += 1
    guard !isQuiet else { return }
    let elapsed = start.duration(to: .now)
    let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
    guard elapsed - last >= pause || resumed + done == total else { return }
    last = elapsed
    let line = self.line(after: elapsed)
    if isTerminal {
      StandardError.text("\r\u{1B}[K" + line)
    } else {
      StandardError.line(line)
    }
  }

  /// Ends the line on a terminal.
  func end() {
    if isTerminal, !isQuiet, done > 0 { StandardError.text("\n") }
  }

  private func line(after elapsed: Duration) -> String {
    let seconds = max(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18, 0.001)
    let rate = Double(done) / seconds
    let left = Double(total - resumed - done) / rate
    let speed = "\((rate * 10).rounded() / 10)"
    return "  \(resumed + done)/\(total) \(unit)  \(speed) \(unit)/s  \(Progress.time(left)) left"
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
