import Presence

/// Years that stand alone: « Tarifs 2026 », « saison 2025-2026 ».
enum YearMentions {
  /// A year with the cue that makes it one of the content.
  struct Mention: Sendable, Hashable {
    var year: Int
    var cue: Cue
    /// Bytes from the cue to the year.
    var range: Range<Int>
  }

  /// How far a year may stand from its word, in bytes.
  private static let reach = 18

  /// Years next to words for what is renewed every year; of `2025-2026` the later. No year of a whole date.
  static func find(in text: [UInt8], cues: [CueTable.Match], dates: [DateMention]) -> [Mention] {
    var out: [Mention] = []
    for match in cues where match.cue == .price || match.cue == .season || match.cue == .yearly {
      var low = match.range.lowerBound
      while low > 0, match.range.lowerBound - low < 6, text[low - 1] != 0x0A { low -= 1 }
      let high = lineEnd(text, match.range.upperBound)
      var best: (year: Int, range: Range<Int>)?
      for (year, range) in numbers(in: text, low..<high) where !isPartOfDate(range, dates) {
        // "in the summer of 2011" tells a story; « été 2025 » names a season.
        if match.cue == .season, best == nil, hasLetters(text, match.range.upperBound, range.lowerBound) { break }
        if let found = best, year != found.year + 1 { break }
        best = (year, range)
      }
      guard let best else { continue }
      out.append(
        Mention(
          year: best.year, cue: match.cue,
          range: min(match.range.lowerBound, best.range.lowerBound)..<max(match.range.upperBound, best.range.upperBound)
        ))
    }
    return out
  }

  private static func hasLetters(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    start < end
      && text[start..<end].contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0xC3 }
  }

  /// End of the line, of the reach, or the © that begins another matter.
  private static func lineEnd(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, end - start < reach, text[end] != 0x0A, text[end] != 0xC2 || !isSign(text, end) { end += 1 }
    return end
  }

  private static func isSign(_ text: [UInt8], _ index: Int) -> Bool {
    index + 1 < text.count && text[index + 1] == 0xA9
  }

  /// Years within some bytes of a range, on the same line.
  static func years(in text: [UInt8], near range: Range<Int>, before: Int, after: Int) -> [Int] {
    var low = range.lowerBound
    while low > 0, range.lowerBound - low < before, text[low - 1] != 0x0A { low -= 1 }
    var high = range.upperBound
    while high < text.count, high - range.upperBound < after, text[high] != 0x0A { high += 1 }
    return numbers(in: text, low..<max(low, high)).map(\.0)
  }

  /// Numbers of four digits that are years, up to the end of the line that holds the range's middle.
  private static func numbers(in text: [UInt8], _ range: Range<Int>) -> [(Int, Range<Int>)] {
    var out: [(Int, Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard DateScanner.isDigit(text[index]) else {
        index += 1
        continue
      }
      var end = index
      var value = 0
      while end < text.count, DateScanner.isDigit(text[end]), end - index < 6 {
        value = value * 10 + Int(text[end] - 0x30)
        end += 1
      }
      let isWhole = index == 0 || !DateScanner.isDigit(text[index - 1])
      let next = end < text.count ? text[end] : 0
      // "2000 €", "2024 m²" are amounts.
      if end - index == 4, isWhole, (2000...2099).contains(value), next != 0xE2 || !isEuro(text, end),
        !isUnit(text, end)
      {
        out.append((value, index..<end))
      }
      index = max(end, index + 1)
    }
    return out
  }

  private static func isEuro(_ text: [UInt8], _ index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x82 && text[index + 2] == 0xAC
  }

  private static func isUnit(_ text: [UInt8], _ index: Int) -> Bool {
    var next = index
    if next < text.count, text[next] == 0x20 { next += 1 }
    if isEuro(text, next) { return true }
    guard next + 1 < text.count else { return false }
    return text[next] == 0x6D && text[next + 1] == 0xC2 || text[next] == 0x2C && DateScanner.isDigit(text[next + 1])
  }

  /// Dates are in order: a binary search.
  private static func isPartOfDate(_ range: Range<Int>, _ dates: [DateMention]) -> Bool {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].range.lowerBound < range.upperBound
  }
}
