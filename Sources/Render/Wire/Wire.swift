internal import CSpawn
internal import Foundation
internal import Synchronization

/// Commands to a browser and their replies, and its events to those who listen.
final class Wire: Sendable {
  private struct Waiting {
    let continuation: CheckedContinuation<Result<[UInt8], RenderError>, Never>
    let deadline: ContinuousClock.Instant
  }

  private struct State {
    var nextID = 0
    var waiting: [Int: Waiting] = [:]
    var listeners: [String: @Sendable (WireEvent) -> Void] = [:]
    var complaints: [UInt8] = []
    var hasEnded = false
  }

  /// What is kept of the browser's standard error.
  private static let longestComplaint = 1 << 14
  private let state = Mutex(State())
  private let loop = PipeLoop()
  private let tick: @Sendable () -> Void

  /// `tick` is called about 20 times a second, on the wire's thread.
  init(tick: @escaping @Sendable () -> Void) { self.tick = tick }

  /// Takes over the child's descriptors. False when there is no thread to be had.
  func open(_ child: cspawn_child, largestMessage: Int) -> Bool {
    let ears = PipeLoop.Ears(
      message: { self.receive($0) },
      errors: { bytes in
        self.state.withLock {
          $0.complaints.append(contentsOf: bytes.prefix(Self.longestComplaint - $0.complaints.count))
        }
      },
      tick: {
        self.giveUpLate()
        self.tick()
      },
      end: { self.finish() })
    return loop.start(child, largestMessage: largestMessage, ears)
  }

  /// The browser is gone, or as good as.
  var hasEnded: Bool { state.withLock { $0.hasEnded } }

  /// The start of what the browser wrote on standard error.
  var complaints: String { String(decoding: state.withLock { $0.complaints }, as: UTF8.self) }

  /// Ends the wire; whoever waits hears that the browser died.
  func close() { loop.close() }

  /// Events of a session go there; those of no session, to the key "".
  func listen(_ session: String, _ listener: @escaping @Sendable (WireEvent) -> Void) {
    state.withLock { $0.listeners[session] = listener }
  }

  /// Events of a session go nowhere.
  func forget(_ session: String) { state.withLock { $0.listeners[session] = nil } }

  /// Sends a command and wants no reply.
  func send(_ method: String, _ params: JSONValue = [:], session: String? = nil) {
    _ = loop.send(Self.bytes(id: makeID(), method, params, session))
  }

  /// Sends a command and waits for its reply.
  func call<Value: Decodable & Sendable>(
    _ method: String, _ params: JSONValue = [:], session: String? = nil, within limit: Duration = .seconds(5),
    as type: Value.Type = Nothing.self
  ) async throws(RenderError) -> Value {
    let id = makeID()
    let message = Self.bytes(id: id, method, params, session)
    let result = await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        guard !state.hasEnded else { return false }
        state.waiting[id] = Waiting(continuation: continuation, deadline: .now + limit)
        return true
      }
      if !isOpen { continuation.resume(returning: .failure(.browserDied)) } else { _ = loop.send(message) }
    }
    let bytes = try result.get()
    do { return try JSONDecoder().decode(Reply<Value>.self, from: Data(bytes)).result } catch {
      throw .refused("\(method): \(error)")
    }
  }

  private func makeID() -> Int {
    state.withLock {
      $0.nextID += 1
      return $0.nextID
    }
  }

  private static func bytes(id: Int, _ method: String, _ params: JSONValue, _ session: String?) -> [UInt8] {
    var fields: [(String, JSONValue)] = [
      ("id", .number(Double(id))), ("method", .text(method)), ("params", params),
    ]
    if let session { fields.append(("sessionId", .text(session))) }
    var bytes: [UInt8] = []
    JSONValue.object(fields).write(to: &bytes)
    bytes.append(0)
    return bytes
  }

  private func receive(_ bytes: [UInt8]) {
    guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(bytes)) else { return }
    if let id = envelope.id {
      let waiting = state.withLock { $0.waiting.removeValue(forKey: id) }
      waiting?.continuation.resume(returning: envelope.error.map { .failure(.refused($0.message)) } ?? .success(bytes))
    } else if let method = envelope.method {
      let listener = state.withLock { $0.listeners[envelope.sessionId ?? ""] }
      listener?(WireEvent(method: method, session: envelope.sessionId, bytes: bytes))
    }
  }

  private func giveUpLate() {
    let now = ContinuousClock.now
    let late = state.withLock { state in
      let late = state.waiting.filter { $0.value.deadline <= now }
      for id in late.keys { state.waiting[id] = nil }
      return late.values.map(\.continuation)
    }
    for continuation in late { continuation.resume(returning: .failure(.pageHung)) }
  }

  private func finish() {
    let waiting = state.withLock { state in
      state.hasEnded = true
      defer {
        state.waiting = [:]
        state.listeners = [:]
      }
      return state.waiting.values.map(\.continuation)
    }
    for continuation in waiting { continuation.resume(returning: .failure(.browserDied)) }
  }
}
