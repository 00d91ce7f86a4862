internal import CSpawn
internal import Glibc
internal import Synchronization

/// Watches what a browser's processes weigh, and ends the largest page when all together weigh too much.
final class MemoryGuard: Sendable {
  private struct State {
    var group: pid_t = -1
    var openTabs = 0
    var peak: Int64 = 0
    var isIdleTooHeavy = false
    var endedPages = 0
    var ticks = 0
  }

  private let state = Mutex(State())
  private let limit: Int64

  init(limitInMiB: Int) { limit = Int64(limitInMiB) << 20 }

  /// Largest weight seen, in bytes.
  var peakInBytes: Int64 { state.withLock { $0.peak } }
  /// How many pages were ended for their weight.
  var endedPages: Int { state.withLock { $0.endedPages } }
  /// The browser itself weighs too much: it should be replaced.
  var isTooHeavy: Bool { state.withLock { $0.isIdleTooHeavy } }

  func watch(_ group: pid_t) { state.withLock { $0.group = group } }
  func stop() { state.withLock { $0.group = -1 } }
  func tabOpened() { state.withLock { $0.openTabs += 1 } }
  func tabClosed() { state.withLock { $0.openTabs -= 1 } }

  /// Weighs: each time while pages are open, now and then otherwise.
  func tick() {
    let (group, isDue) = state.withLock { state in
      state.ticks &+= 1
      return (state.group, state.openTabs > 0 || state.ticks % 20 == 0)
    }
    guard group > 1, isDue else { return }
    let weight = cspawn_weigh(group)
    let victim = state.withLock { state -> pid_t? in
      guard state.group == group else { return nil }
      state.peak = max(state.peak, weight.bytes)
      if state.openTabs == 0 { state.isIdleTooHeavy = weight.bytes > limit * 3 / 4 }
      guard weight.bytes > limit, weight.largest_renderer > 1 else { return nil }
      state.endedPages += 1
      return weight.largest_renderer
    }
    if let victim { kill(victim, SIGKILL) }
  }
}
