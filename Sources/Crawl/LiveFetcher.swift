import Presence

/// The fetcher for the real web, and its counterpart over an archive.
public enum LiveFetcher {
  /// Builds the chain of policies around libcurl. One per run: it keeps the run's robots.txt files and pace.
  ///
  /// Decision: recording is innermost, so that what is archived is what went over the wire: every robots.txt, hop, retry
  /// and failure. Retrying is around it, so that each attempt waits for its turn and is archived. Robots is around both,
  /// so that its own files are paced, retried and archived too. Following redirects is outermost, so that each hop is
  /// judged by the robots.txt of its own host.
  public static func make(
    settings: FetchSettings, recorder: any ExchangeRecorder, clock: any FetchClock
  ) -> any Fetcher {
    make(CurlTransport(settings: settings, clock: clock), settings: settings, recorder: recorder, clock: clock)
  }

  /// The same chain around another transport, for tests and benchmarks.
  public static func make(
    _ wire: any Transport, settings: FetchSettings, recorder: any ExchangeRecorder, clock: any FetchClock
  ) -> any Fetcher {
    let pace = Timetable(settings: settings, clock: clock)
    let polite = PoliteTransport(wire, timetable: pace, settings: settings, clock: clock)
    let recording = RecordingFetcher(polite, recorder: recorder, largestBody: settings.largestBodyInBytes)
    let retrying = RetryingFetcher(recording, settings: settings, clock: clock)
    let robots = RobotsFetcher(retrying, timetable: pace, recorder: recorder, settings: settings, clock: clock)
    return RedirectFetcher(robots, mostHops: settings.redirects)
  }

  /// The fetcher of a replay: an archive that answers each address with its last exchange, and redirects followed as they
  /// were live. Policies were applied when it was recorded.
  public static func replaying(_ archive: any Fetcher, settings: FetchSettings) -> any Fetcher {
    RedirectFetcher(archive, mostHops: settings.redirects)
  }
}
