/// The meanings of the headings, looked up by their folded key.
struct HeadingIndex: Sendable {
  enum Meaning: Sendable {
    case field(ListField, rank: Int)
    case profile(Int)
  }

  private var meanings: [String: Meaning] = [:]
  let map: ColumnMap
  let nothing: Set<String>

  init(_ map: ColumnMap) {
    self.map = map
    for field in ListField.allCases {
      for (rank, heading) in (map.columns[field] ?? []).enumerated() {
        let key = TextKey.of(heading)
        if meanings[key] == nil { meanings[key] = .field(field, rank: rank) }
      }
    }
    for (index, profile) in map.profiles.enumerated() {
      for heading in profile.headings where meanings[TextKey.of(heading)] == nil {
        meanings[TextKey.of(heading)] = .profile(index)
      }
    }
    nothing = Set(map.nothing.map { TextKey.of($0) })
  }

  /// What a heading means; what stands in brackets or after a slash is left out when the whole says nothing.
  func meaning(of heading: String) -> Meaning? {
    let key = TextKey.of(heading)
    if key.isEmpty { return nil }
    if let meaning = meanings[key] { return meaning }
    let short = TextKey.of(heading.prefix { !"([{/:*".contains($0) })
    return short.isEmpty ? nil : meanings[short]
  }

  /// True for `néant`, `-`, `aucun`… and for marks without letters or digits.
  func isNothing(_ text: String) -> Bool { text.utf8.count <= 64 && nothing.contains(TextKey.of(text)) }
}

/// Which column of a list holds what.
struct ColumnLayout: Sendable {
  let headings: [String]
  /// Columns of a field, best first.
  private var columns: [ListField: [Int]] = [:]
  /// Column and index of the platform in the map.
  let profiles: [(column: Int, profile: Int)]
  /// Columns without a meaning for us.
  let extras: [Int]
  /// Number of headings that were recognised.
  let recognised: Int

  init(headings: [String], index: HeadingIndex) {
    var found: [ListField: [(rank: Int, column: Int)]] = [:]
    var profiles: [(column: Int, profile: Int)] = []
    var extras: [Int] = []
    for (column, heading) in headings.enumerated() {
      switch index.meaning(of: heading) {
      case .field(let field, let rank): found[field, default: []].append((rank, column))
      case .profile(let profile): profiles.append((column, profile))
      case nil: extras.append(column)
      }
    }
    self.headings = headings
    self.profiles = profiles
    self.extras = extras
    recognised = headings.count - extras.count
    columns = found.mapValues { $0.sorted { ($0.rank, $0.column) < ($1.rank, $1.column) }.map(\.column) }
  }

  func columns(of field: ListField) -> [Int] { columns[field] ?? [] }

  /// True when some column can name a merchant.
  var hasName: Bool {
    [ListField.name, .legalName, .plainName, .ownerName].contains { !columns(of: $0).isEmpty }
  }
}
