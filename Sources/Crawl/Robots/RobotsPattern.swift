/// Path patterns of robots.txt: a prefix, with `*` for any bytes and `$` at the end for the end.
enum RobotsPattern {
  /// Up to eight literal bytes with which a pattern begins, as a word: files with 30,000 rules exist, and nearly all of
  /// them can be passed over by one comparison.
  struct Start: Sendable, Hashable {
    private var word: UInt64 = 0
    private var mask: UInt64 = 0

    init(pattern: some Collection<UInt8>) {
      var shift: UInt64 = 0
      for byte in pattern.prefix(8) {
        if byte == 0x2A || byte == 0x24 { break }
        word |= UInt64(byte) << shift
        mask |= 0xFF << shift
        shift += 8
      }
    }

    /// A target's first eight bytes; zero bytes behind a shorter one fit no literal byte.
    static func word(_ target: UnsafeBufferPointer<UInt8>) -> UInt64 {
      target.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// False when a target that begins so cannot match.
    @inline(__always)
    func fits(_ start: UInt64) -> Bool { (start ^ word) & mask == 0 }
  }

  /// True when the pattern matches the target from its start. At most pattern × target steps, no recursion.
  static func matches(_ pattern: UnsafeBufferPointer<UInt8>, _ target: UnsafeBufferPointer<UInt8>) -> Bool {
    let isAnchored = pattern.last == 0x24
    let end = isAnchored ? pattern.count - 1 : pattern.count
    var p = 0
    var t = 0
    // Where to go on when a byte does not fit: after the last star, one byte further in the target.
    var afterStar = -1
    var retry = 0
    while true {
      if p == end {
        if !isAnchored || t == target.count { return true }
      } else if pattern[p] == 0x2A {
        p += 1
        afterStar = p
        retry = t
        continue
      } else if t < target.count, pattern[p] == target[t] {
        p += 1
        t += 1
        continue
      }
      guard afterStar >= 0, retry < target.count else { return false }
      retry += 1
      t = retry
      p = afterStar
    }
  }

  /// The pattern with percent-encoding as in a request: bytes above 0x7F as `%XX`, hexadecimal digits in upper case.
  /// Nil when it is so already.
  static func canonical(_ pattern: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    guard needsChange(pattern) else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    var index = pattern.startIndex
    while index < pattern.endIndex {
      let byte = pattern[index]
      if byte == 0x25, index + 2 < pattern.endIndex, isHex(pattern[index + 1]), isHex(pattern[index + 2]) {
        out += [0x25, upper(pattern[index + 1]), upper(pattern[index + 2])]
        index += 3
        continue
      }
      out += byte < 0x80 ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      index += 1
    }
    return out
  }

  private static func needsChange(_ pattern: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = pattern.startIndex
    while index < pattern.endIndex {
      let byte = pattern[index]
      if byte >= 0x80 { return true }
      if byte == 0x25, index + 2 < pattern.endIndex, isHex(pattern[index + 1]), isHex(pattern[index + 2]),
        pattern[index + 1] >= 0x61 || pattern[index + 2] >= 0x61
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static func isHex(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }
  private static func upper(_ byte: UInt8) -> UInt8 { byte >= 0x61 ? byte & 0xDF : byte }
}
