import Foundation
import Presence
import Report
import Store

/// Writes all reports of a run, merchant by merchant in the list's order.
struct RunReports {
  /// What was written, for the summary and the gate.
  struct Written {
    let overview: Overview
    let facts: RunFacts
  }

  let folder: CampaignFolder
  let store: CampaignStore
  let run: Run
  let instruments: Instruments
  /// Whether nobody wants to hear how far it is.
  var isQuiet = true
  var languages: [Language] = Language.allCases
  var flavour: CSVFlavour = .excel
  /// The run to compare with; nil for the one before.
  var earlier: Run?
  /// How many visits are held at once.
  private static let page = 64

  /// Writes below `output`, each merchant's judgement given by `judged`; the gate, where there is one, sees each too.
  func write(
    into output: String, gate: GateRun? = nil, judged: (FinishedVisit) async throws -> AuditReport
  ) async throws -> Written {
    let staging = try StagedFolder(output)
    let files = try ReportFiles(folder: staging.path)
    try files.write(ReportFolder.rejected, try RejectedFile.bytes(store.rowErrors(of: run.id)))
    var writer = try ReportWriter(
      sheets: instruments.sheets, overviews: instruments.overviews,
      table: MerchantTable(extraHeadings: try extraHeadings(), flavour: flavour), languages: languages,
      sheetsAddress: instruments.settings.organisation.sheetsAddress, sink: files.sink)
    let comparison = try RunComparison(
      folder: folder, store: store, run: run, instruments: instruments, earlier: earlier)
    var tally = Tally()
    var last = -1
    let progress = Progress(total: try store.visitCount(of: run.id), done: 0, isQuiet: isQuiet, unit: "reports")
    while case let visits = try store.visits(of: run.id, after: last, limit: RunReports.page), !visits.isEmpty {
      for visit in visits {
        var report = try await judged(visit)
        report.difference = try await comparison.difference(to: report)
        try writer.add(report)
        try gate?.add(report)
        tally.add(report)
        await progress.finish()
      }
      last = visits.last?.position ?? last
    }
    await progress.end()
    let facts = try facts(tally, comparison: comparison)
    try writer.finish(facts)
    files.close()
    try staging.putInPlace()
    return Written(overview: writer.overview, facts: facts)
  }

  /// What is counted beside the overview.
  private struct Tally {
    var changes: [Change: Int] = [:]
    var requests = 0
    var overridesApplied = 0
    var overridesEnded = 0

    mutating func add(_ report: AuditReport) {
      if let difference = report.difference { changes[difference.change, default: 0] += 1 }
      requests += report.visited.count
      overridesApplied += report.findings.count { $0.override != nil }
      overridesEnded += report.endedOverrides?.count ?? 0
    }
  }

  private func facts(_ tally: Tally, comparison: RunComparison) throws -> RunFacts {
    let settings = try JSONDecoder().decode([RunFacts.Setting].self, from: Data(run.settings.utf8))
    var facts = RunFacts(
      runID: run.id, listName: run.list, startedAt: run.startedAt, rejectedRows: run.rejectedRows,
      requests: tally.requests, settings: settings, previousRun: comparison.previous?.id,
      comparison: comparison.facts(tally.changes))
    facts.configuration = ConfigurationFingerprint(json: run.configuration).map {
      RunFacts.ConfigurationDigest(
        digest: $0.digest, changedFiles: instruments.fingerprint.differences(from: $0))
    }
    facts.overridesApplied = tally.overridesApplied
    facts.overridesEnded = tally.overridesEnded
    return facts
  }

  /// The list's own columns, in order of first appearance over the whole run.
  private func extraHeadings() throws -> [String] {
    var headings: [String] = []
    var last = -1
    while case let merchants = try store.visited(of: run.id, after: last, limit: 500), !merchants.isEmpty {
      let known = headings.map { Merchant.ExtraColumn(heading: $0, value: "") }
      var carrier = Merchant(id: MerchantID(siret: nil, name: "", postcode: nil), name: "")
      carrier.extra = known
      headings = MerchantTable.extraHeadings(of: [carrier] + merchants.map(\.merchant))
      last = merchants.last?.position ?? last
    }
    return headings
  }
}
