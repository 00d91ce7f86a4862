import CCurl
import Glibc

/// The engine's thread: it owns libcurl's multi handle, one epoll and every transfer, and shares none of them.
final class EngineLoop {
  private let inbox: EngineInbox
  private let settings: FetchSettings
  private let guardian: AddressGuard
  private let multi: UnsafeMutableRawPointer
  private let epoll: Int32
  private let headers: SListOwner
  private let connectTo: SListOwner
  private let trust: TrustOwner
  private let book = SocketBook()
  private var idle: [EasyHandle] = []
  private var running: [UInt64: Transfer] = [:]
  private var admission: Admission
  /// Sockets that epoll knows, by descriptor.
  private var watched: Set<Int32> = []
  /// When libcurl wants to be called, in milliseconds of the monotonic clock; nil for never.
  private var timer: Int64?
  private var saturation = Saturation()

  /// Nil when the system gives no epoll or libcurl no handle.
  init?(inbox: EngineInbox, settings: FetchSettings) {
    guard let multi = curl_multi_init() else { return nil }
    let epoll = ccurl_epoll()
    guard epoll >= 0, inbox.wakeup >= 0, ccurl_epoll_watch(epoll, inbox.wakeup, CURL_POLL_IN, 0) == 0 else {
      curl_multi_cleanup(multi)
      return nil
    }
    self.inbox = inbox
    self.settings = settings
    self.multi = multi
    self.epoll = epoll
    guardian = AddressGuard(allowed: settings.allowedAddresses)
    headers = SListOwner(RequestHead.lines(settings))
    connectTo = SListOwner(settings.connectTo)
    trust = TrustOwner(settings)
    admission = Admission(limit: settings.handshakesAtOnce)
    setUpMulti()
  }

  deinit {
    idle.removeAll()
    curl_multi_cleanup(multi)
    close(epoll)
  }

  /// Works until it is told to stop.
  func run() {
    var events = [epoll_event](repeating: epoll_event(), count: 256)
    while obey(inbox.take()) {
      admit()
      let wait = waitInMilliseconds()
      let before = EngineLoop.milliseconds()
      let count = epoll_wait(epoll, &events, Int32(events.count), wait)
      let woken = EngineLoop.milliseconds()
      if wait >= 0, count == 0 { saturation.woke(at: woken, due: before &+ Int64(wait)) }
      for index in 0..<max(Int(count), 0) { handle(&events[index]) }
      fireTimer()
      saturation.worked(from: woken, to: EngineLoop.milliseconds())
      collectDone()
    }
    stop()
  }

  private func setUpMulti() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    ccurl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
    ccurl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
    ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, max(settings.connections, 1))
    ccurl_multi_set_socket_callback(multi) { _, socket, what, context, _ in
      guard let context else { return 0 }
      Unmanaged<EngineLoop>.fromOpaque(context).takeUnretainedValue().watch(socket, what)
      return 0
    }
    ccurl_multi_set_timer_callback(multi) { _, timeout, context in
      guard let context else { return 0 }
      let loop = Unmanaged<EngineLoop>.fromOpaque(context).takeUnretainedValue()
      loop.timer = timeout < 0 ? nil : EngineLoop.milliseconds() &+ Int64(timeout)
      return 0
    }
  }

  private func watch(_ socket: curl_socket_t, _ what: Int32) {
    if what == CURL_POLL_REMOVE {
      if watched.remove(socket) != nil { _ = ccurl_epoll_forget(epoll, socket) }
      return
    }
    let isKnown = !watched.insert(socket).inserted
    _ = ccurl_epoll_watch(epoll, socket, what, isKnown ? 1 : 0)
  }

  private func handle(_ event: inout epoll_event) {
    let socket = ccurl_event_socket(&event)
    guard socket != inbox.wakeup else { return }
    var count: Int32 = 0
    curl_multi_socket_action(multi, socket, ccurl_select_bits(&event), &count)
  }

  private func fireTimer() {
    guard let due = timer, due <= EngineLoop.milliseconds() else { return }
    timer = nil
    var count: Int32 = 0
    curl_multi_socket_action(multi, curl_socket_t(CURL_SOCKET_TIMEOUT), 0, &count)
  }

  private func waitInMilliseconds() -> Int32 {
    let now = EngineLoop.milliseconds()
    guard let due = [timer, admission.nextRelease].compactMap({ $0 }).min() else { return -1 }
    return Int32(clamping: max(due &- now, 0))
  }

  /// False when told to stop.
  private func obey(_ commands: [EngineCommand]) -> Bool {
    for (index, command) in commands.enumerated() {
      switch command {
      case .start(let id, let order, let continuation):
        admission.wait(Admission.Waiting(id: id, order: order, continuation: continuation))
      case .cancel(let id): cancel(id)
      case .close(let origin): hangUp(origin)
      case .stop:
        _ = obey(Array(commands[(index + 1)...]))
        return false
      }
    }
    return true
  }

  private func admit() {
    admission.release(now: EngineLoop.milliseconds()) { running[$0]?.isConnecting ?? false }
    while let next = admission.next(now: EngineLoop.milliseconds()) { start(next) }
  }

  private func start(_ next: Admission.Waiting) {
    guard
      let handle = idle.popLast()
        ?? EasyHandle(settings: settings, headers: headers, connectTo: connectTo, trust: trust, book: book)
    else {
      next.continuation.resume(returning: .stopped(.noSocket(errno: ENOMEM), "libcurl gives no handle"))
      return
    }
    let transfer = Transfer(
      id: next.id, order: next.order, handle: handle, continuation: next.continuation, guardian: guardian,
      lostBefore: saturation.lost, settings: settings)
    handle.prepare(for: transfer)
    running[next.id] = transfer
    let code = curl_multi_add_handle(multi, handle.raw)
    guard code == CURLM_OK else {
      running[next.id] = nil
      next.continuation.resume(
        returning: .stopped(.noSocket(errno: ENOMEM), "libcurl takes no handle (\(code.rawValue))"))
      return
    }
  }

  private func collectDone() {
    var code = CURLE_OK
    while let raw = ccurl_next_done(multi, &code) {
      guard let transfer = Transfer.from(ccurl_get_private(raw)) else { continue }
      transfer.finish(code, lostUntilNow: saturation.lost)
      retire(transfer)
      transfer.deliver()
    }
  }

  private func cancel(_ id: UInt64) {
    if let transfer = running[id] {
      retire(transfer)
      transfer.deliverCancelled()
    } else if let waiting = admission.withdraw(id) {
      waiting.continuation.resume(returning: .stopped(.cancelled, "cancelled"))
    }
  }

  /// Ends the idle connections of an origin. libcurl cannot be told to close one of those that it keeps; it closes those
  /// that it finds ended when it next looks through them.
  private func hangUp(_ origin: String) {
    let sockets = book.open(for: origin)
    guard !sockets.isEmpty else { return }
    let start = origin + "/"
    guard !running.values.contains(where: { $0.order.url.hasPrefix(start) }) else { return }
    for socket in sockets { shutdown(socket, Int32(SHUT_RDWR)) }
  }

  private func retire(_ transfer: Transfer) {
    curl_multi_remove_handle(multi, transfer.handle.raw)
    running[transfer.id] = nil
    idle.append(transfer.handle)
  }

  private func stop() {
    _ = obey(inbox.close())
    for id in admission.waitingIDs + running.keys.sorted() { cancel(id) }
  }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) &* 1000 &+ Int64(now.tv_nsec) / 1_000_000
  }
}
