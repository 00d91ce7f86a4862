import Crawl
import Foundation
import Presence
import Report
import Store

/// A run of an audit: visits every pending merchant of the store, archives, judges, and keeps each as soon as it is done.
///
/// A site is one task; at most ``Settings/Audit/sitesInFlight`` are in flight, and the list is paged from the store, so
/// that memory does not grow with it.
struct AuditRun {
  let folder: CampaignFolder
  let store: CampaignStore
  let run: Run
  let instruments: Instruments
  let isQuiet: Bool
  var flavour: CSVFlavour = .excel
  /// The run to compare with; nil for the one before.
  var earlier: Run?

  /// Visits what is pending. Returns false when it was interrupted.
  func visitAll() async throws -> Bool {
    BulkWork.begin()
    let total = try store.merchantCount(of: run.id)
    let progress = Progress(total: total, done: try store.visitCount(of: run.id), isQuiet: isQuiet)
    let writer = try archiveWriter()
    let clock = LiveClock()
    let judge = try RunJudge(folder: folder, store: store, run: run, instruments: instruments)
    let recorder = ArchiveRecorder(writer)
    let fetcher = LiveFetcher(settings: instruments.settings.fetch, clock: clock).recording(into: recorder)
    let task = Task {
      try await visitPending { listed in
        try await visit(listed, judge: judge, fetcher: fetcher, recorder: recorder, clock: clock)
        await progress.finish()
      }
    }
    let interruption = Interruption { task.cancel() }
    defer { withExtendedLifetime(interruption) {} }
    do {
      try await task.value
    } catch is CancellationError {
      await progress.end()
      return false
    }
    await progress.end()
    await writer.synchronise()
    return !interruption.isAsked
  }

  /// Writes the run's reports from what was kept, then marks it as finished: killed in between, the same command writes
  /// them again.
  func writeReports(gate: GateRun? = nil) async throws -> (Run, RunReports.Written) {
    let stored = try store.run(run.id) ?? run
    let judge = try RunJudge(folder: folder, store: store, run: stored, instruments: instruments)
    var reports = RunReports(folder: folder, store: store, run: stored, instruments: instruments, isQuiet: isQuiet)
    reports.flavour = flavour
    reports.earlier = earlier
    let written = try await reports.write(into: folder.reports(of: run.id), gate: gate) { visit in
      try await judge.current(visit)
    }
    try store.finish(run.id, at: SystemClock().now())
    return (stored, written)
  }

  private func visitPending(_ body: @escaping @Sendable (Listed) async throws -> Void) async throws {
    let most = sitesInFlight()
    try await withThrowingTaskGroup(of: Void.self) { group in
      var last = -1
      var running = 0
      while case let batch = try store.pending(of: run.id, after: last, limit: 200), !batch.isEmpty {
        last = batch.last?.position ?? last
        for listed in batch {
          if running >= most {
            try await group.next()
            running -= 1
          }
          try Task.checkCancellation()
          group.addTask { try await body(listed) }
          running += 1
        }
      }
      try await group.waitForAll()
    }
  }

  /// As many sites as the setting says, fewer when the system lends too few file descriptors (four a site).
  private func sitesInFlight() -> Int {
    let wanted = instruments.settings.audit.sitesInFlight
    let possible = max(1, (OpenFiles.raiseLimit() - 64) / 4)
    if possible < wanted, !isQuiet {
      StandardError.line(
        "Only \(possible) sites at once instead of \(wanted): the limit of open files is low (ulimit -n).")
    }
    return min(wanted, possible)
  }

  private func visit(
    _ listed: Listed, judge: RunJudge, fetcher: any Fetcher, recorder: ArchiveRecorder, clock: LiveClock
  ) async throws {
    let visitor = SiteVisitor(
      fetcher: fetcher, lexicon: instruments.roles, settings: instruments.settings.visit, clock: clock)
    let reader = instruments.judge
    let asOf = run.startedAt
    let archived = try await recorder.recording {
      try await visitor.visit(listed.merchant, asOf: asOf) { capture, role in
        reader.outline(of: capture, role: role, merchant: listed.merchant, asOf: asOf)
      }
    }
    let index = ArchiveIndex(requests: archived.requests, entries: archived.entries)
    try store.finish(
      FinishedVisit(
        position: listed.position, merchant: listed.merchant, archiveIndex: try JSONText.line(index),
        report: try JSONText.line(judge.report(on: archived.visit))),
      in: run.id)
  }

  private func archiveWriter() throws -> WARCWriter {
    let path = folder.archive(of: run.id)
    try Folders.make(path)
    try cutTornTails(in: path)
    let settings = instruments.settings
    return try WARCWriter(
      WARCWriter.Settings(
        folder: path, prefix: "vitrine-\(run.id)",
        info: [
          HeaderField(name: "software", value: "Vitrine \(Version.text)"),
          HeaderField(name: "operator", value: settings.organisation.name ?? ""),
          HeaderField(name: "http-header-user-agent", value: settings.fetch.userAgent),
          HeaderField(name: "robots", value: "obey"),
          HeaderField(name: "isPartOf", value: run.id),
        ], startedAt: run.startedAt))
  }

  /// What a kill tore off is cut from the run's files before new ones are begun; the visit that it belonged to was not
  /// kept and is made again.
  private func cutTornTails(in path: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where name.hasSuffix(".warc.gz") {
      let report = try ArchiveRepair.cutTornTail(of: path + "/" + name)
      guard report.cutInBytes > 0, !isQuiet else { continue }
      StandardError.line(
        "\(report.path): \(report.cutInBytes) bytes of a torn record were cut; nothing finished is lost.")
    }
  }
}
