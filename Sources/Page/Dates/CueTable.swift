/// Finds cue words in a folded text: one look at the start of each word, phrases grouped by their first byte.
struct CueTable: Sendable {
  /// A cue where it stands in the text that was folded.
  struct Match: Sendable, Hashable {
    var cue: Cue
    /// Bytes of the text that was folded.
    var range: Range<Int>
  }

  /// A phrase in ``letters``; its second byte is kept by its side, because most phrases fail there.
  private struct Phrase: Sendable {
    var second: UInt8
    var isOpen: Bool
    var cue: Cue
    var start: Int32
    var end: Int32
  }

  /// All cues.
  static let all = CueTable(Cue.allCases)

  /// Bytes of all phrases.
  private var letters: [UInt8] = []
  /// Phrases by first byte, the longer first.
  private var phrases: [Phrase] = []
  /// Where the phrases of each first byte begin, and the end of the last.
  private var heads: [Int] = []
  /// A bit for each pair of bytes that begins a phrase: most words of a text are turned away by it.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  init(_ cues: [Cue]) {
    let words = cues.flatMap { cue in cue.words.map { (cue: cue, bytes: Array($0.utf8)) } }
    for first in 0...255 {
      heads.append(phrases.count)
      let own = words.filter { $0.bytes.first == UInt8(first) }.sorted { $0.bytes.count > $1.bytes.count }
      for (cue, word) in own {
        let isOpen = word.last == 0x2A
        let bytes = isOpen ? word.dropLast() : word[...]
        phrases.append(
          Phrase(
            second: bytes.dropFirst().first ?? 0, isOpen: isOpen, cue: cue, start: Int32(letters.count),
            end: Int32(letters.count + bytes.count)))
        letters += bytes
      }
    }
    heads.append(phrases.count)
    for word in words {
      let pair = Int(word.bytes.first ?? 0) << 8 | Int(word.bytes.dropFirst().first { $0 != 0x2A } ?? 0)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
  }

  /// All cues of a text in order; where several begin together, the longest of each kind.
  func matches(in text: TracedFold) -> [Match] {
    var found: [Match] = []
    for index in candidates(in: text.utf8) {
      let bytes = text.utf8
      let (byte, second) = (bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0)
      var seen: Cue?
      for position in heads[Int(byte)]..<heads[Int(byte) + 1] {
        let phrase = phrases[position]
        guard phrase.second == second, phrase.cue != seen, holds(phrase, bytes, index) else { continue }
        seen = phrase.cue
        let length = Int(phrase.end - phrase.start)
        found.append(Match(cue: phrase.cue, range: text.origin(index)..<text.origin(index + length - 1) + 1))
      }
    }
    return found
  }

  /// Places outside and at the beginnings of words where two bytes stand that begin a phrase.
  private func candidates(in bytes: [UInt8]) -> [Int] {
    var out: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      pairs.withUnsafeBufferPointer { pairs in
        var isInWord = false
        for index in 0..<bytes.count {
          let byte = bytes[index]
          let isLetter = byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
          let isSkipped = isLetter && isInWord
          isInWord = isLetter
          if isSkipped || byte == 0x20 { continue }
          let pair = Int(byte) << 8 | Int(index + 1 < bytes.count ? bytes[index + 1] : 0)
          if pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1 { out.append(index) }
        }
      }
    }
    return out
  }

  private func holds(_ phrase: Phrase, _ bytes: [UInt8], _ start: Int) -> Bool {
    let end = start + Int(phrase.end - phrase.start)
    guard end <= bytes.count else { return false }
    let shift = start - Int(phrase.start)
    for position in Int(phrase.start)..<Int(phrase.end) where bytes[position + shift] != letters[position] {
      return false
    }
    guard !phrase.isOpen, end < bytes.count, end > start else { return true }
    let last = bytes[end - 1]
    guard last >= 0x61, last <= 0x7A else { return true }
    return !(bytes[end] >= 0x61 && bytes[end] <= 0x7A)
  }
}
