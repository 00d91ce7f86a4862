import Foundation
import Presence
import Report

/// The files of a comparison: `differences.csv` and `differences.jsonl`, put in place when they are whole.
struct DifferenceFiles {
  private let staging: StagedFolder
  private let files: ReportFiles
  private let table: DifferenceTable
  static let lines = "differences.jsonl"

  init(folder: String, flavour: CSVFlavour) throws {
    staging = try StagedFolder(folder, mark: DifferenceFiles.lines)
    files = try ReportFiles(folder: staging.path)
    table = DifferenceTable(flavour: flavour)
    try files.sink.append(ReportFolder.differences, Array(table.heading.utf8))
    try files.sink.append(DifferenceFiles.lines, [])
  }

  func add(_ difference: Difference, of merchant: Merchant) throws {
    try files.sink.append(ReportFolder.differences, Array(table.rows(difference, of: merchant).utf8))
    let line = DifferenceLine(merchant: merchant, difference: difference)
    try files.sink.append(DifferenceFiles.lines, try ReportJSON.line(line))
  }

  func finish() throws {
    files.close()
    try staging.putInPlace()
  }
}
