import Presence

/// A date that may be the answer, before it is weighed.
struct DateCandidate: Sendable {
  var meaning: DatedEvidence.Meaning
  var date: PartialDate
  /// Lower is better; see ``DateRank``.
  var rank: Int
  var line: Int?
  var method: Evidence.Method
  var excerpt: Excerpt

  /// What stands there: cut out only for the candidates that are kept.
  enum Excerpt: Sendable {
    case text(String)
    /// Bytes of the visible text.
    case visible(Range<Int>)
  }

  func evidence(on dated: DatedPage) -> DatedEvidence {
    let words =
      switch excerpt {
      case .text(let text): text
      case .visible(let range): dated.excerpt(range)
      }
    return DatedEvidence(
      meaning: meaning, date: date, rank: rank,
      evidence: dated.page.evidence(line: line, excerpt: words, method: method))
  }
}

/// The ladder: how far each kind of evidence is to be believed, best first.
enum DateRank {
  static let urlDay = 9
  static let articleItem = 10
  static let metaPublished = 12
  static let itemProperty = 16
  static let markedTime = 18
  static let pageItem = 22
  static let cue = 24
  static let byline = 26
  static let time = 27
  static let nearTitle = 28
  static let prose = 33
  static let script = 30
  static let otherItem = 32
  static let heading = 34
  static let content = 40
  static let urlMonth = 44
  static let header = 46
  static let asideTime = 48
  static let aside = 60
  static let footer = 70
  static let image = 80

  /// How sure a fact of this rank is, 0…1.
  static func confidence(_ rank: Int) -> Double {
    switch rank {
    case ..<18: 0.95
    case ..<24: 0.9
    case ..<28: 0.8
    case ..<32: 0.7
    case ..<40: 0.5
    case ..<60: 0.4
    default: 0.25
    }
  }
}
