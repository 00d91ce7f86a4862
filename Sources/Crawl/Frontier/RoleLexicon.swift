public import Presence

/// The words by which a link tells what its page is for: `config/lexicons/roles.yaml`.
public struct RoleLexicon: Sendable, Hashable, Codable {
  /// Phrases by role and language (`fr`, `en`…), the most telling first. Case, accents and punctuation do not count.
  public var roles: [PageRole: [String: [String]]]
  /// Words and parts of addresses that are never worth a visit.
  public var avoid: [String]

  /// A lexicon of its parts.
  public init(roles: [PageRole: [String: [String]]], avoid: [String]) {
    self.roles = roles
    self.avoid = avoid
  }
}

/// A lexicon made ready for matching: phrases cut into words and found by their first word.
struct RoleMatcher: Sendable {
  private struct Phrase: Sendable {
    let role: PageRole
    let words: [String]
    /// Place in its list: later ones tell less.
    let rank: Int
  }

  /// Longest anchor that is read, in words; longer ones are sentences.
  private static let longestAnchor = 12

  private var phrases: [String: [Phrase]] = [:]
  private var avoided: Set<[String]> = []

  init(_ lexicon: RoleLexicon) {
    // Sorted, so that nothing depends on the order of a dictionary.
    for role in PageRole.allCases {
      for (_, list) in (lexicon.roles[role] ?? [:]).sorted(by: { $0.key < $1.key }) {
        for (rank, text) in list.enumerated() {
          let words = Words.of(text)
          guard let first = words.first else { continue }
          phrases[first, default: []].append(Phrase(role: role, words: words, rank: rank))
        }
      }
    }
    avoided = Set(lexicon.avoid.map { Words.of($0) }.filter { !$0.isEmpty })
  }

  /// What words say about a page's role: from 0 to 100 for the roles that they name.
  ///
  /// A phrase that is the whole text tells most; one word in a long text tells little.
  func scores(_ words: [String]) -> [PageRole: Int] {
    var scores: [PageRole: Int] = [:]
    let words = Array(words.prefix(RoleMatcher.longestAnchor))
    for (start, word) in words.enumerated() {
      for phrase in phrases[word] ?? [] where words[start...].starts(with: phrase.words) {
        let share = phrase.words.count * 50 / words.count
        let score = 50 + share - (phrase.rank == 0 ? 0 : min(30, 5 + 2 * phrase.rank))
        scores[phrase.role] = max(scores[phrase.role] ?? 0, score)
      }
    }
    return scores
  }

  /// True when the words are one of the phrases to avoid, no more and no less.
  func avoids(_ words: [String]) -> Bool { avoided.contains(words) }
}

/// Cuts text into words that compare well: lower case, no accents, letters and digits only.
enum Words {
  /// The words of a text. An apostrophe parts words: `d'ouverture` gives `d` and `ouverture`.
  static func of(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: word.append(UInt8(scalar.value))
      case 0x41...0x5A: word.append(UInt8(scalar.value) | 0x20)
      case 0..<0xC0, 0x2000...0x206F: finish()
      case 0x300...0x36F: continue
      default: word += folded(scalar).utf8
      }
    }
    finish()
    return words
  }

  /// Percent-decodes a part of a path first.
  static func ofPath(_ segment: some StringProtocol) -> [String] {
    guard segment.utf8.contains(0x25) else { return of(segment) }
    var out: [UInt8] = []
    var rest = Array(segment.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return of(String(decoding: out, as: UTF8.self))
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0xD1, 0xF1, 0x143...0x148: "n"
    case 0xD2...0xD6, 0xF2...0xF6, 0xD8, 0xF8, 0x14C...0x151: "o"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0xDF: "ss"
    case 0xC6, 0xE6: "ae"
    case 0x152, 0x153: "oe"
    default: scalar.properties.isAlphabetic ? String(scalar).lowercased() : ""
    }
  }
}
