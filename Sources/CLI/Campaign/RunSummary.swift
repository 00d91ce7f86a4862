import Presence
import Report
import Store

/// What a run says at its end: where the overview is, and who needs help most.
struct RunSummary {
  let overview: Overview
  let run: Run
  /// Folder of the reports.
  let output: String
  /// Identifier of the run that this one was compared with; nil for a first run.
  let comparedWith: String?

  init(_ written: RunReports.Written, run: Run, output: String) {
    overview = written.overview
    comparedWith = written.facts.comparison?.runID
    self.run = run
    self.output = output
  }

  private struct Line: Encodable {
    let run: String
    let merchants: Int
    let rejectedRows: Int
    let overview: String
    let needHelpMost: [Merchant]

    struct Merchant: Encodable {
      let id: String
      let name: String
      let sheet: String
    }
  }

  /// Writes it: for people on standard error, the paths on standard out.
  func tell(asJSON: Bool, isQuiet: Bool) throws {
    let index = output + "/" + ReportFolder.overview(.french)
    let first = overview.inOrderOfNeed().prefix(3)
    if asJSON {
      let merchants = first.map {
        Line.Merchant(id: $0.id.description, name: $0.name, sheet: output + "/" + ReportFolder.sheet($0.id, .french))
      }
      StandardOutput.line(
        try JSONText.line(
          Line(
            run: run.id, merchants: overview.rows.count, rejectedRows: run.rejectedRows, overview: index,
            needHelpMost: merchants)))
      return
    }
    guard !isQuiet else { return }
    StandardOutput.line(
      "\(overview.rows.count) merchants, \(run.rejectedRows) rows rejected (\(output)/\(ReportFolder.rejected))")
    StandardOutput.line("Overview: \(index)")
    if let comparedWith { StandardOutput.line("Compared with run \(comparedWith): \(index)#comparison") }
    StandardOutput.line("Who needs help first (blocking state, then the lowest sum of measured axes):")
    for (place, row) in first.enumerated() {
      let action = row.firstAction.map { " — \($0.fr)" } ?? ""
      StandardOutput.line("  \(place + 1). \(row.name)\(action)")
      StandardOutput.line("     \(output)/\(ReportFolder.sheet(row.id, .french))")
    }
  }
}
