/// Which of many short texts stand in a text, in one walk whatever their number.
///
/// A window of up to four bytes at every place is looked up in a table of hashes; only where it begins a needle are the
/// needles with that beginning compared. A list of 80 addresses costs about as much as a search for one, where asking
/// for each in turn was a fifth of what a page with many links cost.
struct NeedleSet: Sendable {
  /// Bytes of the window: four, or the length of the shortest needle.
  private let width: Int
  /// The first needle of each hash plus one, 0 for none.
  private var heads: [UInt16]
  /// The next needle of the same hash plus one, 0 for none.
  private var next: [UInt16] = []
  /// Bytes of all needles, one after another.
  private var letters: [UInt8] = []
  /// Where each needle begins in ``letters``, and the end of the last.
  private var starts: [Int32] = [0]

  /// Needles in the order of their rank, at least one byte each; empty ones are never found.
  init(_ needles: some Sequence<[UInt8]>) {
    let needles = Array(needles)
    let shortest = needles.lazy.map(\.count).filter { $0 > 0 }.min() ?? 1
    width = min(4, shortest)
    heads = Array(repeating: 0, count: 1 << NeedleSet.bits)
    next = Array(repeating: 0, count: needles.count)
    for needle in needles {
      letters += needle
      starts.append(Int32(letters.count))
    }
    // Backwards, so that a chain begins with the needle of the lowest rank.
    for (rank, needle) in needles.enumerated().reversed() where !needle.isEmpty {
      var window: UInt32 = 0
      for (shift, byte) in needle.prefix(width).enumerated() { window |= UInt32(byte) << UInt32(8 * shift) }
      let slot = NeedleSet.slot(window)
      next[rank] = heads[slot]
      heads[slot] = UInt16(truncatingIfNeeded: rank + 1)
    }
  }

  /// Needles parted by white space.
  init(words list: String) {
    self.init(PhraseList.words(list))
  }

  /// Whether any needle stands in a text, exact case.
  func isAny(in text: ArraySlice<UInt8>) -> Bool { search(text, isFirstEnough: true) != nil }

  /// Whether any needle (in lower case, without accents) stands in a text when that is folded.
  func isAny(inFolded text: ArraySlice<UInt8>) -> Bool { first(inFolded: text) != nil }

  /// The lowest rank of the needles that stand in a text, exact case; nil when none does.
  func first(in text: ArraySlice<UInt8>) -> Int? { search(text, isFirstEnough: false) }

  /// The lowest rank of the needles that stand in a text when that is folded; nil when none does.
  func first(inFolded text: ArraySlice<UInt8>) -> Int? {
    // Addresses and class names are seldom anything but small ASCII letters: those need no copy.
    let isFolded = text.allSatisfy { $0 < 0x80 && ($0 < 0x41 || $0 > 0x5A) }
    return isFolded ? first(in: text) : first(in: ByteSearch.folded(text)[...])
  }

  /// The marks of all needles that stand in a text, exact case, joined; `marks` holds one for each rank.
  func joined(_ marks: [UInt32], in text: ArraySlice<UInt8>) -> UInt32 {
    guard text.count >= width else { return 0 }
    return text.withUnsafeBufferPointer { text in
      heads.withUnsafeBufferPointer { heads in
        var out: UInt32 = 0
        var window = firstWindow(of: text)
        for place in (width - 1)..<text.count {
          window = slide(window, text[place])
          var current = Int(heads[NeedleSet.slot(window)])
          while current != 0 {
            if holds(current - 1, in: text, at: place - width + 1) { out |= marks[current - 1] }
            current = Int(next[current - 1])
          }
        }
        return out
      }
    }
  }

  /// All bytes of the first window but the last, in the places from which the first slide moves them.
  private func firstWindow(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var window: UInt32 = 0
    for place in 0..<width - 1 { window |= UInt32(text[place]) << UInt32(8 * (place + 1)) }
    return window
  }

  /// The window one byte on: its lowest byte falls out, the next comes in at the top.
  private func slide(_ window: UInt32, _ byte: UInt8) -> UInt32 {
    window >> 8 | UInt32(byte) << UInt32(8 * (width - 1))
  }

  private static let bits: UInt32 = 11

  private static func slot(_ window: UInt32) -> Int { Int((window &* 0x9E37_79B1) >> (32 - bits)) }

  private func search(_ text: ArraySlice<UInt8>, isFirstEnough: Bool) -> Int? {
    guard text.count >= width else { return nil }
    return text.withUnsafeBufferPointer { text in
      heads.withUnsafeBufferPointer { heads in
        var best: Int?
        var window = firstWindow(of: text)
        for place in (width - 1)..<text.count {
          window = slide(window, text[place])
          let head = heads[NeedleSet.slot(window)]
          guard head != 0, let rank = rank(from: head, in: text, at: place - width + 1, below: best ?? Int.max) else {
            continue
          }
          if isFirstEnough || rank == 0 { return rank }
          best = rank
        }
        return best
      }
    }
  }

  /// The lowest rank, below a limit, of a chain's needles that stand at a place.
  private func rank(from head: UInt16, in text: UnsafeBufferPointer<UInt8>, at place: Int, below limit: Int) -> Int? {
    var current = Int(head)
    while current != 0 {
      let rank = current - 1
      if rank >= limit { return nil }
      if holds(rank, in: text, at: place) { return rank }
      current = Int(next[rank])
    }
    return nil
  }

  private func holds(_ rank: Int, in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let start = Int(starts[rank])
    let length = Int(starts[rank + 1]) - start
    guard place + length <= text.count else { return false }
    for offset in 0..<length where text[place + offset] != letters[start + offset] { return false }
    return true
  }
}
