import Presence

/// The fetchers of a run over one engine: what is learnt of hosts (robots.txt, pace, addresses) is shared by all visits;
/// what is recorded goes to each visit's own recorder.
///
/// Decision: recording is innermost, so that what is archived is what went over the wire: every robots.txt, hop, retry
/// and failure. Retrying is around it, so that each attempt waits for its turn and is archived. The circuit breaker is
/// around both, so that an attempt and its retries count as one failure. Robots is around all three, so that its own
/// files are paced, retried and archived too. Following redirects is outermost, so that each hop is
/// judged by the robots.txt of its own host.
public struct LiveFetcher: Sendable {
  private let polite: PoliteTransport
  private let pace: Timetable
  private let robots = RobotsCache()
  private let breaker: CircuitBreaker
  private let settings: FetchSettings
  private let clock: any FetchClock

  /// The run's engine and what it will learn.
  public init(settings: FetchSettings, clock: any FetchClock) {
    self.init(CurlTransport(settings: settings, clock: clock), settings: settings, clock: clock)
  }

  /// The same around another transport, for tests and benchmarks.
  public init(_ wire: any Transport, settings: FetchSettings, clock: any FetchClock) {
    pace = Timetable(settings: settings, clock: clock)
    breaker = CircuitBreaker(limit: settings.failuresBeforeLeaving)
    polite = PoliteTransport(wire, timetable: pace, settings: settings, clock: clock)
    self.settings = settings
    self.clock = clock
  }

  /// The fetcher of one visit, to be made anew for each: it sees to it that the visit's own archive has every robots.txt
  /// that the visit used, whoever of the run asked for it first. `earlier` is what an earlier run archived of the same merchant.
  public func recording(into recorder: any ExchangeRecorder, earlier: EarlierVisit? = nil) -> any Fetcher {
    let log = RobotsLog(recorder)
    let recording = RecordingFetcher(
      polite, recorder: log, earlier: settings.conditional ? earlier : nil, largestBody: settings.largestBodyInBytes)
    let retrying = RetryingFetcher(recording, settings: settings, clock: clock)
    let breaking = BreakingFetcher(retrying, breaker: breaker, recorder: log, clock: clock)
    let obedient = RobotsFetcher(
      breaking, cache: robots, timetable: pace, log: log, settings: settings, clock: clock)
    return RedirectFetcher(obedient, mostHops: settings.redirects)
  }
}
