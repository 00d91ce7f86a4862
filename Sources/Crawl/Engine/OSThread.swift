import CCurl

/// Runs a body on a thread of its own, for work that may not sit in the cooperative pool.
enum OSThread {
  private final class Start {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a detached thread. False when the system gives none; the body then never runs.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let start = Unmanaged.passRetained(Start(body: body))
    let code = ccurl_start_thread(
      { context in
        if let context { Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, start.toOpaque())
    if code != 0 { start.release() }
    return code == 0
  }
}
