public import Presence

/// Obeys robots.txt (RFC 9309) and the list of those who asked never to be visited.
///
/// Each origin's file is fetched once per run through the fetchers inside, which pace, retry and record it. A refusal is
/// recorded too. A host whose robots.txt cannot be had gives every page the same failure: it may not be asked, and would
/// not answer.
public struct RobotsFetcher: Fetcher {
  private let inner: any Fetcher
  private let files: any Fetcher
  private let cache: RobotsCache
  private let log: RobotsLog
  private let timetable: Timetable?
  private let settings: FetchSettings
  private let clock: any FetchClock

  /// RFC 9309 §2.3.1.2: at least five hops, across hosts too.
  static let mostHops = 5

  init(
    _ inner: any Fetcher, cache: RobotsCache, timetable: Timetable?, log: RobotsLog, settings: FetchSettings,
    clock: any FetchClock
  ) {
    self.inner = inner
    files = RedirectFetcher(inner, mostHops: RobotsFetcher.mostHops)
    self.cache = cache
    self.log = log
    self.timetable = timetable
    self.settings = settings
    self.clock = clock
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    if isOptedOut(request.url.host) {
      return await refuse(request, line: nil, rule: "the host asked never to be visited (opt-out list)")
    }
    let knowledge = await knowledge(of: request.url)
    if request.url.path == "/robots.txt", request.url.query == nil {
      await log.adopt(knowledge.exchanges, for: request.url.origin)
      return knowledge.outcome
    }
    switch knowledge.access {
    case .unrestricted: return await inner.fetch(request)
    case .forbidden(let words): return await refuse(request, line: nil, rule: words)
    case .unreachable(let failure): return await fail(request, like: failure)
    case .file(let file):
      let decision = file.decision(agent: settings.agent, target: request.url.target)
      guard !decision.isAllowed else { return await inner.fetch(request) }
      return await refuse(request, line: decision.line, rule: decision.rule)
    }
  }

  private func knowledge(of url: WebURL) async -> RobotsKnowledge {
    await cache.knowledge(of: url.origin) { [files, timetable, settings, log] in
      guard let robots = url.resolving("/robots.txt") else { return RobotsKnowledge.none(url) }
      let outcome = await files.fetch(FetchRequest(url: robots, purpose: .robots))
      let knowledge = RobotsKnowledge(outcome, exchanges: await log.take(for: url.origin))
      if case .file(let file) = knowledge.access, let delay = file.crawlDelay(agent: settings.agent) {
        await timetable?.slowDown(url.host, to: .seconds(min(delay, 86_400)))
      }
      return knowledge
    }
  }

  private func isOptedOut(_ host: String) -> Bool {
    settings.optedOutHosts.contains { host == $0.lowercased() || host.hasSuffix("." + $0.lowercased()) }
  }

  private func refuse(_ request: FetchRequest, line: Int?, rule: String) async -> FetchOutcome {
    let now = clock.now()
    let decision = RobotsDecision(url: request.url, line: line, rule: rule, decidedAt: now)
    await log.record(
      Exchange(request: request, requestHead: [], result: .disallowed(decision), startedAt: now))
    return .disallowed(decision)
  }

  private func fail(_ request: FetchRequest, like first: FetchFailure) async -> FetchOutcome {
    if Task.isCancelled { return .failed(first) }
    let now = clock.now()
    let failure = FetchFailure(
      url: request.url, cause: first.cause, detail: "not asked, because robots.txt could not be had: \(first.detail)",
      failedAt: now)
    await log.record(Exchange(request: request, requestHead: [], result: .failed(failure), startedAt: now))
    return .failed(failure)
  }
}

extension RobotsKnowledge {
  /// For an address that has no robots.txt, which cannot be.
  fileprivate static func none(_ url: WebURL) -> RobotsKnowledge {
    let never = Timestamp(secondsSinceEpoch: 0)
    let failure = FetchFailure(url: url, cause: .redirectLoop, detail: "no robots.txt", failedAt: never)
    return RobotsKnowledge(.failed(failure), exchanges: [])
  }
}
