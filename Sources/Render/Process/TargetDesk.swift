internal import Synchronization

/// Receives every target that opens in a browser, paused before its first script: ours are claimed, all others are closed.
///
/// Called on the wire's thread, so that a target is on the desk before the reply to the command that made it.
final class TargetDesk: Sendable {
  private struct State {
    var making: Set<String> = []
    var held: [String: [AttachedTarget]] = [:]
    var closedWindows: [String: Int] = [:]
  }

  private let state = Mutex(State())

  /// A target has opened; the identifier of one that is to be closed.
  func receive(_ target: AttachedTarget) -> String? {
    let context = target.targetInfo.browserContextId ?? ""
    return state.withLock { state in
      guard target.targetInfo.type == "page" else { return target.targetInfo.targetId }
      if state.making.contains(context) {
        state.held[context, default: []].append(target)
        return nil
      }
      state.closedWindows[context, default: 0] += 1
      return target.targetInfo.targetId
    }
  }

  /// Pages that open in the context from now on may be ours.
  func expect(in context: String) { state.withLock { _ = $0.making.insert(context) } }

  /// The session of the page that is ours, if it came, and the identifiers of those that are not.
  func claim(_ id: String?, in context: String) -> (session: String?, strangers: [String]) {
    state.withLock { state in
      state.making.remove(context)
      let held = state.held.removeValue(forKey: context) ?? []
      let strangers = held.map(\.targetInfo.targetId).filter { $0 != id }
      state.closedWindows[context, default: 0] += strangers.count
      return (held.first { $0.targetInfo.targetId == id }?.sessionId, strangers)
    }
  }

  /// Windows of the context closed since the last time it was asked.
  func takeClosedWindows(in context: String) -> Int {
    state.withLock { $0.closedWindows.removeValue(forKey: context) ?? 0 }
  }
}
