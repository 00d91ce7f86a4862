/// A fixed table from the keys of words (``WordList/Word/key``) to places in an array: open addressing. Several places
/// may stand under one key, since longer words share it.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  /// The place under each key plus one, 0 for none.
  private var places: [Int32]
  private let shift: UInt64
  private let mask: Int

  init(capacity: Int) {
    var bits: UInt64 = 4
    while (1 << bits) < capacity * 3 { bits += 1 }
    keys = Array(repeating: 0, count: 1 << bits)
    places = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
    mask = (1 << bits) - 1
  }

  mutating func insert(_ key: UInt64, _ place: Int) {
    var slot = first(key)
    while places[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    places[slot] = Int32(place + 1)
  }

  private func first(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// The first place under a key; nil when there is none.
  func first(of key: UInt64) -> Int? {
    var slot = first(key)
    while places[slot] != 0 {
      if keys[slot] == key { return Int(places[slot]) - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The places under a key in the order in which they were inserted.
  func values(of key: UInt64) -> Values { Values(table: self, key: key, slot: first(key)) }

  /// A walk over the places under one key.
  struct Values: Sequence, IteratorProtocol {
    fileprivate let table: KeyTable
    fileprivate let key: UInt64
    fileprivate var slot: Int

    mutating func next() -> Int? {
      while table.places[slot] != 0 {
        let found = slot
        slot = (slot + 1) & table.mask
        if table.keys[found] == key { return Int(table.places[found]) - 1 }
      }
      return nil
    }
  }
}

/// A set of beginnings of words, three bytes each, by hash: a wrong yes costs a look-up, a no is sure.
struct WordGate: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 64)
  private var admitsAll = false

  /// A word whose key passes from now on, with all that begins like it when it goes on.
  mutating func admit(_ key: UInt64, length: Int, goesOn: Bool) {
    // A stem of one or two letters is the beginning of words of many thirds.
    if goesOn, length < 3 { admitsAll = true }
    let hash = WordGate.hash(key)
    bits[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  func admits(_ key: UInt64) -> Bool {
    let hash = WordGate.hash(key)
    return admitsAll || bits[hash >> 6] >> UInt64(hash & 63) & 1 == 1
  }

  private static func hash(_ key: UInt64) -> Int { Int((UInt32(truncatingIfNeeded: key >> 40) &* 0x9E37_79B1) >> 20) }
}
