/// Bits packed into bytes from the least significant on, as deflate and brotli do.
struct BitWriter {
  var bytes: [UInt8]
  private var pending: UInt32 = 0
  private var filled: UInt32 = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func put(_ bits: UInt32, count: UInt32) {
    pending |= bits << filled
    filled += count
    while filled >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      filled -= 8
    }
  }

  /// Huffman codes are packed from their most significant bit.
  mutating func putCode(_ code: UInt32, count: UInt32) {
    for bit in (0..<count).reversed() { put((code >> bit) & 1, count: 1) }
  }

  mutating func putPair() {
    putCode(0xC0 + 5, count: 8)
    putCode(0, count: 5)
  }

  mutating func finished() -> [UInt8] {
    if filled > 0 { put(0, count: 8 - filled) }
    return bytes
  }
}
