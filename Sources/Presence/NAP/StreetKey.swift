/// Number and street in the parts by which two spellings are compared.
public struct StreetKey: Sendable, Hashable {
  /// How two streets stand to each other, from what sends a customer furthest astray.
  public enum Likeness: Int, Sendable, Hashable, Comparable {
    case otherStreet, otherNumber, numberMissing, repetitionDiffers, same
    public static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// First number of `12-14`; nil when there is none.
  public let number: Int?
  /// Last number of `12-14`; ``number`` where it is one.
  public let lastNumber: Int?
  /// `bis`, `ter`, `quater` or a letter; nil when there is none. `B` and `bis` are one, as on French doors.
  public let repetition: String?
  /// `avenue`, `rue`…; nil when none is recognised.
  public let way: String?
  /// The telling words of the street's name.
  public let name: [String]

  /// Reads a street as people write it; nil when there are no words in it.
  public init?(_ street: some StringProtocol) {
    let words = StreetKey.line(of: street)
    guard !words.isEmpty else { return nil }
    var rest = words[...]
    var number: Int?
    var last: Int?
    var repetition: String?
    if let first = rest.first, let (value, suffix) = StreetKey.number(first) {
      rest.removeFirst()
      (number, last, repetition) = (value, value, suffix)
      if let next = rest.first, let (value, _) = StreetKey.number(next), rest.count > 1, value > number ?? 0 {
        last = value
        rest.removeFirst()
      }
      if repetition == nil, let next = rest.first, rest.count > 1, let suffix = StreetKey.repetition(next) {
        repetition = suffix
        rest.removeFirst()
      }
    } else if let final = rest.last, rest.count > 2, let (value, suffix) = StreetKey.number(final), value < 2000 {
      rest.removeLast()
      (number, last, repetition) = (value, value, suffix)
    }
    var way: String?
    if let first = rest.first, let known = StreetKey.ways[first] {
      way = known
      rest.removeFirst()
    }
    let name = rest.filter { !StreetKey.silent.contains($0) }.map { StreetKey.written[$0] ?? $0 }
    guard !name.isEmpty || number != nil else { return nil }
    self.number = number
    lastNumber = last
    self.repetition = repetition
    self.way = way
    self.name = name
  }

  /// The two compared.
  public func likeness(to other: StreetKey) -> Likeness {
    guard isSameWay(as: other) else { return .otherStreet }
    guard let number, let theirs = other.number else {
      return self.number == other.number ? .same : .numberMissing
    }
    let mine = number...max(number, lastNumber ?? number)
    let overlap = mine.overlaps(theirs...max(theirs, other.lastNumber ?? theirs))
    guard overlap else { return .otherNumber }
    return repetition == other.repetition ? .same : .repetitionDiffers
  }

  /// The same name of a street, abbreviations and slips allowed.
  private func isSameWay(as other: StreetKey) -> Bool {
    if let way, let theirs = other.way, way != theirs { return false }
    if name == other.name { return true }
    guard !name.isEmpty, !other.name.isEmpty else { return false }
    let mine = name.joined(), theirs = other.name.joined()
    if WordLikeness.of(mine, theirs) >= 0.94 { return true }
    // `j jaures` and `jean jaures`, `general leclerc` and `leclerc`: the last word decides, the others must not disagree.
    guard let last = name.last, let theirLast = other.name.last, WordLikeness.of(last, theirLast) >= 0.93 else {
      return false
    }
    let shorter = name.count <= other.name.count ? name : other.name
    let longer = name.count <= other.name.count ? other.name : name
    return shorter.dropLast().allSatisfy { word in
      longer.contains { $0 == word || $0.hasPrefix(word) || word.hasPrefix($0) && $0.utf8.count == 1 }
    }
  }

  /// The words of the part that holds the street: of `Résidence du Parc, 12, rue X, bât. B` it is `12 rue x`.
  private static func line(of street: some StringProtocol) -> [String] {
    var parts = street.prefix(300).split { ",;\n".contains($0) }.map { FoldedWords.of($0) }.filter { !$0.isEmpty }
    var index = 0
    while index + 1 < parts.count {
      let isNumber = parts[index].count <= 2 && parts[index].first.flatMap { number($0) } != nil
      if isNumber { parts[index] += parts.remove(at: index + 1) }
      index += 1
    }
    func rank(_ words: [String]) -> Int {
      let hasNumber = words.first.flatMap { number($0) } != nil
      let hasWay = words.contains { ways[$0] != nil }
      return (hasWay ? 2 : 0) + (hasNumber ? 1 : 0)
    }
    var best: [String] = []
    for words in parts where best.isEmpty || rank(words) > rank(best) { best = words }
    // A building's name before the number: `villa rose 12 rue x`.
    if let place = best.indices.first(where: { index in
      index > 0 && index + 1 < best.count && number(best[index]) != nil && ways[best[index + 1]] != nil
    }) {
      best.removeFirst(place)
    }
    return best
  }

  private static func number(_ word: String) -> (Int, String?)? {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 4, let value = Int(String(word.prefix(digits.count))) else { return nil }
    let suffix = word.dropFirst(digits.count)
    if suffix.isEmpty { return (value, nil) }
    return repetition(String(suffix)).map { (value, $0) }
  }

  private static func repetition(_ word: String) -> String? {
    switch word {
    case "bis", "b": "bis"
    case "ter", "t": "ter"
    case "quater", "q": "quater"
    case "a", "c", "e", "f": word
    default: nil
    }
  }

  private static let silent: Set<String> = ["de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "aux", "au"]

  private static let written: [String: String] = [
    "st": "saint", "ste": "sainte", "gal": "general", "gen": "general", "gl": "general", "mal": "marechal",
    "mar": "marechal", "dr": "docteur", "pdt": "president", "pres": "president", "prof": "professeur",
    "pr": "professeur", "cdt": "commandant", "col": "colonel", "lt": "lieutenant", "cne": "capitaine",
    "cap": "capitaine",
    "ing": "ingenieur", "abbe": "abbe", "nd": "notredame", "gd": "grand", "gde": "grande", "rep": "republique",
    "lib": "liberation", "av": "avenue",
  ]

  static let ways: [String: String] = {
    let names: [String: String] = [
      "rue": "r", "avenue": "av ave aven", "boulevard": "bd blvd boul bld bvd", "chemin": "ch che chem", "place": "pl",
      "route": "rte", "allee": "all allees al", "impasse": "imp", "square": "sq", "cours": "crs cr", "quai": "q qu",
      "faubourg": "fg fbg", "passage": "pas pass psg", "residence": "res resid", "lotissement": "lot",
      "esplanade": "esp", "promenade": "prom", "sente": "sentier sen", "villa": "vla", "cite": "", "hameau": "ham",
      "rondpoint": "rpt", "centre": "ctre cc", "zone": "zi za zac zae", "parc": "", "galerie": "", "domaine": "dom",
      "venelle": "ven", "ruelle": "rle", "traverse": "tra", "montee": "mte", "cote": "", "mail": "", "parvis": "prv",
      "port": "", "pont": "", "porte": "pte", "voie": "", "rocade": "", "clos": "", "cour": "",
    ]
    var out: [String: String] = [:]
    for (name, short) in names {
      out[name] = name
      for word in short.split(separator: " ") { out[String(word)] = name }
    }
    return out
  }()
}
