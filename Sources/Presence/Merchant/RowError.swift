/// A row of the list that cannot be used, or that was used with a remark.
public struct RowError: Sendable, Hashable, Codable {
  /// Line of the file, counted from 1.
  public let line: Int
  /// Column of the table, counted from 1; nil when the whole row is meant.
  public let column: Int?
  /// Heading of that column.
  public let heading: String?
  /// What is wrong.
  public let problem: LocalizedText
  /// What to do about it.
  public let remedy: LocalizedText
  /// True when the merchant could not be kept.
  public let isRejected: Bool
  /// The row's cells as read, for `rejected.csv`.
  public let cells: [String]

  /// An error with its place and its remedy.
  public init(
    line: Int, column: Int?, heading: String?, problem: LocalizedText, remedy: LocalizedText, isRejected: Bool,
    cells: [String]
  ) {
    self.line = line
    self.column = column
    self.heading = heading
    self.problem = problem
    self.remedy = remedy
    self.isRejected = isRejected
    self.cells = cells
  }
}
