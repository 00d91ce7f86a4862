/// A name of one to sixteen ASCII bytes in lower case, packed into two integers: what the tokenizer compares instead of
/// arrays, of which it had to allocate one a tag.
struct PackedName: Equatable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Longest name that is packed.
  static let longest = 16

  /// Reads a name, capitals as small letters; nil when it is longer than any that readers ask for.
  init?(_ source: UnsafeBufferPointer<UInt8>) {
    guard source.count <= PackedName.longest else { return nil }
    for place in 0..<source.count {
      let byte = source[place]
      let letter = UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      if place < 8 { low |= letter << UInt64(8 * place) } else { high |= letter << UInt64(8 * (place - 8)) }
    }
  }

  fileprivate var hash: UInt64 { (low ^ high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15 }
}

/// A fixed table from packed names to values.
struct PackedNameTable<Value: Sendable>: Sendable {
  private var slots: [(name: PackedName, value: Value)?]
  private let shift: UInt64

  /// Names in lower case; those that cannot be packed are left out.
  init(_ entries: [(String, Value)]) {
    var bits: UInt64 = 4
    while (1 << bits) < entries.count * 3 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: nil, count: 1 << bits)
    for (text, value) in entries {
      guard let name = Array(text.utf8).withUnsafeBufferPointer({ PackedName($0) }) else { continue }
      var slot = Int(name.hash >> shift)
      while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (name, value)
    }
  }

  /// What stands under a name; nil when it is not in the table.
  func value(of source: UnsafeBufferPointer<UInt8>) -> Value? {
    guard let name = PackedName(source) else { return nil }
    var slot = Int(name.hash >> shift)
    while let entry = slots[slot] {
      if entry.name == name { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
