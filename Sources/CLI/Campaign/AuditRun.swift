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
  /// Hours in which visits may begin; nil for all.
  var hours: AllowedHours?
  /// Sites whose pages are read at the same time; more than the processors would only take memory.
  private let turns = Turns(ProcessInfo.processInfo.activeProcessorCount)
  private let browser: RunBrowser

  init(
    folder: CampaignFolder, store: CampaignStore, run: Run, instruments: Instruments, isQuiet: Bool
  ) {
    self.folder = folder
    self.store = store
    self.run = run
    self.instruments = instruments
    self.isQuiet = isQuiet
    browser = RunBrowser(settings: instruments.settings.render, isQuiet: isQuiet)
  }

  /// Visits what is pending. Returns false when it was interrupted.
  func visitAll() async throws -> Bool {
    BulkWork.begin()
    let total = try store.merchantCount(of: run.id)
    let progress = Progress(total: total, done: try store.visitCount(of: run.id), isQuiet: isQuiet)
    let writer = try archiveWriter()
    let clock = LiveClock()
    let judge = try RunJudge(folder: folder, store: store, run: run, instruments: instruments)
    let recorder = ArchiveRecorder(writer)
    let fetcher = LiveFetcher(settings: try fetchSettings(), clock: clock)
    let known = try EarlierRun(before: run, store: store, folder: folder)
    let task = Task {
      try await visitPending { listed in
        let own = fetcher.recording(into: recorder, earlier: try known?.visit(of: listed.merchant))
        try await visit(listed, judge: judge, fetcher: own, recorder: recorder, clock: clock)
        await progress.finish()
      }
    }
    let interruption = Interruption { task.cancel() }
    defer { withExtendedLifetime(interruption) {} }
    do {
      try await task.value
      await browser.close()
    } catch is CancellationError {
      await browser.close()
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
          try await waitForHours()
          group.addTask { try await body(listed) }
          running += 1
        }
      }
      try await group.waitForAll()
    }
  }

  private func waitForHours() async throws {
    while let hours, case let minutes = hours.minutesToWait(atMinuteOfDay: SystemClock().minuteOfDay()), minutes > 0 {
      if !isQuiet { StandardError.line("Outside audit.allowedHours: going on in \(minutes) minutes.") }
      // Looked at again meanwhile: a laptop may sleep, and clocks change twice a year.
      try await Task.sleep(for: .seconds(60 * min(minutes, 30)))
    }
  }

  /// The fetcher's settings with those who opted out in the chamber's own file.
  private func fetchSettings() throws -> FetchSettings {
    var settings = instruments.settings.fetch
    let file = instruments.settings.audit.optOutFile
    if !file.isEmpty { settings.optedOutHosts += try OptOutFile.hosts(in: file) }
    return settings
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
      fetcher: fetcher, lexicon: instruments.roles, settings: instruments.settings.visit, clock: clock,
      keepsBodies: false)
    let reader = instruments.judge
    let asOf = run.startedAt
    let empty = EmptyHome()
    let archived = try await recorder.recording {
      let visit = try await visitor.visit(listed.merchant, asOf: asOf) { capture, role in
        let outline = reader.outline(of: capture, role: role, merchant: listed.merchant, asOf: asOf)
        empty.look(at: capture, role: role, outline: outline, states: reader.states)
        return outline
      }
      return await empty.rendered(
        visit, with: browser, limits: instruments.settings.rendering, fetcher: fetcher, recorder: recorder)
    }
    let index = ArchiveIndex(requests: archived.requests, entries: archived.entries)
    // Decision: a live visit is judged from its own archive, as every later report is: bodies are held only for the few
    // sites that are being judged, and what cannot be read back is found on the day and not a year later.
    let report = try await turns.take {
      try await JSONText.line(judged(listed.merchant, index: index, by: judge))
    }
    try store.finish(
      FinishedVisit(
        position: listed.position, merchant: listed.merchant, archiveIndex: try JSONText.line(index), report: report),
      in: run.id)
  }

  /// The judgement on what was archived; “not measured” when the archive cannot be read back.
  private func judged(_ merchant: Merchant, index: ArchiveIndex, by judge: RunJudge) async throws -> AuditReport {
    do {
      return judge.report(
        on: try await index.replay(
          of: merchant, in: folder.archive(of: run.id), asOf: run.startedAt, settings: instruments.settings.fetch))
    } catch let error as InputError {
      StandardError.line("\(error)")
      return judge.report(on: SiteVisit(merchant: merchant, entries: [], asOf: run.startedAt))
    }
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
          HeaderField(
            name: "settings",
            value: instruments.settingsInWords.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")),
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
