import Crawl
import Presence
import Synchronization

/// A web made of a table: address → answers, one after the other, the last one for ever. Every other address is a 404.
final class TableTransport: Transport {
  /// What an address answers.
  enum Answer: Sendable {
    case page(Int, [String: String] = [:], String = "")
    case failure(FetchFailure.Cause)
  }

  private let answers: [String: [Answer]]
  private let clock: TestClock
  private let took: Duration
  private let address: String?
  private let state = Mutex((asked: [String](), counts: [String: Int](), inFlight: 0, most: 0))

  init(_ answers: [String: [Answer]], clock: TestClock, took: Duration = .zero, address: String? = nil) {
    self.answers = answers
    self.clock = clock
    self.took = took
    self.address = address
  }

  /// Addresses in the order in which they were asked.
  var asked: [String] { state.withLock { $0.asked } }
  /// Most requests that were under way at the same time.
  var mostAtOnce: Int { state.withLock { $0.most } }

  func exchange(_ request: FetchRequest) async -> Exchange {
    let url = request.url.description
    let turn = state.withLock { state in
      state.asked.append(url)
      state.inFlight += 1
      state.most = max(state.most, state.inFlight)
      defer { state.counts[url, default: 0] += 1 }
      return state.counts[url, default: 0]
    }
    let startedAt = clock.now()
    for _ in 0..<20 { await Task.yield() }
    clock.pass(took)
    state.withLock { $0.inFlight -= 1 }
    let line = answers[url] ?? [.page(404)]
    switch line[min(turn, line.count - 1)] {
    case .failure(let cause):
      let failure = FetchFailure(url: request.url, cause: cause, detail: "table", failedAt: startedAt)
      return Exchange(request: request, requestHead: [], result: .failed(failure), startedAt: startedAt)
    case .page(let status, let headers, let body):
      let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
      let response = WireResponse(
        status: status, head: Array("HTTP/1.1 \(status) X\r\n\(lines)\r\n".utf8), body: Array(body.utf8),
        truncation: nil,
        remoteAddress: address)
      return Exchange(request: request, requestHead: [], result: .response(response), startedAt: startedAt)
    }
  }
}
