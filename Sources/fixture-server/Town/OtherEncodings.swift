/// Brotli streams (RFC 7932) for one who did not ask for them.
enum Brotli {
  /// Longest part that a meta-block of 16 bits can hold.
  private static let longestPart = 65_536

  /// A stream that stores its content (RFC 7932 §9.2, ISUNCOMPRESSED).
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter(bytes: [])
    // WBITS: a window of 16 bits.
    writer.put(0, count: 1)
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(longestPart)
      rest = rest.dropFirst(part.count)
      // Not the last, four nibbles of length, the length less one, uncompressed.
      writer.put(0, count: 3)
      writer.put(UInt32(part.count - 1), count: 16)
      writer.put(1, count: 1)
      writer = BitWriter(bytes: writer.finished() + part)
    }
    // The last, and empty.
    writer.put(0b11, count: 2)
    return writer.finished()
  }

  /// 211 bytes that unfold to 256 MiB of the letter `a`: what `brotli -q 11 -w 24` makes of them.
  static let bomb: [UInt8] = stride(from: 0, to: hex.count, by: 2).compactMap { place in
    UInt8(String(decoding: hex[place..<place + 2], as: UTF8.self), radix: 16)
  }

  private static let hex = Array(
    """
    cfffff7ff825c2e2b14020f7fe9ffffffff04b00c4610180eefd3fffffffe1970088c32200ddfb7ffeffffc32f0110870500baf7fffc \
    ffff875f02200e0b0074effff9ffff0fbf04401c1600e8defff3ffff1f7e0980382c00d0bdffe7ffff3ffc1200715800a07bffcfffff \
    7ff82500e2b00040f7fe9ffffffff04b00c4610180eefd3fffffffe1970088c30200ddfb7ffeffffc32f0110870500baf7fffcffff87 \
    5f02200e0b0074effff9ffff0fbf04401c1600e8defff3ffff1f7e0980382c00d0bdffe7ffff3ffc1200715800a07bff3f
    """.utf8.filter { $0 != 0x20 })
}

/// Zstandard frames (RFC 8878) made by hand.
enum Zstandard {
  private static let largestBlock = 131_072

  /// A frame of raw blocks.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var frame = head
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(largestBlock)
      rest = rest.dropFirst(part.count)
      frame += blockHeader(size: part.count, kind: 0, isLast: rest.isEmpty) + part
    } while !rest.isEmpty
    return frame
  }

  /// A frame of blocks that repeat one letter: four bytes for each 128 KiB.
  static func bomb(count: Int) -> [UInt8] {
    let blocks = max(1, count / largestBlock)
    return (1...blocks).reduce(into: head) { frame, number in
      frame += blockHeader(size: largestBlock, kind: 1, isLast: number == blocks) + [0x61]
    }
  }

  /// Magic number, no content size, no checksum, a window of 128 KiB.
  private static let head: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 7 << 3]

  private static func blockHeader(size: Int, kind: UInt32, isLast: Bool) -> [UInt8] {
    let word = (isLast ? 1 : 0) | kind << 1 | UInt32(truncatingIfNeeded: size) << 3
    return (0..<3).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
  }
}
