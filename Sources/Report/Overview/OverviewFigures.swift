internal import Presence

/// Everything that the overview counts, counted once.
struct OverviewFigures {
  /// How many answers of each tone.
  struct Tones: Hashable {
    var good = 0
    var mixed = 0
    var bad = 0
    var unknown = 0

    /// Answers that say something.
    var measured: Int { good + mixed + bad }

    mutating func count(_ tone: AuditReport.Answer.Tone) {
      switch tone {
      case .good: good += 1
      case .mixed: mixed += 1
      case .bad: bad += 1
      case .unknown: unknown += 1
      }
    }
  }

  /// Merchants of one town or trade.
  struct Group {
    let name: String?
    var merchants = 0
    /// In the order of ``Question``.
    var answers = [Tones](repeating: Tones(), count: Question.allCases.count)

    /// What the chamber does next, for how many.
    var segments: [Segment: Int] = [:]

    /// Scores by axis, in the order of ``Axis``.
    var scores = [[Int]](repeating: [], count: Axis.allCases.count)

    init(name: String?) { self.name = name }

    mutating func count(_ row: OverviewRow) {
      merchants += 1
      if let segment = row.segment { segments[segment, default: 0] += 1 }
      for (index, tone) in row.answers.enumerated() where answers.indices.contains(index) { answers[index].count(tone) }
      for (index, score) in row.scores.enumerated() where scores.indices.contains(index) {
        if let score { scores[index].append(score) }
      }
    }
  }

  /// Fewest scores of which a middle is told: fewer would tell on single merchants.
  static let fewestForMiddle = 5

  /// Scores of one axis: five columns of twenty points, and those without a score.
  struct Distribution {
    var columns = [0, 0, 0, 0, 0]
    var unmeasured = 0
  }

  private(set) var everybody = Group(name: nil)
  /// Biggest first, then by name.
  private(set) var towns: [Group] = []
  /// Biggest first, then by name.
  private(set) var trades: [Group] = []
  /// In the order of ``Axis``.
  private(set) var distributions = [Distribution](repeating: Distribution(), count: Axis.allCases.count)
  private(set) var kinds: [AuditReport.Kind: Int] = [:]
  /// Merchants by the word of a reason, most first.
  private(set) var reasons: [(code: String, merchants: Int)] = []
  private(set) var blocked = 0

  init(_ overview: Overview) {
    var towns: [String: Group] = [:]
    var trades: [String: Group] = [:]
    var reasons: [String: Int] = [:]
    for row in overview.rows {
      everybody.count(row)
      OverviewFigures.count(row, under: row.town, in: &towns)
      OverviewFigures.count(row, under: row.trade, in: &trades)
      kinds[row.kind, default: 0] += 1
      if row.isBlocked { blocked += 1 }
      for code in row.unmeasured { reasons[code, default: 0] += 1 }
      for (index, score) in row.scores.enumerated() where distributions.indices.contains(index) {
        if let score {
          distributions[index].columns[min(4, max(0, score / 20))] += 1
        } else {
          distributions[index].unmeasured += 1
        }
      }
    }
    self.towns = OverviewFigures.sorted(towns)
    self.trades = OverviewFigures.sorted(trades)
    self.reasons = reasons.map { (code: $0.key, merchants: $0.value) }.sorted {
      ($1.merchants, $0.code) < ($0.merchants, $1.code)
    }
  }

  /// Counts under a name folded to lower case, so that PESSAC and Pessac are one town; the first spelling is shown.
  private static func count(_ row: OverviewRow, under name: String?, in groups: inout [String: Group]) {
    groups[name?.lowercased() ?? "", default: Group(name: name)].count(row)
  }

  private static func sorted(_ groups: [String: Group]) -> [Group] {
    groups.sorted { ($1.value.merchants, $0.key) < ($0.value.merchants, $1.key) }.map(\.value)
  }
}
