internal import Synchronization

/// A request that the town received.
public struct SeenRequest: Sendable {
  /// From 1, in the order of arrival.
  public let number: Int
  /// `GET`, `HEAD`…
  public let method: String
  /// Host as asked for, lower-cased, without port.
  public let host: String
  /// Path and query as sent.
  public let target: String
  /// Headers; lower-cased names, of repeated ones the first.
  public let headers: [String: String]
  /// Whether it came over TLS.
  public let isSecure: Bool
  /// Number of its connection, from 1: equal for requests that share one.
  public let connection: Int
  /// When it had arrived.
  public let arrivedAt: ContinuousClock.Instant
  /// Requests to the same host under way at that moment, this one included.
  public let atOnce: Int
}

/// What the town remembers of its visitors, so that tests can ask how politely it was visited.
///
/// The first 100,000 requests are kept, the rest only counted.
final class Journal: Sendable {
  private struct Pages {
    var seen: [SeenRequest] = []
    var received = 0
    var connections = 0
    var underWay: [String: Int] = [:]
    var visits: [String: Int] = [:]
  }

  private let pages = Mutex(Pages())
  private static let longest = 100_000

  /// All kept requests, in order of arrival.
  var seen: [SeenRequest] { pages.withLock { $0.seen } }

  /// A number for a new connection.
  func connect() -> Int {
    pages.withLock { pages in
      pages.connections += 1
      return pages.connections
    }
  }

  /// Notes a request; returns how many have come to its host and path, from 1. `end` must follow.
  func begin(_ request: Request, connection: Int) -> Int {
    let now = ContinuousClock.now
    return pages.withLock { pages in
      pages.received += 1
      pages.underWay[request.host, default: 0] += 1
      let key = request.host + request.path
      pages.visits[key, default: 0] += 1
      if pages.seen.count < Self.longest {
        pages.seen.append(
          SeenRequest(
            number: pages.received, method: request.method, host: request.host, target: request.target,
            headers: request.headers, isSecure: request.isSecure, connection: connection, arrivedAt: now,
            atOnce: pages.underWay[request.host] ?? 1))
      }
      return pages.visits[key] ?? 1
    }
  }

  /// The answer to a request is written, or given up.
  func end(_ request: Request) { pages.withLock { $0.underWay[request.host, default: 1] -= 1 } }
}
