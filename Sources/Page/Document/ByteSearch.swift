import CBytes

#if canImport(Glibc)
  import Glibc
#endif

/// Searches in UTF-8 that cost little: what every extractor asks before it does anything costly.
public enum ByteSearch {
  /// Index of the first occurrence of a text, exact case; nil when there is none.
  public static func find(_ wanted: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let length = wanted.utf8CodeUnitCount
    guard length > 0, bytes.count >= length else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let hit = cbytes_find(base, buffer.count, wanted.utf8Start, length) else {
        return nil
      }
      return bytes.startIndex + UnsafeRawPointer(base).distance(to: hit)
    }
  }

  /// Index of the first occurrence of some bytes; nil when there is none.
  public static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      wanted.withUnsafeBufferPointer { needle in
        guard let base = buffer.baseAddress, let start = needle.baseAddress,
          let hit = cbytes_find(base, buffer.count, start, needle.count)
        else { return nil }
        return bytes.startIndex + UnsafeRawPointer(base).distance(to: hit)
      }
    }
  }

  /// Index of the next such byte from an index on; the end when there is none. By the C library, which looks at many
  /// bytes at once.
  static func next(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, end <= bytes.count, let base = bytes.baseAddress,
      let hit = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
  }

  /// Whether a text occurs, exact case.
  public static func contains(_ wanted: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    find(wanted, in: bytes) != nil
  }

  /// Lower case and without accents, for comparing: `É` and `é` become `e`, `œ` becomes `oe`, `’` becomes `'`.
  ///
  /// Covers Latin-1 and Latin Extended-A, the letters of the languages read here. Other characters stay.
  public static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.withContiguousStorageIfAvailable { fold($0) } ?? Array(bytes).withUnsafeBufferPointer { fold($0) }
  }

  /// A folded text is never longer than its source, so that it is written without asking for room.
  private static func fold(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    Array(unsafeUninitializedCapacity: source.count) { out, count in
      var index = 0
      while index < source.count {
        let byte = source[index]
        index += 1
        // All but a few bytes of a text: ASCII, and what follows a lead byte that is not folded.
        if byte < 0xC3 || byte > 0xC5 && byte != 0xE2 {
          out[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          count += 1
        } else {
          let (first, second, length) = folded(byte, in: source, from: index)
          out[count] = first
          count += 1
          if second != 0 {
            out[count] = second
            count += 1
          }
          index += length
        }
      }
    }
  }

  /// What a lead byte and those behind it become: one byte or two, and how many of those behind are used up.
  private static func folded(
    _ lead: UInt8, in source: UnsafeBufferPointer<UInt8>, from index: Int
  ) -> (first: UInt8, second: UInt8, used: Int) {
    guard index < source.count else { return (lead, 0, 0) }
    let next = source[index]
    if lead == 0xE2 {
      // U+2018 and U+2019 are E2 80 98 and E2 80 99.
      guard next == 0x80, index + 1 < source.count, source[index + 1] == 0x98 || source[index + 1] == 0x99 else {
        return (lead, 0, 0)
      }
      return (UInt8(ascii: "'"), 0, 2)
    }
    guard next & 0xC0 == 0x80 else { return (lead, 0, 0) }
    switch plain[(Int(lead) - 0xC3) * 64 + Int(next & 0x3F)] {
    case 0: return (lead, next, 1)
    case UInt8(ascii: "1"): return (UInt8(ascii: "a"), UInt8(ascii: "e"), 1)
    case UInt8(ascii: "2"): return (UInt8(ascii: "o"), UInt8(ascii: "e"), 1)
    case UInt8(ascii: "3"): return (UInt8(ascii: "s"), UInt8(ascii: "s"), 1)
    case let letter: return (letter, 0, 1)
    }
  }

  /// ``folded(_:)`` of a string, as a string.
  public static func folded(_ text: String) -> String { String(decoding: folded(text.utf8), as: UTF8.self) }

  /// Plain letters of U+00C0…U+017F; `0` marks what stays, `1` ae, `2` oe, `3` ss.
  private static let plain: [UInt8] = Array(
    ("aaaaaa1ceeeeiiiidnooooo0ouuuuyt3aaaaaa1ceeeeiiiidnooooo0ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
  ).map { $0 == UInt8(ascii: "0") ? 0 : $0 }
}
