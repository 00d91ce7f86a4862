internal import Presence

/// Merchants of one trade and their scores: how one stands among them.
struct Peers {
  /// Below so many others with a score, a comparison says nothing.
  static let fewest = 20

  /// Scores by axis in the order of ``Axis``, sorted.
  private var scores = [[Int]](repeating: [], count: Axis.allCases.count)
  private(set) var merchants = 0

  /// All trades of a run that have enough merchants, by their folded name.
  static func groups(of rows: [OverviewRow]) -> [String: Peers] {
    var groups: [String: Peers] = [:]
    for row in rows {
      guard let key = key(of: row) else { continue }
      groups[key, default: Peers()].add(row)
    }
    return groups.filter { $0.value.merchants > fewest }.mapValues { group in
      var sorted = group
      sorted.scores = group.scores.map { $0.sorted() }
      return sorted
    }
  }

  /// The group of a merchant; nil when the list names no trade.
  static func key(of row: OverviewRow) -> String? { row.trade?.lowercased() }

  private mutating func add(_ row: OverviewRow) {
    merchants += 1
    for (axis, score) in row.scores.enumerated() where scores.indices.contains(axis) {
      if let score { scores[axis].append(score) }
    }
  }

  /// How many of ten others do less well on an axis, 0…10; nil with too few others. Equal ones count half.
  func tenths(below score: Int, axis: Int) -> Int? {
    guard scores.indices.contains(axis), scores[axis].count > Peers.fewest else { return nil }
    let others = scores[axis].count - 1
    let below = scores[axis].count { $0 < score }
    let equal = scores[axis].count { $0 == score } - 1
    return (20 * below + 10 * max(0, equal) + others) / (2 * others)
  }
}

/// The line on a sheet that compares a merchant with others of the trade.
enum PeerNote {
  /// Stands in every sheet where the line goes, once everybody was read.
  static let place = "<p class=\"peers\"></p>"

  /// The line as HTML, its words escaped; nil when there is nothing to compare.
  static func html(_ row: OverviewRow, among peers: Peers, _ language: Language) -> String? {
    guard row.kind == .site else { return nil }
    let parts = zip(Axis.allCases, row.scores).enumerated().compactMap { index, pair -> String? in
      guard let score = pair.1, let tenths = peers.tenths(below: score, axis: index) else { return nil }
      return Typography.text(pair.0.name, language).renderText + "\u{A0}" + String(tenths)
    }
    guard !parts.isEmpty else { return nil }
    let others = Wording.number(peers.merchants - 1, language)
    let text =
      language == .french
      ? "Parmi les \(others) autres de votre métier dans la liste, sur dix, vous êtes devant\u{202F}: "
      : "Among the \(others) others of your trade in the list, out of ten, you are ahead of: "
    return "<p class=\"peers\">" + MarkupEscaping.escaped(text + parts.joined(separator: " · ")) + ".</p>"
  }
}
