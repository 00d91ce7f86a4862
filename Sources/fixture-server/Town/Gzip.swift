/// Gzip members (RFC 1952) made by hand, so that the town needs no compressor and can make wrong ones.
public enum Gzip {
  /// A member that stores its content in deflate blocks without compression (RFC 1951 §3.2.4).
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    header + storedBlocks(bytes) + little(checksum(bytes)) + little(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// A member of about `count / 158` bytes that unfolds to about `count` times the letter `a`. Its checksum is wrong:
  /// whoever gets that far has unfolded everything.
  public static func bomb(count: Int) -> [UInt8] {
    var writer = BitWriter(bytes: header)
    writer.put(0b1, count: 1)
    writer.put(0b01, count: 2)
    // Fixed codes (RFC 1951 §3.2.6), most significant bit first: literal 'a' is 0x30 + 0x61.
    writer.putCode(0x30 + 0x61, count: 8)
    // Length 258 is symbol 285, 8 bits from 0xC0 for 280; distance 1 is symbol 0, 5 bits. Eight such pairs are 13 bytes,
    // so that the middle repeats and needs no counting of bits.
    for _ in 0..<8 { writer.putPair() }
    let period = Array(writer.bytes.suffix(13))
    for _ in 1..<max(2, count / 258 / 8) { writer.bytes += period }
    writer.putCode(0, count: 7)
    return writer.finished() + little(0) + little(UInt32(truncatingIfNeeded: count))
  }

  /// The same blocks in the wrapper of zlib (RFC 1950).
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    let sum = high << 16 | low
    return [0x78, 0x01] + storedBlocks(bytes) + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * UInt32($0))) }
  }

  /// Deflate blocks without any wrapper.
  static func storedBlocks(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    repeat {
      let end = min(bytes.count, start + 65_535)
      let length = UInt16(end - start)
      result.append(end == bytes.count ? 1 : 0)
      for word in [length, ~length] { result += [UInt8(word & 0xFF), UInt8(word >> 8)] }
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    return result
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  private static func little(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
  }

  /// CRC-32 of RFC 1952 §8.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
