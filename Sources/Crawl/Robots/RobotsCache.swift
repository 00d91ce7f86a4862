import Presence

/// What is known of one site's robots.txt.
struct RobotsKnowledge: Sendable {
  /// What follows from it (RFC 9309 §2.3.1).
  enum Access: Sendable {
    case file(RobotsFile)
    /// 4xx, or a chain of redirects without end: no rules.
    case unrestricted
    /// 5xx: everything is forbidden, with the words to say so.
    case forbidden(String)
    /// No answer at all: the pages would give none either, and may not be asked.
    case unreachable(FetchFailure)
  }

  var access: Access
  /// What came of fetching it, for those who ask for the file itself.
  var outcome: FetchOutcome
  /// What went over the wire for it, hops and retries included.
  var exchanges: [Exchange]

  /// Draws the conclusion from an outcome.
  init(_ outcome: FetchOutcome, exchanges: [Exchange]) {
    self.outcome = outcome
    self.exchanges = exchanges
    switch outcome {
    case .captured(let capture) where (200...299).contains(capture.status):
      access = .file(RobotsFile(capture.body))
    case .captured(let capture) where capture.status >= 500:
      access = .forbidden("robots.txt answered \(capture.status)")
    case .captured(let capture) where capture.status == 429:
      // Too many requests is no statement about rules.
      access = .forbidden("robots.txt answered 429")
    case .captured: access = .unrestricted
    case .disallowed(let decision): access = .forbidden(decision.rule)
    case .failed(let failure): access = failure.cause == .redirectLoop ? .unrestricted : .unreachable(failure)
    }
  }

  /// What a redirect to another origin's robots.txt tells of that origin, which then need not be asked again; nil when
  /// there was none.
  var ofRedirectTarget: (origin: String, knowledge: RobotsKnowledge)? {
    guard case .captured(let capture) = outcome, !capture.redirects.isEmpty, capture.url.path == "/robots.txt",
      capture.url.query == nil
    else { return nil }
    let direct = Capture(
      requested: capture.url, url: capture.url, redirects: [], status: capture.status, headers: capture.headers,
      body: capture.body, isTruncated: capture.isTruncated, sizeOnWireInBytes: capture.sizeOnWireInBytes,
      capturedAt: capture.capturedAt)
    return (
      capture.url.origin,
      RobotsKnowledge(.captured(direct), exchanges: exchanges.filter { $0.request.url == capture.url })
    )
  }

  /// Bytes that keeping it costs, roughly.
  var sizeInBytes: Int {
    guard case .captured(let capture) = outcome else { return 256 }
    return 512 + capture.body.count * 2
  }
}

/// The robots.txt files of the run, each fetched once, the most recent kept.
actor RobotsCache {
  private enum Entry {
    case loading(Task<RobotsKnowledge, Never>)
    case known(RobotsKnowledge)
  }

  private static let mostHosts = 4096
  private static let mostBytes = 32 << 20

  private var entries: [String: Entry] = [:]
  /// Origins in the order in which they became known.
  private var order: [String] = []
  private var size = 0

  /// What is known of an origin, fetched by `load` when nothing is. Cancelled attempts are not kept.
  func knowledge(of origin: String, load: @escaping @Sendable () async -> RobotsKnowledge) async -> RobotsKnowledge {
    switch entries[origin] {
    case .known(let knowledge): return knowledge
    case .loading(let task): return await task.value
    case nil: break
    }
    let task = Task { await load() }
    entries[origin] = .loading(task)
    let knowledge = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    if case .unreachable(let failure) = knowledge.access, failure.cause == .cancelled {
      entries[origin] = nil
    } else {
      keep(knowledge, of: origin)
      if let (other, same) = knowledge.ofRedirectTarget, entries[other] == nil { keep(same, of: other) }
    }
    return knowledge
  }

  private func keep(_ knowledge: RobotsKnowledge, of origin: String) {
    entries[origin] = .known(knowledge)
    order.append(origin)
    size += knowledge.sizeInBytes
    while order.count > 1, order.count > RobotsCache.mostHosts || size > RobotsCache.mostBytes {
      let oldest = order.removeFirst()
      if case .known(let old) = entries.removeValue(forKey: oldest) { size -= old.sizeInBytes }
    }
  }
}
