/// Which transfers may begin: at most so many connections are being set up at once.
///
/// 3,000 handshakes started together starved each other into 244 false timeouts; 64 gave none. A place is free again when
/// the connection stands, or after a second: a server that answers nothing costs no processor, and must not hold up others.
struct Admission {
  /// A request that has not begun.
  struct Waiting {
    let id: UInt64
    let order: EngineOrder
    let continuation: CheckedContinuation<EngineDelivery, Never>
  }

  private struct Lease {
    let id: UInt64
    let until: Int64
  }

  private static let leaseInMilliseconds: Int64 = 1000

  private let limit: Int
  private var queue: [Waiting] = []
  private var head = 0
  private var withdrawn: Set<UInt64> = []
  private var leases: [Lease] = []

  /// At most `limit` (at least 1) connections set up at once.
  init(limit: Int) { self.limit = max(limit, 1) }

  /// When the next place is free at the latest, in milliseconds; nil when nobody waits for one.
  var nextRelease: Int64? { head < queue.count ? leases.first?.until : nil }

  /// Those that have not begun, in order.
  var waitingIDs: [UInt64] { queue[head...].map(\.id).filter { !withdrawn.contains($0) } }

  /// Queues a request.
  mutating func wait(_ waiting: Waiting) { queue.append(waiting) }

  /// Frees the places whose connection stands or whose time is over.
  mutating func release(now: Int64, isConnecting: (UInt64) -> Bool) {
    guard leases.count >= limit || leases.count > 4096 else { return }
    leases.removeAll { $0.until <= now || !isConnecting($0.id) }
  }

  /// The next request that may begin; nil when nobody waits or no place is free.
  mutating func next(now: Int64) -> Waiting? {
    while head < queue.count, leases.count < limit {
      let waiting = queue[head]
      head += 1
      if head > 1024, head * 2 > queue.count {
        queue.removeFirst(head)
        head = 0
      }
      if withdrawn.remove(waiting.id) != nil { continue }
      leases.append(Lease(id: waiting.id, until: now &+ Admission.leaseInMilliseconds))
      return waiting
    }
    return nil
  }

  /// Takes a request out before it began; nil when it is not waiting.
  mutating func withdraw(_ id: UInt64) -> Waiting? {
    guard !withdrawn.contains(id), let waiting = queue[head...].first(where: { $0.id == id }) else { return nil }
    withdrawn.insert(id)
    return waiting
  }
}
