import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first asks to stop cleanly, the second stops at once.
final class Interruption {
  private final class Flag: Sendable {
    let isSet = Atomic<Bool>(false)
  }

  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  /// Calls `body` at the first signal.
  init(_ body: @escaping @Sendable () -> Void) {
    let flag = flag
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { @Sendable in
        guard !flag.isSet.exchange(true, ordering: .relaxed) else { exit(130) }
        body()
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }

  /// Whether somebody asked to stop.
  var isAsked: Bool { flag.isSet.load(ordering: .relaxed) }
}
