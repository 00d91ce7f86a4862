import Presence

/// When which host may be asked next, and how many requests one address gets at once.
///
/// An actor, because it owns the order in which those who wait get their turn.
actor Timetable {
  private struct Host {
    var isBusy = false
    /// Before this moment of the clock nobody asks.
    var notBefore = Duration.zero
    var crawlDelay = Duration.zero
    var address: String?
  }

  private struct Waiter {
    let id: Int
    let continuation: CheckedContinuation<Bool, Never>
  }

  private static let mostIdleHosts = 4096

  private let clock: any FetchClock
  private let delay: Duration
  private let longestDelay: Duration
  private let slowServerFactor: Double
  private let requestsPerAddress: Int
  private var hosts: [String: Host] = [:]
  private var inFlight: [String: Int] = [:]
  private var waiters: [String: [Waiter]] = [:]
  private var nextID = 0

  init(settings: FetchSettings, clock: any FetchClock) {
    self.clock = clock
    delay = .seconds(max(settings.delayInSeconds, 0))
    longestDelay = .seconds(max(settings.largestCrawlDelayInSeconds, settings.delayInSeconds, 0))
    slowServerFactor = max(settings.slowServerFactor, 0)
    requestsPerAddress = max(settings.requestsPerAddress, 1)
  }

  /// Waits until it is this request's turn. False when the task was cancelled meanwhile; then nothing is to be left.
  func enter(_ host: String) async -> Bool {
    while hosts[host]?.isBusy == true { guard await wait(for: "host " + host) else { return false } }
    hosts[host, default: Host()].isBusy = true
    while let address = hosts[host]?.address, inFlight[address, default: 0] >= requestsPerAddress {
      guard await wait(for: "address " + address) else {
        free(host)
        return false
      }
    }
    if let address = hosts[host]?.address { inFlight[address, default: 0] += 1 }
    let pause = (hosts[host]?.notBefore ?? .zero) - clock.elapsed()
    guard pause > .zero else { return true }
    do {
      try await clock.sleep(for: pause)
      return true
    } catch {
      leaveAddress(host)
      free(host)
      return false
    }
  }

  /// Ends a turn. The next one begins after the pause that the settings, the host's `Crawl-delay`, its `Retry-After` and
  /// its own slowness ask for.
  func leave(_ host: String, took duration: Duration?, address: String?, retryAfter: Duration?) {
    leaveAddress(host)
    var state = hosts[host] ?? Host()
    if let address { state.address = address }
    let slowness = min((duration ?? .zero) * slowServerFactor, longestDelay)
    let pause = max(delay, min(state.crawlDelay, longestDelay), slowness, retryAfter ?? .zero)
    state.notBefore = clock.elapsed() + pause
    hosts[host] = state
    free(host)
  }

  /// Obeys a `Crawl-delay` from now on, up to the longest of the settings.
  func slowDown(_ host: String, to crawlDelay: Duration) {
    var state = hosts[host] ?? Host()
    state.crawlDelay = crawlDelay
    // The host was asked for its robots.txt just now.
    state.notBefore = max(state.notBefore, clock.elapsed() + min(crawlDelay, longestDelay))
    hosts[host] = state
  }

  private func leaveAddress(_ host: String) {
    guard let address = hosts[host]?.address, let count = inFlight[address] else { return }
    inFlight[address] = count > 1 ? count - 1 : nil
    wakeOne("address " + address)
  }

  private func free(_ host: String) {
    hosts[host]?.isBusy = false
    wakeOne("host " + host)
    if hosts.count > Timetable.mostIdleHosts {
      let now = clock.elapsed()
      hosts = hosts.filter { $0.value.isBusy || $0.value.notBefore > now || waiters["host " + $0.key] != nil }
    }
  }

  private func wakeOne(_ place: String) {
    guard var line = waiters[place], !line.isEmpty else { return }
    let first = line.removeFirst()
    waiters[place] = line.isEmpty ? nil : line
    first.continuation.resume(returning: true)
  }

  /// False when the task was cancelled.
  private func wait(for place: String) async -> Bool {
    nextID += 1
    let id = nextID
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { return continuation.resume(returning: false) }
        waiters[place, default: []].append(Waiter(id: id, continuation: continuation))
      }
    } onCancel: {
      Task { await self.giveUp(id, place) }
    }
  }

  private func giveUp(_ id: Int, _ place: String) {
    guard let index = waiters[place]?.firstIndex(where: { $0.id == id }) else { return }
    let waiter = waiters[place]?.remove(at: index)
    if waiters[place]?.isEmpty == true { waiters[place] = nil }
    waiter?.continuation.resume(returning: false)
  }
}
