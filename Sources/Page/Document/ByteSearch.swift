import CBytes

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

  /// Whether a text occurs, exact case.
  public static func contains(_ wanted: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    find(wanted, in: bytes) != nil
  }

  /// Lower case and without accents, for comparing: `É` and `é` become `e`, `œ` becomes `oe`, `’` becomes `'`.
  ///
  /// Covers Latin-1 and Latin Extended-A, the letters of the languages read here. Other characters stay.
  public static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.underestimatedCount)
    var lead: UInt8 = 0
    var quote = 0
    for byte in bytes {
      if quote > 0 || byte == 0xE2 {
        // U+2018 and U+2019 are E2 80 98 and E2 80 99.
        if quote == 0 {
          quote = 1
          continue
        }
        if quote == 1, byte == 0x80 {
          quote = 2
          continue
        }
        if quote == 2, byte == 0x98 || byte == 0x99 {
          out.append(UInt8(ascii: "'"))
        } else {
          out += quote == 2 ? [0xE2, 0x80, byte] : [0xE2, byte]
        }
        quote = 0
        continue
      }
      if lead != 0 {
        appendFolded(lead, byte, to: &out)
        lead = 0
      } else if byte >= 0xC3, byte <= 0xC5 {
        lead = byte
      } else {
        out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if lead != 0 { out.append(lead) }
    if quote > 0 { out += [0xE2, 0x80].prefix(quote) }
    return out
  }

  /// ``folded(_:)`` of a string, as a string.
  public static func folded(_ text: String) -> String { String(decoding: folded(text.utf8), as: UTF8.self) }

  private static func appendFolded(_ lead: UInt8, _ byte: UInt8, to out: inout [UInt8]) {
    guard byte & 0xC0 == 0x80 else {
      out.append(lead)
      out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      return
    }
    let index = (Int(lead) - 0xC3) * 64 + Int(byte & 0x3F)
    let letter = index < plain.count ? plain[index] : 0
    switch letter {
    case 0: out += [lead, byte]
    case UInt8(ascii: "1"): out += Array("ae".utf8)
    case UInt8(ascii: "2"): out += Array("oe".utf8)
    case UInt8(ascii: "3"): out += Array("ss".utf8)
    default: out.append(letter)
    }
  }

  /// Plain letters of U+00C0…U+017F; `0` marks what stays, `1` ae, `2` oe, `3` ss.
  private static let plain: [UInt8] = Array(
    ("aaaaaa1ceeeeiiiidnooooo0ouuuuyt3aaaaaa1ceeeeiiiidnooooo0ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
  ).map { $0 == UInt8(ascii: "0") ? 0 : $0 }
}
