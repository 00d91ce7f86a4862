#if canImport(Glibc)
  import Glibc
#endif

/// From the bytes of a page in some character set to UTF-8 without byte order mark and NUL.
enum TextDecoding {
  /// Never fails: what is no text becomes U+FFFD.
  static func utf8(_ body: [UInt8], from charset: String) -> [UInt8] {
    var out: [UInt8]
    switch charset {
    case "utf-8": out = fromUTF8(body)
    case "utf-16le": out = fromUTF16(body, isBigEndian: false)
    case "utf-16be": out = fromUTF16(body, isBigEndian: true)
    case "windows-1252": out = SingleByteCharset.decode(body, SingleByteCharset.windows1252High)
    case "iso-8859-15": out = SingleByteCharset.decode(body, SingleByteCharset.iso885915High)
    default:
      out = converted(body, from: charset) ?? SingleByteCharset.decode(body, SingleByteCharset.windows1252High)
    }
    if out.starts(with: [0xEF, 0xBB, 0xBF]) { out.removeFirst(3) }
    let hasNUL = out.withUnsafeBufferPointer { ByteSearch.next(0, in: $0, from: 0, to: $0.count) < $0.count }
    if hasNUL { out.removeAll { $0 == 0 } }
    return out
  }

  /// Whether bytes are UTF-8 throughout.
  static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// Damaged UTF-8 gets U+FFFD, as in browsers. A page that says UTF-8 and holds not one character of it beyond ASCII
  /// was written in windows-1252: browsers show its accents as U+FFFD, but its words can still be read.
  private static func fromUTF8(_ body: [UInt8]) -> [UInt8] {
    if isUTF8(body) { return body }
    var index = 0
    while index + 1 < body.count {
      if (0xC2...0xDF).contains(body[index]) && body[index + 1] & 0xC0 == 0x80
        || index + 2 < body.count && (0xE0...0xEF).contains(body[index]) && body[index + 1] & 0xC0 == 0x80
          && body[index + 2] & 0xC0 == 0x80
      {
        return Array(String(decoding: body, as: UTF8.self).utf8)
      }
      index += 1
    }
    return SingleByteCharset.decode(body, SingleByteCharset.windows1252High)
  }

  private static func fromUTF16(_ body: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(body.count / 2)
    var index = 0
    while index + 1 < body.count {
      let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// By the C library's iconv; nil when it does not know the character set.
  private static func converted(_ body: [UInt8], from charset: String) -> [UInt8]? {
    guard let descriptor = iconv_open("UTF-8", iconvNames[charset] ?? charset), Int(bitPattern: descriptor) != -1
    else { return nil }
    defer { iconv_close(descriptor) }
    var input = body.map { CChar(bitPattern: $0) }
    var out: [UInt8] = []
    out.reserveCapacity(body.count * 2)
    var chunk = [CChar](repeating: 0, count: 16_384)
    input.withUnsafeMutableBufferPointer { source in
      chunk.withUnsafeMutableBufferPointer { target in
        var next = source.baseAddress
        var left = source.count
        while left > 0 {
          var free = target.count
          var to = target.baseAddress
          let result = iconv(descriptor, &next, &left, &to, &free)
          out.append(contentsOf: target.prefix(target.count - free).lazy.map { UInt8(bitPattern: $0) })
          guard result == -1, errno != E2BIG, left > 0 else { continue }
          // A byte that starts no character: say so and go on behind it.
          out += [0xEF, 0xBF, 0xBD]
          next = next?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return out
  }

  private static let iconvNames = [
    "windows-874": "CP874", "gbk": "GB18030", "big5": "BIG5-HKSCS", "shift_jis": "CP932", "euc-kr": "UHC",
    "iso-8859-8-i": "ISO-8859-8", "x-mac-cyrillic": "MAC-CYRILLIC", "replacement": "-", "x-user-defined": "-",
    "windows-1250": "CP1250", "windows-1251": "CP1251", "windows-1253": "CP1253", "windows-1254": "CP1254",
    "windows-1255": "CP1255", "windows-1256": "CP1256", "windows-1257": "CP1257", "windows-1258": "CP1258",
  ]
}

/// Character sets of one byte a character that French pages use.
enum SingleByteCharset {
  /// Scalars of bytes 0x80…0x9F; above, the byte is the scalar. Source: https://encoding.spec.whatwg.org/#windows-1252
  static let windows1252High: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// Scalars of bytes 0x80…0xBF. Source: https://encoding.spec.whatwg.org/#iso-8859-15
  static let iso885915High: [UInt32] = (0x80...0xBF).map { byte in
    [0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178][
      byte] ?? byte
  }

  static func decode(_ body: [UInt8], _ high: [UInt32]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(body.count + body.count / 16)
    var index = 0
    while index < body.count {
      let run = index
      while index < body.count, body[index] < 0x80 { index += 1 }
      out += body[run..<index]
      guard index < body.count else { break }
      let place = Int(body[index]) - 0x80
      HTMLEntities.append(place < high.count ? high[place] : UInt32(body[index]), to: &out)
      index += 1
    }
    return out
  }
}
