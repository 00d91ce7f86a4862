/// Collects visible text and holds separators back until a word follows.
struct TextBuffer {
  /// What will part the last word from the next, weakest first.
  enum Separator: UInt8, Comparable {
    case none, space, newline, tab

    static func < (left: Separator, right: Separator) -> Bool { left.rawValue < right.rawValue }
  }

  var text = VisibleText()
  private(set) var pending = Separator.none

  /// At least a space before the next word.
  mutating func space() { if pending == .none { pending = .space } }

  /// The next word begins a line, unless a cell has just ended.
  mutating func newline() { if pending != .tab { pending = .newline } }

  /// The next word begins a cell, whatever blocks the last one held.
  mutating func endCell() { pending = .tab }

  /// The next word begins a row.
  mutating func endRow() { pending = .newline }

  /// Appends folded words of a text node; empty words only leave a space.
  mutating func write(_ words: WordFolding, node: HTMLDocument.Node) {
    if words.startsWithSpace { space() }
    guard !words.bytes.isEmpty else { return }
    flush()
    text.runs.append(VisibleText.Run(start: text.utf8.count, node: node))
    text.utf8 += words.bytes
    pending = words.endsWithSpace ? .space : .none
  }

  private mutating func flush() {
    guard !text.utf8.isEmpty else { return }
    switch pending {
    case .none: break
    case .space: text.utf8.append(0x20)
    case .newline: text.utf8.append(0x0A)
    case .tab: text.utf8.append(0x09)
    }
  }

  /// Turns what was written from `start` on into the order in which a reader sees it.
  mutating func reverse(from start: Int) {
    let first = text.utf8[min(start, text.utf8.count)...].firstIndex { $0 > 0x20 } ?? text.utf8.count
    guard first < text.utf8.count else { return }
    let mirrored: [Character: Character] = [
      "(": ")", ")": "(", "[": "]", "]": "[", "<": ">", ">": "<", "{": "}", "}": "{",
    ]
    let seen = String(decoding: text.utf8[first...], as: UTF8.self).reversed().map { mirrored[$0] ?? $0 }
    text.utf8.replaceSubrange(first..., with: Array(String(seen).utf8))
    let node = text.node(at: first) ?? 0
    text.runs.removeAll { $0.start >= first }
    text.runs.append(VisibleText.Run(start: first, node: node))
  }
}

extension String {
  /// White space (also no-break) folded to single spaces, none at the ends; soft hyphens and zero-width characters gone.
  var folded: String {
    var words = WordFolding()
    words.read(Array(utf8)[...], keepsLines: false)
    return String(decoding: words.bytes, as: UTF8.self)
  }
}

/// The words of one text node: white space folded, invisible characters gone.
struct WordFolding {
  private(set) var bytes: [UInt8] = []
  private(set) var startsWithSpace = false
  private(set) var endsWithSpace = false

  /// Reads a text node into this value, reusing its memory.
  mutating func read(_ source: ArraySlice<UInt8>, keepsLines: Bool) {
    bytes.removeAll(keepingCapacity: true)
    startsWithSpace = false
    var pending: UInt8 = 0
    var index = source.startIndex
    while index < source.endIndex {
      let byte = source[index]
      let (length, meaning) = byte > 0x20 && byte < 0xC2 ? (1, .letter) : WordFolding.read(source, at: index)
      switch meaning {
      case .gone: break
      case .space: if pending == 0 { pending = 0x20 }
      case .newline: pending = keepsLines ? 0x0A : pending == 0 ? 0x20 : pending
      case .letter:
        if pending != 0 {
          if bytes.isEmpty { startsWithSpace = true } else { bytes.append(pending) }
          pending = 0
        }
        if length == 1 { bytes.append(byte) } else { bytes += source[index..<index + length] }
      }
      index += length
    }
    endsWithSpace = pending != 0
    if bytes.isEmpty { startsWithSpace = endsWithSpace }
  }

  private enum Meaning { case letter, space, newline, gone }

  /// Length in bytes and meaning of the character here.
  private static func read(_ source: ArraySlice<UInt8>, at index: Int) -> (Int, Meaning) {
    let byte = source[index]
    if byte <= 0x20 { return (1, byte == 0x0A || byte == 0x0D ? .newline : .space) }
    func next(_ distance: Int) -> UInt8 { index + distance < source.endIndex ? source[index + distance] : 0 }
    switch (byte, next(1), next(2)) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): return (2, .space)
    case (0xC2, 0xAD, _): return (2, .gone)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return (3, .space)
    case (0xE2, 0x80, 0xA8...0xA9): return (3, .newline)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF):
      return (3, .gone)
    default: return (1, .letter)
    }
  }
}
