public import Presence

/// One dated thing that a page shows: a rung of the ladder.
public struct DatedEvidence: Sendable, Hashable {
  /// What the date is said of.
  public enum Meaning: String, Sendable, Hashable, Codable {
    case published, modified
    /// Something on the page that carries a date: a post, an event, a price list, a photograph.
    case content
    /// The moment of serving, which says nothing.
    case served
    /// A © line.
    case copyright
  }

  /// What the date is said of.
  public let meaning: Meaning
  /// The date, as exact as it is said.
  public let date: PartialDate
  /// Rank among those of the same meaning: lower is to be believed first.
  public let rank: Int
  /// Where it was seen.
  public let evidence: Evidence

  /// A date, what it is said of and where it was seen.
  public init(meaning: Meaning, date: PartialDate, rank: Int, evidence: Evidence) {
    self.meaning = meaning
    self.date = date
    self.rank = rank
    self.evidence = evidence
  }
}

/// When a page was published, changed, and last showed life; nil means "nothing found".
public struct PageDates: Sendable {
  /// When it was published.
  public var published: Fact<CivilDate>?
  /// When it was last changed.
  public var modified: Fact<CivilDate>?
  /// Newest date of its content, not after the capture; a month or a year stands for its first day.
  public var freshest: Fact<CivilDate>?
  /// Newest year of a © line, not after the capture.
  public var copyrightYear: Fact<Int>?
  /// All dated evidence, best first.
  public var ladder: [DatedEvidence] = []

  /// Nothing found.
  public init() {}
}
