import Presence
import Synchronization

/// The connections of a visit, closed with it: one serves all pages of a site, and none is kept for a guest who has left.
///
/// Bound to the visit's task, because the engine is the whole run's.
public final class VisitConnections: Sendable {
  @TaskLocal static var current: VisitConnections?

  private struct Used {
    let origin: String
    let engine: CurlEngine
  }

  private let used = Mutex<[Used]>([])

  init() {}

  /// Makes a visit, and closes the connections that this task and its children opened meanwhile, unless another visit is
  /// asking over them.
  public static func during<Result: Sendable>(
    isolation: isolated (any Actor)? = #isolation, _ visit: () async throws -> Result
  ) async rethrows -> Result {
    let connections = VisitConnections()
    defer { connections.close() }
    return try await $current.withValue(connections, operation: visit)
  }

  /// Remembers that a request goes to a site.
  func use(_ url: WebURL, of engine: CurlEngine) {
    used.withLock { used in
      let origin = url.origin
      // Nearly always it is the site of the request before.
      if used.last?.origin != origin, !used.contains(where: { $0.origin == origin }) {
        used.append(Used(origin: origin, engine: engine))
      }
    }
  }

  private func close() {
    for site in used.withLock({ $0 }) { site.engine.close(origin: site.origin) }
  }
}

/// The sockets that are open, by the origin that they were opened for. On the engine's thread only.
final class SocketBook {
  private var origins: [Int32: String] = [:]
  private var sockets: [String: Set<Int32>] = [:]

  static func from(_ context: UnsafeMutableRawPointer?) -> SocketBook? {
    context.map { Unmanaged<SocketBook>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Sockets opened for an origin and not yet closed.
  func open(for origin: String) -> Set<Int32> { sockets[origin] ?? [] }

  func add(_ socket: Int32, for origin: String) {
    origins[socket] = origin
    sockets[origin, default: []].insert(socket)
  }

  func remove(_ socket: Int32) {
    guard let origin = origins.removeValue(forKey: socket) else { return }
    sockets[origin]?.remove(socket)
    if sockets[origin]?.isEmpty == true { sockets[origin] = nil }
  }
}
