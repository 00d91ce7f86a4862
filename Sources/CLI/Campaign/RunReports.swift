import Foundation
import Presence
import Report
import Store

/// Writes all reports of a run, merchant by merchant in the list's order.
struct RunReports {
  let folder: CampaignFolder
  let store: CampaignStore
  let run: Run
  let instruments: Instruments
  /// Whether nobody wants to hear how far it is.
  var isQuiet = true
  /// How many visits are held at once.
  private static let page = 64

  /// Writes below `output`, each merchant's judgement given by `judged`. Returns the overview's count.
  func write(
    into output: String, languages: [Language] = Language.allCases,
    judged: (FinishedVisit) async throws -> AuditReport
  ) async throws -> Overview {
    let staging = try StagedFolder(output)
    let files = try ReportFiles(folder: staging.path)
    try writeRejected(files)
    var writer = try ReportWriter(
      sheets: instruments.sheets, overviews: instruments.overviews,
      table: MerchantTable(extraHeadings: try extraHeadings()), languages: languages, sink: files.sink)
    let comparison = try RunComparison(store: store, run: run)
    var changes = RunComparison.Tally()
    var requests = 0
    var last = -1
    let progress = Progress(total: try store.visitCount(of: run.id), done: 0, isQuiet: isQuiet, unit: "reports")
    while case let visits = try store.visits(of: run.id, after: last, limit: RunReports.page), !visits.isEmpty {
      for visit in visits {
        let report = try await judged(visit)
        try writer.add(report)
        try comparison.add(report, to: &changes)
        requests += report.visited.count
        await progress.finish()
      }
      last = visits.last?.position ?? last
    }
    await progress.end()
    try writer.finish(
      RunFacts(
        runID: run.id, listName: run.list, startedAt: run.startedAt, rejectedRows: run.rejectedRows, requests: requests,
        settings: try storedSettings(), previousRun: comparison.previous?.id, comparison: comparison.facts(changes)))
    files.close()
    try staging.putInPlace()
    return writer.overview
  }

  private func storedSettings() throws -> [RunFacts.Setting] {
    try JSONDecoder().decode([RunFacts.Setting].self, from: Data(run.settings.utf8))
  }

  /// The list's own columns, in order of first appearance over the whole run.
  private func extraHeadings() throws -> [String] {
    var headings: [String] = []
    var last = -1
    while case let visits = try store.visits(of: run.id, after: last, limit: 500), !visits.isEmpty {
      let known = headings.map { Merchant.ExtraColumn(heading: $0, value: "") }
      var carrier = Merchant(id: MerchantID(siret: nil, name: "", postcode: nil), name: "")
      carrier.extra = known
      headings = MerchantTable.extraHeadings(of: [carrier] + visits.map(\.merchant))
      last = visits.last?.position ?? last
    }
    return headings
  }

  private func writeRejected(_ files: ReportFiles) throws {
    try files.write(ReportFolder.rejected, try RejectedFile.bytes(store.rowErrors(of: run.id)))
  }
}
