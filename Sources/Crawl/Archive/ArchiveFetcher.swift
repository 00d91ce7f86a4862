public import Presence

/// Fetches one visit again from its archive: equal captures with their redirects, equal failures, equal refusals.
///
/// Only the visit's own records are read. What the visit never asked gives the failure `cancelled`.
public struct ArchiveFetcher: Fetcher {
  private let pages: RedirectFetcher
  private let robots: RedirectFetcher

  /// Of the run's settings only the limits of redirects and of the body matter here.
  public init(_ archive: ArchiveTransport, settings: FetchSettings) {
    let hop = RecordingFetcher(archive, recorder: NoRecorder(), largestBody: settings.largestBodyInBytes)
    pages = RedirectFetcher(hop, mostHops: settings.redirects)
    robots = RedirectFetcher(hop, mostHops: RobotsFetcher.mostHops)
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    await (request.purpose == .robots ? robots : pages).fetch(request)
  }
}
