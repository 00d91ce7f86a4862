import Presence

/// The fetchers of a run over one engine: what is learnt of hosts (robots.txt, pace, addresses) is shared by all visits;
/// what is recorded goes to each visit's own recorder.
///
/// Decision: recording is innermost, so that what is archived is what went over the wire: every robots.txt, hop, retry
/// and failure. Retrying is around it, so that each attempt waits for its turn and is archived. Robots is around both,
/// so that its own files are paced, retried and archived too. Following redirects is outermost, so that each hop is
/// judged by the robots.txt of its own host.
public struct LiveFetcher: Sendable {
  private let polite: PoliteTransport
  private let pace: Timetable
  private let robots = RobotsCache()
  private let settings: FetchSettings
  private let clock: any FetchClock

  /// The run's engine and what it will learn.
  public init(settings: FetchSettings, clock: any FetchClock) {
    self.init(CurlTransport(settings: settings, clock: clock), settings: settings, clock: clock)
  }

  /// The same around another transport, for tests and benchmarks.
  public init(_ wire: any Transport, settings: FetchSettings, clock: any FetchClock) {
    pace = Timetable(settings: settings, clock: clock)
    polite = PoliteTransport(wire, timetable: pace, settings: settings, clock: clock)
    self.settings = settings
    self.clock = clock
  }

  /// The fetcher of one visit.
  public func recording(into recorder: any ExchangeRecorder) -> any Fetcher {
    let log = RobotsLog(recorder)
    let recording = RecordingFetcher(polite, recorder: log, largestBody: settings.largestBodyInBytes)
    let retrying = RetryingFetcher(recording, settings: settings, clock: clock)
    let obedient = RobotsFetcher(
      retrying, cache: robots, timetable: pace, log: log, settings: settings, clock: clock)
    return RedirectFetcher(obedient, mostHops: settings.redirects)
  }
}
