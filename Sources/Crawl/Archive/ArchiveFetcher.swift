public import Presence

/// Fetches one visit again from its archive: equal captures with their redirects, equal failures, equal refusals.
///
/// Only the visit's own records are read. What the visit never asked gives the failure `cancelled`.
public struct ArchiveFetcher: Fetcher {
  private let transport: ArchiveTransport
  private let pages: RedirectFetcher
  private let robots: RedirectFetcher

  /// - Parameters:
  ///   - folder: the run's archive.
  ///   - entries: the visit's entries, in order.
  ///   - settings: those of the run; only the limits of redirects and of the body matter here.
  ///   - asOf: dates what is not in the archive.
  public init(folder: String, entries: [ArchiveEntry], settings: FetchSettings, asOf: Timestamp) {
    transport = ArchiveTransport(folder: folder, entries: entries, asOf: asOf)
    let hop = RecordingFetcher(transport, recorder: NoRecorder(), largestBody: settings.largestBodyInBytes)
    pages = RedirectFetcher(hop, mostHops: settings.redirects)
    robots = RedirectFetcher(hop, mostHops: RobotsFetcher.mostHops)
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    await (request.purpose == .robots ? robots : pages).fetch(request)
  }

  /// What kept records from being read: a replay with such errors must not be judged. Empty when all went well.
  public func unreadableRecords() async -> [ArchiveError] { await transport.unreadableRecords() }
}
