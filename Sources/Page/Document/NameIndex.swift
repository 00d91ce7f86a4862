/// A fixed table from short ASCII names to values: open addressing over flat arrays.
///
/// The names lie in one array and not in one each: to compare an array held in a table costs a retain and a release,
/// which was as much as the whole rest of a look-up.
struct NameIndex<Value: Sendable>: Sendable {
  /// The entry of each slot plus one, 0 for none.
  private var slots: [Int32]
  private let mask: Int
  private var letters: [UInt8] = []
  /// Where each name begins in ``letters``, and the end of the last.
  private var starts: [Int32] = [0]
  private var values: [Value] = []

  /// Of entries with the same name the first is found.
  init(_ entries: [(String, Value)]) { self.init(bytes: entries.map { (Array($0.0.utf8), $0.1) }) }

  /// Of entries with the same name the first is found.
  init(bytes entries: [([UInt8], Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
    values.reserveCapacity(entries.count)
    for (bytes, value) in entries {
      var slot = bytes.withUnsafeBufferPointer { NameIndex.hash($0) } & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      letters += bytes
      starts.append(Int32(letters.count))
      values.append(value)
      slots[slot] = Int32(values.count)
    }
  }

  /// What stands under a name; nil when it is not in the table.
  func value(of name: ArraySlice<UInt8>) -> Value? { name.withUnsafeBufferPointer { value(of: $0) } }

  /// What stands under a name; nil when it is not in the table.
  func value(of name: UnsafeBufferPointer<UInt8>) -> Value? {
    guard let entry = entry(of: name) else { return nil }
    return values[entry]
  }

  private func entry(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = NameIndex.hash(name) & mask
      while slots[slot] != 0 {
        let entry = Int(slots[slot]) - 1
        if holds(entry, name) { return entry }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  private func holds(_ entry: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[entry])
    guard Int(starts[entry + 1]) - start == name.count else { return false }
    for index in 0..<name.count where letters[start + index] != name[index] { return false }
    return true
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in 0..<min(24, name.count) { hash = (hash ^ UInt32(name[index])) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}
