import Presence

/// Dates with the month in words, and relative dates.
extension DateScanner {
  /// `3 mars 2026`, `1er avril 2024`, `3rd of March, 2026`, `3. März 2026`, `3 de marzo de 2026`, `03-Mar-2026`.
  func dayAndMonth(_ day: Number) -> DateMention? {
    guard (1...31).contains(day.value) else { return nil }
    var index = skipSpaces(skipOrdinal(day.end))
    let separator = byte(index)
    if separator == 0x2D || separator == 0x2F || separator == 0x2C { index = skipSpaces(index + 1) }
    index = skipConnector(index)
    guard let word = CalendarWords.word(in: bytes, at: index, until: end), let month = month(word) else { return nil }
    let weekday = weekday(before: day.start)
    if let year = yearAfterMonth(word.end, separator: separator) {
      return make(
        year: year.value, month: month, day: day.value, form: .words, range: day.start..<year.end, weekday: weekday)
    }
    return make(year: nil, month: month, day: day.value, form: .words, range: day.start..<word.end, weekday: weekday)
  }

  /// `March 3, 2026`, `Mar. 3rd 2026`, `octubre 7, 2020`, `Mar  3 10:00:00 2026`.
  func monthAndDay(_ day: Number) -> DateMention? {
    guard (1...31).contains(day.value) else { return nil }
    var before = skipSpacesBack(day.start)
    if before > floor, byte(before - 1) == 0x2E { before = skipSpacesBack(before - 1) }
    guard before < day.start, let word = CalendarWords.word(in: bytes, endingAt: before, floor: floor),
      let month = month(word)
    else { return nil }
    let weekday = weekday(before: word.start)
    var index = skipSpaces(skipOrdinal(day.end))
    if byte(index) == 0x2C { index = skipSpaces(index + 1) }
    index = skipSpaces(skipTime(index))
    index = skipSpaces(skipConnector(index))
    if let year = number(at: index), year.length == 4, DateText.years.contains(year.value) {
      return make(
        year: year.value, month: month, day: day.value, form: .words, range: word.start..<year.end, weekday: weekday)
    }
    guard byte(day.end) != 0x3A, byte(day.end) | 0x20 != 0x68 else { return nil }
    return make(year: nil, month: month, day: day.value, form: .words, range: word.start..<day.end, weekday: weekday)
  }

  /// `mars 2024`, `marzo de 2024`, `Mai '24` is left out.
  func monthAndYear(_ year: Number) -> DateMention? {
    guard DateText.years.contains(year.value) else { return nil }
    var before = skipSpacesBack(year.start)
    if before > floor, byte(before - 1) == 0x2C || byte(before - 1) == 0x2E { before = skipSpacesBack(before - 1) }
    guard before < year.start, var word = CalendarWords.word(in: bytes, endingAt: before, floor: floor) else {
      return nil
    }
    if Self.connectors.contains(word.key) {
      before = skipSpacesBack(word.start)
      guard let previous = CalendarWords.word(in: bytes, endingAt: before, floor: floor) else { return nil }
      word = previous
    }
    guard let month = month(word) else { return nil }
    return make(year: year.value, month: month, day: nil, form: .monthYear, range: word.start..<year.end)
  }

  /// `il y a 3 jours`, `3 days ago`, `vor 3 Tagen`, `hace 3 días`, `3 giorni fa`, `3 dagen geleden`.
  func relative(_ number: Number) -> DateMention? {
    let index = skipSpaces(number.end)
    guard index > number.end, let unit = CalendarWords.word(in: bytes, at: index, until: end),
      let length = CalendarWords.units[unit.key], isAgo(number.start, unit.end)
    else { return nil }
    let range = number.start..<unit.end
    switch length {
    case 1, 2, 3:
      let days = length == 1 ? 0 : number.value * (length == 2 ? 1 : 7)
      let date = asOf.adding(days: -days)
      return make(year: date.year, month: date.month, day: date.day, form: .relative, range: range)
    case 4:
      let months = asOf.year * 12 + asOf.month - 1 - number.value
      return make(year: months / 12, month: months % 12 + 1, day: nil, form: .relative, range: range)
    default:
      guard number.value <= 40 else { return nil }
      return DateMention(year: asOf.year - number.value, month: nil, day: nil, form: .relative, range: range)
    }
  }

