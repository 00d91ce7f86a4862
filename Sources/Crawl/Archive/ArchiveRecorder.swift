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
  /// The run's robots.txt exchanges: the fetcher asks once per host, but each merchant's visit needs them.
  private var robots: [WebURL: (entry: ArchiveEntry, next: WebURL?)] = [:]

  /// A recorder that writes through `writer`.
  public init(_ writer: WARCWriter) { self.writer = writer }

  /// Writes an exchange. A failure to write is kept for the visit, which goes on.
  public func record(_ exchange: Exchange) async {
    let log = VisitLog.current
    do throws(ArchiveError) {
      let entry = try await writer.write(exchange)
      if entry.purpose == .robots { robots[entry.url] = (entry, ArchiveRecorder.redirect(of: exchange)) }
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
    var entries = try await log.entries()
    let known = Set(entries.map(\.url))
    for entry in made.entries where entry.request.purpose == .robots && !known.contains(entry.request.url) {
      entries += await robotsEntries(from: entry.request.url)
    }
    return ArchivedVisit(visit: made, entries: entries)
  }

  /// The exchanges by which another visit of this run got a robots.txt: one, or a chain of redirects.
  private func robotsEntries(from url: WebURL) -> [ArchiveEntry] {
    var entries: [ArchiveEntry] = []
    var next: WebURL? = url
    // RFC 9309 §2.3.1.2: five redirects.
    while let url = next, entries.count < 6, let found = robots[url] {
      entries.append(found.entry)
      next = found.next
    }
    return entries
  }

  private static func redirect(of exchange: Exchange) -> WebURL? {
    guard case .response(let response) = exchange.result, (300...399).contains(response.status) else { return nil }
    let location = HeaderBlock.fields(response.head).first { $0.name.lowercased() == "location" }
    return location.flatMap { exchange.request.url.resolving($0.value) }
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
