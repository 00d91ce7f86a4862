/// A fixed table of words: open addressing. It is asked for every word near a time, and a dictionary's keyed hash costs
/// ten times what a multiplication does.
struct HoursWordTable<Value: Sendable>: Sendable {
  private var keys: [HoursWordKey]
  /// The value of each slot; nil where there is none.
  private var values: [Value?]
  private let shift: UInt64

  init(_ entries: [(HoursWordKey, Value)]) {
    var bits: UInt64 = 4
    while (1 << bits) < entries.count * 3 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: HoursWordKey(), count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    for (key, value) in entries {
      var slot = Int(key.hash >> shift)
      while values[slot] != nil { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// The value of a word; nil when the table does not hold it.
  subscript(key: HoursWordKey) -> Value? {
    var slot = Int(key.hash >> shift)
    while let value = values[slot] {
      if keys[slot] == key { return value }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}
