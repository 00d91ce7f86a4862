/// A reader of the house that meets bytes from strangers, as the fuzzer sees it.
public struct FuzzTarget: Sendable {
  /// Name on the command line, in lower case.
  public let name: String
  /// Longest input that is tried, in bytes: what a reader sees of it, within what an execution may cost.
  public let longest: Int
  /// Words of the format: the fuzzer's dictionary, and what ``Growth`` repeats.
  public let words: [String]
  /// What stands before repeated words, so that they reach the reader's depths.
  public let openings: [String]
  /// Inputs to begin with, made from `Fixtures`.
  public let seeds: @Sendable (FixtureFiles) throws -> [[UInt8]]
  /// Reads the bytes, and traps when a promise of the reader is broken.
  public let read: @Sendable ([UInt8]) -> Void

  init(
    _ name: String, longest: Int, words: [String], openings: [String] = [""],
    seeds: @escaping @Sendable (FixtureFiles) throws -> [[UInt8]], read: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.name = name
    self.longest = longest
    self.words = words
    self.openings = openings
    self.seeds = seeds
    self.read = read
  }

  /// All targets, by name.
  public static let all: [FuzzTarget] = [
    robots, sitemap, warc, url, head, html, contacts, hours, dates, jsonld, css, csv, body,
  ]

  /// The target of that name; nil when there is none.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What a reader promises. Stays on in optimised builds, unlike `assert`.
func promise(_ holds: Bool, _ what: StaticString) {
  precondition(holds, "\(what)")
}
