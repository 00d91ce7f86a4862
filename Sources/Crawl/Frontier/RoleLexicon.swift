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
          let words = FoldedWords.of(text)
          guard let first = words.first else { continue }
          phrases[first, default: []].append(Phrase(role: role, words: words, rank: rank))
        }
      }
    }
    avoided = Set(lexicon.avoid.map { FoldedWords.of($0) }.filter { !$0.isEmpty })
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

/// Words of a part of a path, in the one spelling by which texts are compared.
enum PathWords {
  /// Percent-decodes a part of a path first.
  static func of(_ segment: some StringProtocol) -> [String] {
    guard segment.utf8.contains(0x25) else { return FoldedWords.of(segment) }
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
    return FoldedWords.of(String(decoding: out, as: UTF8.self))
  }
}
