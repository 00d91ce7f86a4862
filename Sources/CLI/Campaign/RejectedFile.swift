import Presence
import Register

/// `rejected.csv` of a run, from the errors that the store kept.
enum RejectedFile {
  /// Whole file; its headings alone when no row was rejected.
  static func bytes(_ errors: [RowError]) -> [UInt8] {
    var rows = RejectedRows(language: .french)
    var bytes = rows.head(headings: [])
    for error in errors { bytes += rows.append(error) }
    return bytes + rows.finish()
  }
}
