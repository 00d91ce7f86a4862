import Presence

/// One pass over a text; see ``DateText``.
struct DateScanner {
  let bytes: [UInt8]
  let start: Int
  let end: Int
  let style: DateStyle
  let asOf: CivilDate
  /// End of the last date found: nothing before it is read again.
  var floor: Int

  /// A run of digits.
  struct Number {
    var value: Int
    var start: Int
    var end: Int
    var length: Int { end - start }
  }

  init(bytes: [UInt8], range: Range<Int>, style: DateStyle, asOf: CivilDate) {
    self.bytes = bytes
    start = max(0, min(range.lowerBound, bytes.count))
    end = max(start, min(range.upperBound, bytes.count))
    self.style = style
    self.asOf = asOf
    floor = start
  }

  /// The byte at `index`, 0 outside.
  func byte(_ index: Int) -> UInt8 { index >= start && index < end ? bytes[index] : 0 }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  mutating func all() -> [DateMention] {
    var found: [DateMention] = []
    var index = start
    while index < end {
      guard Self.isDigit(bytes[index]), let number = number(at: index) else {
        index += 1
        continue
      }
      if let mention = mention(at: number) {
        found.append(mention)
        floor = max(mention.range.upperBound, number.end)
        index = floor
      } else {
        index = number.end
      }
    }
    return found
  }

  /// The run of digits that starts at `index`; its value is 0 when it has more than 8 digits.
  func number(at index: Int) -> Number? {
    var end = index
    var value = 0
    while end < self.end, Self.isDigit(bytes[end]) {
      if end - index < 8 { value = value * 10 + Int(bytes[end] - 0x30) }
      end += 1
    }
    guard end > index else { return nil }
    return Number(value: end - index > 8 ? 0 : value, start: index, end: end)
  }

  private func mention(at number: Number) -> DateMention? {
    switch number.length {
    case 4: return yearFirst(number) ?? monthAndYear(number)
    case 1, 2:
      let before = byte(number.start - 1) | 0x20
      if before >= 0x61, before <= 0x7A { return nil }
      return numeric(number) ?? dayAndMonth(number) ?? monthAndDay(number) ?? relative(number)
    default: return nil
    }
  }

  /// A mention, when its parts make a date and its year is one that a page can speak of.
  func make(
    year: Int?, month: Int, day: Int?, form: DateMention.Form, range: Range<Int>, weekday: Weekday? = nil
  ) -> DateMention? {
    guard PartialDate(year: year ?? 2024, month: month, day: day) != nil else { return nil }
    if let year, !DateText.years.contains(year) { return nil }
    var mention = DateMention(year: year, month: month, day: day, form: form, weekday: weekday, range: range)
    if year == nil, let weekday, let day, let inferred = inferYear(month: month, day: day, weekday: weekday) {
      mention.year = inferred
      mention.yearIsInferred = true
    }
    return mention
  }

  /// The year near `asOf` in which that day falls on that weekday: next year's at the latest, six years back at most.
  private func inferYear(month: Int, day: Int, weekday: Weekday) -> Int? {
    var best: (year: Int, distance: Int)?
    for year in (asOf.year - 6)...(asOf.year + 1) {
      guard let date = CivilDate(year: year, month: month, day: day), date.weekday == weekday else { continue }
      let distance = abs(date.days(until: asOf))
      if distance < best?.distance ?? Int.max { best = (year, distance) }
    }
    return best?.year
  }

  // MARK: White space

  /// Index after white space (also no-break and narrow), at most eight of them.
  func skipSpaces(_ index: Int) -> Int {
    var index = index
    for _ in 0..<8 {
      let byte = byte(index)
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        index += 1
      } else if byte == 0xC2, self.byte(index + 1) == 0xA0 {
        index += 2
      } else if byte == 0xE2, self.byte(index + 1) == 0x80, [0xAF, 0x89].contains(self.byte(index + 2)) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// Index before white space that ends at `index`, not before ``floor``.
  func skipSpacesBack(_ index: Int) -> Int {
    var index = index
    for _ in 0..<8 {
      guard index > floor else { break }
      let last = byte(index - 1)
      if last == 0x20 || (last >= 0x09 && last <= 0x0D) {
        index -= 1
      } else if last == 0xA0, index - 2 >= floor, byte(index - 2) == 0xC2 {
        index -= 2
      } else if last == 0xAF, index - 3 >= floor, byte(index - 2) == 0x80, byte(index - 3) == 0xE2 {
        index -= 3
      } else {
        break
      }
    }
    return index
  }
}
