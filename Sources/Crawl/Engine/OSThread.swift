import CCurl

/// Runs a body on a thread of its own, for work that may not sit in the cooperative pool.
enum OSThread {
  private final class Start {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a detached thread with SIGPIPE blocked. False when the system gives no thread.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let start = Unmanaged.passRetained(Start(body: body))
    let code = ccurl_start_thread(
      { context in
        guard let context else { return }
        Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
      }, start.toOpaque())
    guard code == 0 else {
      start.release()
      return false
    }
    return true
  }
}
