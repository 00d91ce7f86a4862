/// Finds many phrases in folded text (``ByteSearch/folded(_:)``) in one pass over its words. Cost is linear in the text,
/// whatever the number of phrases.
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

  /// A phrase in ``letters``.
  private struct Entry: Sendable {
    /// Bytes of the first word.
    let head: Int32
    let start: Int32
    let end: Int32
    let isOpenEnded: Bool
    let value: Value
  }

  private var letters: [UInt8] = []
  /// Phrases by first word: for each word, the longer first, so that "mentions legales et cgv" is not cut short.
  private var phrases: [Entry] = []
  private var phrasesByKey: KeyTable
  /// Open-ended phrases of one word, by that word as far as it is written.
  private var stems: [Entry] = []
  private var stemsByKey: KeyTable
  /// Lengths of ``stems``, ascending.
  private let stemLengths: [Int]
  /// Beginnings of three bytes that some phrase has: what most words of a text are turned away by.
  private var gate = WordGate()

  /// Longest first word that is looked up, in bytes.
  private static var longestWord: Int { 24 }

  /// Of phrases that are the same the first counts.
  init(_ phrases: [(String, Value)]) { self.init(bytes: phrases.map { (Array($0.0.utf8), $0.1) }) }

  /// Of phrases that are the same the first counts.
  init(bytes phrases: [([UInt8], Value)]) {
    let written = phrases.map { Written($0.0, $0.1) }
    phrasesByKey = KeyTable(capacity: written.count)
    stemsByKey = KeyTable(capacity: written.count(where: \.isStem))
    stemLengths = Set(written.filter(\.isStem).map(\.text.count)).sorted()
    var last: Written?
    for phrase in written.filter({ !$0.isStem }).sorted(by: Written.precedes) {
      let isSameWord = last.map { $0.first.elementsEqual(phrase.first) } ?? false
      if !isSameWord {
        phrasesByKey.insert(WordList.key(of: phrase.first), self.phrases.count)
        gate.admit(WordList.key(of: phrase.first), length: phrase.head, goesOn: false)
      }
      last = phrase
      self.phrases.append(store(phrase))
    }
    for stem in written where stem.isStem {
      stemsByKey.insert(WordList.key(of: stem.text), stems.count)
      gate.admit(WordList.key(of: stem.text), length: stem.head, goesOn: true)
      stems.append(store(stem))
    }
  }

  /// A phrase as it was written, without its `*`.
  private struct Written {
    let text: [UInt8]
    let isOpenEnded: Bool
    /// Bytes of the first word.
    let head: Int
    let value: Value

    init(_ written: [UInt8], _ value: Value) {
      isOpenEnded = written.last == UInt8(ascii: "*")
      text = isOpenEnded ? Array(written.dropLast()) : written
      let marks: [UInt8] = [0x20, UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: ".")]
      head = text.firstIndex(where: marks.contains) ?? text.count
      self.value = value
    }

    /// One word that may go on.
    var isStem: Bool { isOpenEnded && head == text.count }
    var first: ArraySlice<UInt8> { text[..<head] }

    /// Phrases of one first word together, the longer first.
    static func precedes(_ left: Written, _ right: Written) -> Bool {
      if left.first.elementsEqual(right.first) { return left.text.count > right.text.count }
      return left.first.lexicographicallyPrecedes(right.first)
    }
  }

  private mutating func store(_ phrase: Written) -> Entry {
    let start = Int32(letters.count)
    letters += phrase.text
    return Entry(
      head: Int32(phrase.head), start: start, end: Int32(letters.count), isOpenEnded: phrase.isOpenEnded,
      value: phrase.value)
  }

  // MARK: Searching

  /// Phrases in the order of the text, at most `most`.
  func matches(in text: [UInt8], most: Int = 500) -> [Match] { matches(in: WordList(text), most: most) }

  /// Phrases in the order of the text, at most `most`.
  func matches(in list: WordList, most: Int = 500) -> [Match] {
    var out: [Match] = []
    for word in list.words where gate.admits(word.key) {
      guard out.count < most else { break }
      if let match = match(in: list.text, word: word) { out.append(match) }
    }
    return out
  }

  /// The first phrase in a text; nil when there is none.
  func first(in text: [UInt8]) -> Match? { first(in: WordList(text)) }

  /// The first phrase in a text; nil when there is none.
  func first(in list: WordList) -> Match? {
    for word in list.words where gate.admits(word.key) {
      if let match = match(in: list.text, word: word) { return match }
    }
    return nil
  }

  private func match(in text: [UInt8], word: WordList.Word) -> Match? {
    let range = word.range
    if range.count <= PhraseIndex.longestWord {
      for entry in phrasesByKey.values(of: word.key) {
        // The phrases of one first word follow one another.
        var place = entry
        while place < phrases.count, holdsHead(of: phrases[place], in: text, word: range) {
          if let end = end(of: phrases[place], in: text, from: range) {
            return Match(range: range.lowerBound..<end, value: phrases[place].value)
          }
          place += 1
        }
      }
    }
    for length in stemLengths where length <= range.count {
      let key = length >= 8 ? word.key : word.key & ~(UInt64.max >> UInt64(8 * length))
      for entry in stemsByKey.values(of: key) where Int(stems[entry].head) == length {
        if holdsLetters(of: stems[entry], in: text, at: range.lowerBound) {
          return Match(range: range, value: stems[entry].value)
        }
      }
    }
    return nil
  }

  private func holdsHead(of entry: Entry, in text: [UInt8], word: Range<Int>) -> Bool {
    Int(entry.head) == word.count && holdsLetters(of: entry, in: text, at: word.lowerBound)
  }

  /// Whether the first word's letters stand there.
  private func holdsLetters(of entry: Entry, in text: [UInt8], at start: Int) -> Bool {
    for offset in 0..<Int(entry.head) where letters[Int(entry.start) + offset] != text[start + offset] { return false }
    return true
  }

  private func end(of entry: Entry, in text: [UInt8], from word: Range<Int>) -> Int? {
    var at = word.upperBound
    for place in Int(entry.start + entry.head)..<Int(entry.end) {
      guard at < text.count else { return nil }
      let byte = letters[place]
      guard byte == 0x20 ? PhraseIndex.isJoint(text[at]) : text[at] == byte else { return nil }
      at += 1
    }
    guard at < text.count, WordList.isWord(text[at]) else { return at }
    guard entry.isOpenEnded else { return nil }
    while at < text.count, WordList.isWord(text[at]) { at += 1 }
    return at
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }
}
