import Synchronization

/// libcurl on one thread of its own. Any number of tasks may send at once; each waits for its own delivery.
final class CurlEngine: Sendable {
  fileprivate let inbox = EngineInbox()

  /// Starts the thread. When the system gives none, every request is delivered as stopped.
  init(settings: FetchSettings) {
    let inbox = inbox
    let isRunning = OSThread.start {
      guard let loop = EngineLoop(inbox: inbox, settings: settings) else { return EngineLoop.refuse(inbox) }
      loop.run()
    }
    if !isRunning { EngineLoop.refuse(inbox) }
  }

  deinit { _ = inbox.push(.stop) }

  /// Sends one request and waits for its end. A cancelled task gets `.cancelled` at once, and the transfer is dropped.
  func perform(_ order: EngineOrder) async -> EngineDelivery {
    let inbox = inbox
    let id = inbox.makeID()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard inbox.push(.start(id: id, order: order, continuation: continuation)) else {
          return continuation.resume(returning: .stopped(.noSocket(errno: 0), "the engine has stopped"))
        }
        // A cancellation that came before the start was queued had nothing to cancel.
        if Task.isCancelled { _ = inbox.push(.cancel(id: id)) }
      }
    } onCancel: {
      _ = inbox.push(.cancel(id: id))
    }
  }
}

extension CurlEngine {
  /// Closes the connections to an origin, unless somebody is asking over them.
  func close(origin: String) { _ = inbox.push(.close(origin: origin)) }
}

extension EngineLoop {
  /// Answers everything that is queued, now and later, when there is no loop.
  static func refuse(_ inbox: EngineInbox) {
    for command in inbox.close() {
      guard case .start(_, _, let continuation) = command else { continue }
      continuation.resume(returning: .stopped(.noSocket(errno: 0), "the system gives no thread or epoll"))
    }
  }
}
