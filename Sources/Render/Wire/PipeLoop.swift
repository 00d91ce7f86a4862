internal import CSpawn
internal import Glibc
internal import Synchronization

/// The two pipes to a browser, served by one thread of their own: a write of megabytes may block as long as it likes.
final class PipeLoop: Sendable {
  /// Who is told what the browser says; called on the loop's thread.
  struct Ears: Sendable {
    let message: @Sendable ([UInt8]) -> Void
    let errors: @Sendable ([UInt8]) -> Void
    /// Called at least every `tick` milliseconds.
    let tick: @Sendable () -> Void
    /// The browser has closed its pipe, said something too large, or is to end. Called once; nothing follows.
    let end: @Sendable () -> Void
  }

  private struct Outbox {
    var messages: [[UInt8]] = []
    var isClosed = false
  }

  private static let tick: Int32 = 50
  private let outbox = Mutex(Outbox())
  private let wakeup = cspawn_bell()

  deinit { if wakeup >= 0 { _ = Glibc.close(wakeup) } }

  /// Queues a message. False when the loop has ended.
  func send(_ message: [UInt8]) -> Bool {
    let isOpen = outbox.withLock { box in
      if !box.isClosed { box.messages.append(message) }
      return !box.isClosed
    }
    if isOpen { cspawn_ring(wakeup) }
    return isOpen
  }

  /// Ends the loop soon.
  func close() {
    outbox.withLock { $0.isClosed = true }
    cspawn_ring(wakeup)
  }

  private final class Start {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts the thread, which closes the child's descriptors when it ends. False when the system gives none.
  func start(_ child: cspawn_child, largestMessage: Int, _ ears: Ears) -> Bool {
    let start = Unmanaged.passRetained(Start { self.run(child, largestMessage: largestMessage, ears) })
    let code = cspawn_thread(
      { context in
        if let context { Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, start.toOpaque())
    if code != 0 { start.release() }
    return code == 0
  }

  private func run(_ child: cspawn_child, largestMessage: Int, _ ears: Ears) {
    var inlet = MessageInlet(largest: largestMessage)
    var outlet = Outlet()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let isClosed = outbox.withLock { box in
        outlet.queue(&box.messages)
        return box.isClosed
      }
      if isClosed { break }
      var watched = [
        pollfd(fd: child.messages, events: Int16(POLLIN), revents: 0),
        pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0),
        pollfd(fd: outlet.isEmpty ? -1 : child.commands, events: Int16(POLLOUT), revents: 0),
      ]
      _ = poll(&watched, nfds_t(watched.count), Self.tick)
      ears.tick()
      if watched[2].revents != 0 { cspawn_hush(wakeup) }
      if watched[1].revents != 0, let bytes = Self.read(child.errors, &chunk), !bytes.isEmpty {
        ears.errors(Array(bytes))
      }
      if watched[3].revents != 0, !outlet.write(to: child.commands) { break }
      if watched[0].revents != 0 {
        guard let bytes = Self.read(child.messages, &chunk), inlet.take(bytes, each: ears.message) else { break }
      }
    }
    outbox.withLock { $0 = Outbox(messages: [], isClosed: true) }
    while let bytes = Self.read(child.errors, &chunk), !bytes.isEmpty { ears.errors(Array(bytes)) }
    for descriptor in [child.commands, child.messages, child.errors] { _ = Glibc.close(descriptor) }
    ears.end()
  }

  /// What is there now, empty when nothing is; nil at the end.
  private static func read(_ descriptor: Int32, _ chunk: inout [UInt8]) -> ArraySlice<UInt8>? {
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    if count > 0 { return chunk[..<count] }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
  }
}
