/// Finds cue words in a folded text: one look at the start of each word, phrases grouped by their first two bytes.
struct CueTable: Sendable {
  /// A cue where it stands in the text that was folded.
  struct Match: Sendable, Hashable {
    var cue: Cue
    /// Bytes of the text that was folded.
    var range: Range<Int>
  }

  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var isOpen: Bool
    var cue: Cue
  }

  /// All cues.
  static let all = CueTable(Cue.allCases)

  private var buckets: [[Phrase]] = Array(repeating: [], count: 256)

  init(_ cues: [Cue]) {
    for cue in cues {
      for word in cue.words {
        var bytes = Array(word.utf8)
        let isOpen = bytes.last == 0x2A
        if isOpen { bytes.removeLast() }
        guard let first = bytes.first else { continue }
        buckets[Int(first)].append(Phrase(bytes: bytes, isOpen: isOpen, cue: cue))
      }
    }
    for index in buckets.indices { buckets[index].sort { $0.bytes.count > $1.bytes.count } }
  }

  /// All cues of a text in order; where several begin together, the longest of each kind.
  func matches(in text: TracedFold) -> [Match] {
    var found: [Match] = []
    let bytes = text.utf8
    var isInWord = false
    for index in bytes.indices {
      let byte = bytes[index]
      let isLetter = byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
      defer { isInWord = isLetter }
      if isLetter && isInWord { continue }
      let bucket = buckets[Int(byte)]
      if bucket.isEmpty { continue }
      var seen: Cue?
      for phrase in bucket where phrase.cue != seen && Self.holds(phrase, bytes, index) {
        seen = phrase.cue
        found.append(
          Match(cue: phrase.cue, range: text.origin(index)..<text.origin(index + phrase.bytes.count - 1) + 1))
      }
    }
    return found
  }

  private static func holds(_ phrase: Phrase, _ bytes: [UInt8], _ start: Int) -> Bool {
    let end = start + phrase.bytes.count
    guard end <= bytes.count else { return false }
    for offset in 1..<max(1, phrase.bytes.count) where bytes[start + offset] != phrase.bytes[offset] { return false }
    guard !phrase.isOpen, end < bytes.count, let last = phrase.bytes.last, last >= 0x61, last <= 0x7A else {
      return true
    }
    return !(bytes[end] >= 0x61 && bytes[end] <= 0x7A)
  }
}
