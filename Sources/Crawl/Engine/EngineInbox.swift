import CCurl
import Synchronization

/// One request for the engine: what it needs to send it, nothing of policies.
struct EngineOrder: Sendable {
  /// Absolute address.
  var url: String
  /// Value of the `Cookie` header; nil sends none.
  var cookie: String?
  /// Further header lines of this request alone.
  var conditions: [String] = []

  /// Scheme, host and port of the address, as `WebURL.origin` writes them.
  var origin: String {
    var slashes = 0
    let end = url.utf8.firstIndex { byte in
      if byte == 0x2F { slashes += 1 }
      return slashes == 3
    }
    return end.map { String(url[..<$0]) } ?? url
  }
}

/// What the engine is told to do, in order.
enum EngineCommand: Sendable {
  case start(id: UInt64, order: EngineOrder, continuation: CheckedContinuation<EngineDelivery, Never>)
  case cancel(id: UInt64)
  /// Nobody asks this origin any more.
  case close(origin: String)
  case stop
}

/// The way into the engine's thread: a locked queue, and an eventfd that wakes its epoll.
final class EngineInbox: Sendable {
  private struct State {
    var commands: [EngineCommand] = []
    var nextID: UInt64 = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Readable when there is something to take; -1 when the system gave none.
  let wakeup = ccurl_eventfd()

  deinit { if wakeup >= 0 { _ = CCurl.close(wakeup) } }

  /// A number that no other transfer of this engine has.
  func makeID() -> UInt64 {
    state.withLock {
      $0.nextID &+= 1
      return $0.nextID
    }
  }

  /// Queues a command. False when the engine has stopped; the command is then dropped.
  func push(_ command: EngineCommand) -> Bool {
    let (isOpen, isFirst) = state.withLock { state in
      guard !state.isClosed else { return (false, false) }
      state.commands.append(command)
      return (true, state.commands.count == 1)
    }
    // Only the first command since the last look needs to wake the thread.
    if isFirst {
      var one: UInt64 = 1
      _ = write(wakeup, &one, 8)
    }
    return isOpen
  }

  /// Takes everything that is queued. On the engine's thread.
  func take() -> [EngineCommand] {
    var count: UInt64 = 0
    _ = read(wakeup, &count, 8)
    return state.withLock {
      let commands = $0.commands
      $0.commands = []
      return commands
    }
  }

  /// Refuses further commands and takes the last ones. On the engine's thread.
  func close() -> [EngineCommand] {
    state.withLock {
      $0.isClosed = true
      let commands = $0.commands
      $0.commands = []
      return commands
    }
  }
}
