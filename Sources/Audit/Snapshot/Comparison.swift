import Page

extension String {
  /// Without white space at both ends.
  var trimmingWhiteSpace: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Lower case, accents dropped, everything but letters and digits as one space: for comparing names.
  var foldedForComparison: String {
    var out: [UInt8] = []
    var pending = false
    var skip = 0
    for byte in ByteSearch.folded(utf8) {
      // Marks of two and three bytes (no-break space, dashes, quotes) part words; other letters stay as they are.
      if skip > 0 {
        skip -= 1
        continue
      }
      if byte == 0xC2 || byte == 0xE2 {
        skip = byte == 0xC2 ? 1 : 2
        pending = true
      } else if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 {
        if pending, !out.isEmpty { out.append(0x20) }
        pending = false
        out.append(byte)
      } else {
        pending = true
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
