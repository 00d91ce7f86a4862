/// The minutes of the week that an OSM `opening_hours` value means, one set a season, date or holiday; enough of the
/// syntax for the corpus. Comments in quotation marks are dropped.
struct CorpusWeek: Hashable {
  private var minutes: [String: Set<Int>] = [:]

  init(_ osm: String) {
    for rule in Self.rules(of: osm) {
      // "Su,PH 08:00-14:00" is a rule for Sundays and one for public holidays.
      if let days = rule.words.firstIndex(where: { $0.hasSuffix(",PH") }) {
        add(rule.words[..<days] + ["PH"] + rule.words[(days + 1)...], isAdditive: rule.isAdditive)
        add(rule.words.map { $0.hasSuffix(",PH") ? String($0.dropLast(3)) : $0 }, isAdditive: rule.isAdditive)
      } else {
        add(rule.words, isAdditive: rule.isAdditive)
      }
    }
  }

  private mutating func add(_ words: [String], isAdditive: Bool) {
    let start = words.firstIndex { Self.days(of: $0) != nil || Self.isState($0) || $0.contains(":") } ?? words.endIndex
    var season = words[..<start].map { Self.list(of: $0, Self.months) ?? $0 }.joined(separator: " ")
    var rest = words[start...]
    var days = Array(0..<7)
    if let first = rest.first, let named = Self.days(of: first) {
      days = named
      rest = rest.dropFirst()
    }
    if rest.first == "unknown" { season += " unknown" }
    let spans = rest.first == "off" || rest.first == "closed" ? [] : Self.spans(of: rest.joined())
    for day in days {
      if !isAdditive { minutes[season]?.subtract(day * 1_440..<(day + 1) * 1_440) }
      minutes[season, default: []].formUnion(spans.flatMap { span in span.map { (day * 1_440 + $0) % 10_080 } })
    }
  }

  private static func rules(of osm: String) -> [(words: [String], isAdditive: Bool)] {
    let bare = osm.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "")
    var out: [(words: [String], isAdditive: Bool)] = []
    for rule in bare.split(separator: ";") {
      // "Mo 08:00-12:00, Tu …" adds; "Mo,Tu" and "08:00-12:00,14:00-18:00" have no blank after the comma.
      for (index, part) in rule.split(separator: ", ").enumerated() {
        let words = part.split(separator: " ").map(String.init)
        if !words.isEmpty { out.append((words, index > 0)) }
      }
    }
    return out
  }

  private static func isState(_ word: String) -> Bool { ["off", "closed", "unknown", "24/7", "open"].contains(word) }

  /// Days of `Mo,We-Fr`; nil when the word is no list of days.
  private static func days(of word: String) -> [Int]? { members(of: word, names) }

  /// `Jul-Aug` and `Jul,Aug` in one spelling; nil when the word is no list of such names.
  private static func list(of word: String, _ names: [String]) -> String? {
    members(of: word, names)?.sorted().map { names[$0] }.joined(separator: ",")
  }

  private static func members(of word: String, _ names: [String]) -> [Int]? {
    var out: [Int] = []
    for part in word.split(separator: ",") {
      let ends = part.split(separator: "-").map { names.firstIndex(of: String($0)) }
      guard let first = ends.first, let first, let last = ends.last, let last, ends.count <= 2 else { return nil }
      out += (0...((last - first + names.count) % names.count)).map { (first + $0) % names.count }
    }
    return out.isEmpty ? nil : out
  }

  /// Minutes after midnight; the whole day where no times are given.
  private static func spans(of text: String) -> [Range<Int>] {
    let spans = text.split(separator: ",").compactMap { span -> Range<Int>? in
      let numbers = span.split { !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count >= 2, text.contains(":") else { return nil }
      let from = numbers[0] * 60 + numbers[1]
      let to = numbers.count >= 4 ? numbers[2] * 60 + numbers[3] : 1_440
      return from..<(to > from ? to : to + 1_440)
    }
    return spans.isEmpty ? [0..<1_440] : spans
  }

  private static let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
