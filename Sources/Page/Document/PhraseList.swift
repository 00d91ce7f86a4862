/// Lists of words and phrases as they are written in the sources, cut into bytes.
///
/// Over bytes and not over characters: a process reads some thousand of them before its first page is read, and cutting
/// them by characters took more than that page.
enum PhraseList {
  /// Phrases parted by commas and line ends.
  static func phrases(_ text: String) -> [[UInt8]] { parts(text) { $0 == 0x2C || $0 == 0x0A } }

  /// Words parted by white space.
  static func words(_ text: String) -> [[UInt8]] { parts(text) { $0 <= 0x20 } }

  private static func parts(_ text: String, _ isMark: (UInt8) -> Bool) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var out: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !isMark(bytes[end]) { end += 1 }
      let next = end + 1
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      if start < end { out.append(Array(bytes[start..<end])) }
      start = next
    }
    return out
  }
}