  private func isAgo(_ start: Int, _ end: Int) -> Bool {
    if let next = CalendarWords.word(in: bytes, at: skipSpaces(end), until: self.end),
      Self.agoAfter.contains(next.key)
    {
      return true
    }
    let before = skipSpacesBack(start)
    guard let word = CalendarWords.word(in: bytes, endingAt: before, floor: floor) else { return false }
    if Self.agoBefore.contains(word.key) { return true }
    // "il y a"
    guard word.length == 1, byte(word.start) | 0x20 == 0x61 else { return false }
    let y = skipSpacesBack(word.start)
    return y > floor && byte(y - 1) | 0x20 == 0x79
  }

  // MARK: Parts

  func month(_ word: CalendarWords.Word) -> Int? {
    word.length <= CalendarWords.longest ? CalendarWords.months[word.key] : nil
  }

  /// The weekday written before a date: `mardi 3 mars`, `Tue, 03 Mar`, `dim. 3`.
  func weekday(before index: Int) -> Weekday? {
    var before = skipSpacesBack(index)
    for _ in 0..<2 where before > floor && (byte(before - 1) == 0x2C || byte(before - 1) == 0x2E) {
      before = skipSpacesBack(before - 1)
    }
    guard var word = CalendarWords.word(in: bytes, endingAt: before, floor: floor) else { return nil }
    // "Dienstag, den 3. März"
    if Self.articles.contains(word.key) {
      before = skipSpacesBack(word.start)
      if before > floor, byte(before - 1) == 0x2C { before = skipSpacesBack(before - 1) }
      guard let previous = CalendarWords.word(in: bytes, endingAt: before, floor: floor) else { return nil }
      word = previous
    }
    guard let index = CalendarWords.weekdays[word.key] else { return nil }
    return Weekday.allCases[index - 1]
  }

  private func yearAfterMonth(_ index: Int, separator: UInt8) -> Number? {
    var index = skipSpaces(index)
    if byte(index) == 0x2E || byte(index) == 0x2C { index = skipSpaces(index + 1) }
    if byte(index) == 0x2D || byte(index) == 0x2F { index = skipSpaces(index + 1) }
    index = skipConnector(index)
    guard var number = number(at: index) else { return nil }
    if number.length == 4 { return DateText.years.contains(number.value) ? number : nil }
    guard number.length == 2, separator == 0x2D, let year = shortYear(number.value) else { return nil }
    number.value = year
    return number
  }

  /// `er`, `ᵉʳ`, `st`, `nd`, `rd`, `th`, `.`, `º`, `ª`, `°`, also after a space: `1 er avril`.
  private func skipOrdinal(_ index: Int) -> Int {
    if byte(index) == 0x2E { return index + 1 }
    if byte(index) == 0xC2, [0xBA, 0xAA, 0xB0].contains(byte(index + 1)) { return index + 2 }
    if byte(index) == 0xE1, byte(index + 3) == 0xCA { return index + 5 }
    let start = skipSpaces(index)
    guard let word = CalendarWords.word(in: bytes, at: start, until: end), Self.ordinals.contains(word.key) else {
      return index
    }
    return word.end
  }

  /// `de`, `del`, `of`, `di`, `den` and the white space after it.
  private func skipConnector(_ index: Int) -> Int {
    guard let word = CalendarWords.word(in: bytes, at: index, until: end), Self.connectors.contains(word.key) else {
      return index
    }
    return skipSpaces(word.end)
  }

  /// `10:00:00` and `at 10:00 am`, at most.
  private func skipTime(_ index: Int) -> Int {
    var index = index
    while Self.isDigit(byte(index)) || byte(index) == 0x3A, let part = number(at: index), part.length <= 2 {
      guard byte(part.end) == 0x3A else { return part.end > index && byte(index - 1) == 0x3A ? part.end : index }
      index = part.end + 1
    }
    return index
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(separator: 0x20).compactMap { CalendarWords.word(in: Array($0), at: 0, until: $0.count)?.key })
  }
  private static let ordinals = keys("er st nd rd th e eme ste de")
  private static let connectors = keys("de del of di d den")
  private static let articles = keys("den le the dem el il il")
  private static let agoAfter = keys("ago fa geleden atras")
  private static let agoBefore = keys("vor hace ha")
}
