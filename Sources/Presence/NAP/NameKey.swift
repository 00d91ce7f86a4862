/// A shop's name without what says nothing: legal forms, articles, "Ets", "M. et Mme".
public struct NameKey: Sendable, Hashable {
  /// How two names stand to each other.
  public enum Likeness: Int, Sendable, Hashable, Comparable {
    case different, similar, contained, same
    public static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// The telling words, in order; all words where none is telling ("La SARL").
  public let words: [String]
  /// The words run together: `Le Marque-Page` and `Le Marquepage` have the same.
  public let joined: String

  /// Reads a name in any spelling.
  public init(_ name: some StringProtocol) {
    let all = NameKey.joinedInitials(FoldedWords.of(name))
    let telling = all.compactMap { word -> String? in
      NameKey.silent.contains(word) ? nil : NameKey.written[word] ?? word
    }
    self.init(words: telling.isEmpty ? all : telling)
  }

  private init(words: [String]) {
    self.words = words
    joined = words.joined()
  }

  /// The name without the words at its end that only say where it is; the name itself when nothing else is left.
  public func without(town: TownKey) -> NameKey {
    let place = town.words.filter { !NameKey.silent.contains($0) }
    guard !place.isEmpty, words.count > place.count, words.suffix(place.count).elementsEqual(place) else { return self }
    return NameKey(words: words.dropLast(place.count))
  }

  /// True when there is no letter in the name at all.
  public var isEmpty: Bool { words.isEmpty }

  /// From 0 (nothing in common) to 1 (the same words in any order); words that differ by a slip count in part.
  ///
  /// The mean of how much of each name the other covers, words weighted by their length.
  public func similarity(to other: NameKey) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    if joined == other.joined { return 1 }
    return (NameKey.cover(words, by: other.words) + NameKey.cover(other.words, by: words)) / 2
  }

  /// What a person would say of the two: the same, one within the other, alike, or different names.
  public func likeness(to other: NameKey) -> Likeness {
    if joined == other.joined, !joined.isEmpty { return .same }
    let similarity = similarity(to: other)
    if similarity >= 0.97 { return .same }
    let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    if short.contains(where: { $0.utf8.count >= 4 }), short.allSatisfy(long.contains) { return .contained }
    return similarity >= 0.72 ? .similar : .different
  }

  private static func cover(_ words: [String], by others: [String]) -> Double {
    var found = 0.0
    var all = 0.0
    for word in words.prefix(12) {
      let weight = Double(min(word.utf8.count, 12))
      all += weight
      var best = others.contains(word) ? 1.0 : 0
      if best == 0 {
        for other in others.prefix(12) where WordLikeness.mayBeAlike(word, other) {
          best = max(best, WordLikeness.of(word, other))
        }
      }
      found += weight * (best >= 0.84 ? best : 0)
    }
    return all > 0 ? found / all : 0
  }

  /// `S.A.R.L.`, `s a r l` → `sarl`: single letters in a row are one word.
  private static func joinedInitials(_ words: [String]) -> [String] {
    var out: [String] = []
    var run = ""
    var count = 0
    func close() {
      if count > 0 { out.append(run) }
      run = ""
      count = 0
    }
    for word in words {
      let isLetter = word.utf8.count == 1 && word.utf8.first.map { $0 > 0x39 } == true
      // `l` and `d` before a word are articles, `a` a preposition; only runs of other letters are initials.
      if isLetter, !(count == 0 && "lda".contains(word)) {
        run += word
        count += 1
      } else {
        close()
        out.append(word)
      }
    }
    close()
    return out
  }

  private static let silent: Set<String> = [
    "sarl", "sas", "sasu", "eurl", "ei", "eirl", "sa", "snc", "scop", "sci", "scs", "selarl", "selas", "scea", "gaec",
    "earl", "gie", "ets", "etablissement", "etablissements", "etb", "etbs", "ste", "societe", "entreprise", "entr",
    "micro", "auto", "artisan", "m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "le", "la", "les", "l",
    "d", "de", "du", "des", "et", "a", "au", "aux", "en", "the", "and", "chez",
  ]

  /// Abbreviations and what they stand for.
  private static let written: [String: String] = [
    "st": "saint", "cie": "compagnie", "boul": "boulangerie", "bouch": "boucherie", "charc": "charcuterie",
    "pat": "patisserie", "rest": "restaurant", "resto": "restaurant", "gge": "garage", "pharm": "pharmacie",
    "ph": "pharmacie", "inst": "institut", "coif": "coiffure", "plomb": "plomberie", "elec": "electricite",
    "menuis": "menuiserie", "fils": "fils", "pere": "pere", "freres": "freres", "frere": "freres", "ent": "entreprise",
  ]
}

/// How alike two words are: Jaro–Winkler, 0…1, on folded bytes.
///
/// Source: W. Winkler, "String Comparator Metrics and Enhanced Decision Rules", 1990.
public enum WordLikeness {
  /// A cheap question before ``of(_:_:)``: slips at the very beginning of a word are rare.
  static func mayBeAlike(_ left: String, _ right: String) -> Bool {
    let first = left.utf8, second = right.utf8
    guard abs(first.count - second.count) <= 4 else { return false }
    return first.first == second.first || (first.last == second.last && abs(first.count - second.count) <= 1)
  }

  /// 1 for the same word; bounded work, since words are cut at 32 bytes.
  public static func of(_ left: String, _ right: String) -> Double {
    if left == right { return 1 }
    let first = Array(left.utf8.prefix(32)), second = Array(right.utf8.prefix(32))
    let jaro = jaro(first, second)
    guard jaro > 0.7 else { return jaro }
    let shared = zip(first, second).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(shared) * 0.1 * (1 - jaro)
  }

  private static func jaro(_ first: [UInt8], _ second: [UInt8]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let window = max(0, max(first.count, second.count) / 2 - 1)
    var taken: UInt64 = 0
    var matched: [UInt8] = []
    for (index, byte) in first.enumerated() {
      let low = max(0, index - window), high = min(second.count, index + window + 1)
      guard low < high else { continue }
      for place in low..<high where taken & (1 << UInt64(place)) == 0 && second[place] == byte {
        taken |= 1 << UInt64(place)
        matched.append(byte)
        break
      }
    }
    guard !matched.isEmpty else { return 0 }
    var others: [UInt8] = []
    for place in second.indices where taken & (1 << UInt64(place)) != 0 { others.append(second[place]) }
    let swapped = Double(zip(matched, others).count { $0 != $1 }) / 2
    let count = Double(matched.count)
    return (count / Double(first.count) + count / Double(second.count) + (count - swapped) / count) / 3
  }
}
