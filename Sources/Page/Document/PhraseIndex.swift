/// Finds many phrases in folded text (``ByteSearch/folded(_:)``) in one pass: a word is looked up, then the rest
/// compared. Cost is linear in the text, whatever the number of phrases.
///
/// A phrase is written folded. A space in it stands for any of space, tab, newline, `-`, `'`; a `*` at its end lets the
/// last word go on (`reserv*`). A phrase begins and ends at the border of a word.
struct PhraseIndex<Value: Sendable>: Sendable {
  /// A phrase found.
  struct Match {
    /// Where it stands in the folded text.
    let range: Range<Int>
    let value: Value
  }

  private struct Entry: Sendable {
    let rest: [UInt8]
    let isOpenEnded: Bool
    let value: Value
  }

  private let byFirstWord: NameIndex<[Entry]>
  /// Longest text that can begin an open-ended phrase of one word, looked up by prefix.
  private let stems: NameIndex<[Entry]>
  private let stemLengths: [Int]

  init(_ phrases: [(String, Value)]) {
    var words: [String: [Entry]] = [:]
    var stems: [String: [Entry]] = [:]
    for (phrase, value) in phrases {
      let isOpenEnded = phrase.hasSuffix("*")
      let text = isOpenEnded ? String(phrase.dropLast()) : phrase
      let first = String(text.prefix { $0 != " " && $0 != "'" && $0 != "-" && $0 != "." })
      let rest = Array(text.dropFirst(first.count).utf8)
      let entry = Entry(rest: rest, isOpenEnded: isOpenEnded, value: value)
      if isOpenEnded, rest.isEmpty {
        stems[first, default: []].append(entry)
      } else {
        words[first, default: []].append(entry)
      }
    }
    // Longer phrases first, so that "mentions legales et cgv" is not cut short.
    byFirstWord = NameIndex(
      words.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted { $0.rest.count > $1.rest.count }) })
    self.stems = NameIndex(stems.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    stemLengths = Set(stems.keys.map(\.utf8.count)).sorted()
  }

  /// Phrases in the order of the text, at most `most`.
  func matches(in text: [UInt8], most: Int = 500) -> [Match] {
    var out: [Match] = []
    var start = 0
    while start < text.count, out.count < most {
      guard PhraseIndex.isWord(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, PhraseIndex.isWord(text[end]) { end += 1 }
      if let match = match(in: text, word: start..<end) { out.append(match) }
      start = end
    }
    return out
  }

  /// The first phrase in a text; nil when there is none.
  func first(in text: [UInt8]) -> Match? { matches(in: text, most: 1).first }

  private func match(in text: [UInt8], word: Range<Int>) -> Match? {
    if word.count <= 24, let entries = byFirstWord.value(of: text[word]) {
      for entry in entries {
        if let end = end(of: entry, in: text, from: word.upperBound) {
          return Match(range: word.lowerBound..<end, value: entry.value)
        }
      }
    }
    for length in stemLengths where length <= word.count {
      if let entry = stems.value(of: text[word.prefix(length)])?.first { return Match(range: word, value: entry.value) }
    }
    return nil
  }

  private func end(of entry: Entry, in text: [UInt8], from start: Int) -> Int? {
    var at = start
    for byte in entry.rest {
      guard at < text.count else { return nil }
      let isSpace = byte == 0x20
      guard isSpace ? PhraseIndex.isJoint(text[at]) : text[at] == byte else { return nil }
      at += 1
    }
    guard at < text.count, PhraseIndex.isWord(text[at]) else { return at }
    guard entry.isOpenEnded else { return nil }
    while at < text.count, PhraseIndex.isWord(text[at]) { at += 1 }
    return at
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }
}
