public import Presence

/// A visit with all that is needed to replay it.
public struct ArchivedVisit: Sendable, Hashable {
  /// The visit as it was made.
  public let visit: SiteVisit
  /// Places of its exchanges, in the order in which they ended.
  public let entries: [ArchiveEntry]

  /// A visit and the places of its exchanges.
  public init(visit: SiteVisit, entries: [ArchiveEntry]) {
    self.visit = visit
    self.entries = entries
  }

  /// What was asked, in order: ``ReplayedVisit`` asks it again.
  public var requests: [FetchRequest] { visit.entries.map(\.request) }
}

/// Keeps the exchanges of a run in its archive, and tells each visit where its own stand. One per run.
public actor ArchiveRecorder: ExchangeRecorder {
  private let writer: WARCWriter

  /// A recorder that writes through `writer`.
  public init(_ writer: WARCWriter) { self.writer = writer }

  /// Writes an exchange. A failure to write is kept for the visit, which goes on.
  public func record(_ exchange: Exchange) async {
    let log = VisitLog.current
    do throws(ArchiveError) {
      let entry = try await writer.write(exchange)
      await log?.append(entry)
    } catch {
      await log?.fail(error)
    }
  }

  /// Makes a visit, and returns it with the places of the exchanges that this task and its children recorded meanwhile.
  ///
  /// - Throws: what `visit` throws, and ``ArchiveError`` when an exchange could not be written: a visit that is not
  ///   archived whole is not kept.
  public nonisolated func recording(
    _ visit: @Sendable () async throws -> SiteVisit
  ) async throws -> ArchivedVisit {
    let log = VisitLog()
    let made = try await VisitLog.$current.withValue(log, operation: visit)
    return ArchivedVisit(visit: made, entries: try await log.entries())
  }
}

/// Where the exchanges of one visit stand. Bound to the visit's task, because the fetcher is the whole run's.
private actor VisitLog {
  @TaskLocal static var current: VisitLog?

  private var kept: [ArchiveEntry] = []
  private var failure: ArchiveError?

  func append(_ entry: ArchiveEntry) { kept.append(entry) }

  func fail(_ error: ArchiveError) { failure = failure ?? error }

  func entries() throws(ArchiveError) -> [ArchiveEntry] {
    if let failure { throw failure }
    return kept
  }
}
