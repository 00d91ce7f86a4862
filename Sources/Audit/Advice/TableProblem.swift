/// Something wrong in a configuration file, and where: whoever read the file turns the path into a line.
public struct TableProblem: Sendable, Hashable, CustomStringConvertible {
  /// Keys and places (from 0) that lead to it, for example `["recommendations", "3", "checks", "0"]`.
  public let path: [String]
  /// What is wrong and what to do.
  public let text: String

  /// A problem at a place.
  public init(_ path: [String], _ text: String) {
    self.path = path
    self.text = text
  }

  public var description: String { text }
}
