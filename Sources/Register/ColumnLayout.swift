import Presence

/// The meanings of the headings, looked up by their folded key.
struct HeadingIndex: Sendable {
  enum Meaning: Sendable {
    case field(ListField, rank: Int)
    case profile(Int)
  }

  private var meanings: [String: Meaning] = [:]
  private var platformByHost: [String: Int] = [:]
  private let longestNothing: Int
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
    longestNothing = (map.nothing.map(\.utf8.count).max() ?? 0) + 8
    for (index, profile) in map.profiles.enumerated() {
      for host in profile.hosts where platformByHost[host] == nil { platformByHost[host] = index }
    }
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
  func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= longestNothing else { return false }
    // Addresses, numbers: no word for nothing has a digit or a dot and more than four bytes.
    let isLong = text.utf8.count > 4
    if isLong, text.utf8.contains(where: { $0 == 0x2E || (0x30...0x39).contains($0) }) { return false }
    return nothing.contains(TextKey.of(text))
  }

  /// The platform (its place in the map) that an address belongs to; nil for a site.
  func platform(of url: WebURL) -> Int? {
    guard !platformByHost.isEmpty else { return nil }
    var host = url.host[...]
    while true {
      if let found = platformByHost[String(host)] { return found }
      guard let dot = host.utf8.firstIndex(of: 0x2E) else { return nil }
      host = host[host.utf8.index(after: dot)...]
    }
  }
}

/// Which column of a list holds what.
struct ColumnLayout: Sendable {
  let headings: [String]
  /// Columns of a field, best first.
  private let columns: [ListField: [Int]]
  /// Column and index of the platform in the map.
  let profiles: [(column: Int, profile: Int)]
  /// Columns without a meaning for us.
  let extras: [Int]
  /// Columns of the fields that have several.
  let shared: [[Int]]
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
    // In the order of the enumeration, so that nothing depends on a dictionary's order.
    var shared: [[Int]] = []
    for field in ListField.allCases where field != .ignored {
      if let all = columns[field], all.count > 1 { shared.append(all) }
    }
    self.shared = shared
  }

  func columns(of field: ListField) -> [Int] { columns[field] ?? [] }

  /// True when some column can name a merchant.
  var hasName: Bool {
    [ListField.name, .legalName, .plainName, .ownerName].contains { !columns(of: $0).isEmpty }
  }
}
