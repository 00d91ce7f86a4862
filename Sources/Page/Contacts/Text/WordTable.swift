/// A word of folded text by its first eight bytes, which is enough to tell our cue words apart.
struct WordKey: Hashable, Sendable, ExpressibleByStringLiteral {
  let bits: UInt64

  init(_ bytes: some Collection<UInt8>) {
    var bits: UInt64 = 0
    for byte in bytes.prefix(8) { bits = bits << 8 | UInt64(byte) }
    self.bits = bits
  }

  /// The word in a range of a text; the fast way for every word of a page.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var bits: UInt64 = 0
    for index in range.lowerBound..<Swift.min(range.upperBound, range.lowerBound + 8) {
      bits = bits << 8 | UInt64(bytes[index])
    }
    self.bits = bits
  }

  init(stringLiteral value: StaticString) {
    self.init(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
  }
}

/// A fixed table from words to values: open addressing and a multiplied hash, because it is asked for every word.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let shift: UInt64

  init(_ pairs: some Sequence<(key: WordKey, value: Value)>) {
    let pairs = Array(pairs)
    var bits: UInt64 = 4
    while (1 << bits) < pairs.count * 3 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    for pair in pairs {
      var slot = place(of: pair.key)
      while keys[slot] != 0, keys[slot] != pair.key.bits { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = pair.key.bits
      values[slot] = pair.value
    }
  }

  private func place(of key: WordKey) -> Int { Int((key.bits &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// The value of a word; nil when the table does not hold it.
  subscript(key: WordKey) -> Value? {
    var slot = place(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key.bits { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (WordKey, Value)...) { self.init(elements.map { (key: $0.0, value: $0.1) }) }
}

/// A fixed set of words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let table: WordTable<Bool>

  init(arrayLiteral elements: WordKey...) { table = WordTable(elements.map { (key: $0, value: true) }) }

  func contains(_ key: WordKey) -> Bool { table[key] != nil }
}
