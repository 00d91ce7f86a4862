/// What a person decided of doubtful pairs: `doubtful.csv`, its last column filled in with yes or no.
public struct MatchDecisions: Sendable, Hashable {
  /// Headings of the file, as it is written and read.
  public static let merchantHeading = "Identifiant"
  /// The record's identifier.
  public static let recordHeading = "Fiche"
  /// The column to fill in.
  public static let answerHeading = "Même commerce ? (oui/non)"

  private var answers: [String: Bool] = [:]

  /// Nobody decided anything.
  public init() {}

  /// Reads the file; rows without an answer say nothing.
  public init(nextChunk: @escaping () throws -> [UInt8]?) throws {
    var table = try PlainTable(nextChunk: nextChunk)
    guard let merchant = table.column(MatchDecisions.merchantHeading),
      let record = table.column(MatchDecisions.recordHeading), let answer = table.column(MatchDecisions.answerHeading)
    else { throw RegisterError.notDecisions(headings: table.headings) }
    while let row = try table.next() {
      guard row.cells.indices.contains(max(merchant, record, answer)) else { continue }
      switch TextKey.of(row.cells[answer]) {
      case "oui", "o", "yes", "y", "x": answers[MatchDecisions.key(row.cells[merchant], row.cells[record])] = true
      case "non", "n", "no": answers[MatchDecisions.key(row.cells[merchant], row.cells[record])] = false
      default: continue
      }
    }
  }

  /// Whether a person said that the two are one; nil when nobody did.
  public func answer(merchant: String, record: String) -> Bool? { answers[MatchDecisions.key(merchant, record)] }

  private static func key(_ merchant: String, _ record: String) -> String { merchant + " " + record }
}
