import Presence

/// Dates written in digits.
extension DateScanner {
  /// `2026-03-03`, `2026/3/3`, `2026.03.03`, `2026年3月3日`.
  func yearFirst(_ year: Number) -> DateMention? {
    if byte(year.end) == 0xE5 { return yearFirstChinese(year) }
    let separator = byte(year.end)
    guard [0x2D, 0x2F, 0x2E].contains(separator),
      !Self.isDigit(byte(year.start - 2)) || byte(year.start - 1) != separator
    else { return nil }
    // A piece of an address: `exemple.fr/2019/07/19/titre`.
    if separator == 0x2F, byte(year.start - 1) == 0x2F { return nil }
    guard let month = number(at: year.end + 1), month.length <= 2, byte(month.end) == separator,
      let day = number(at: month.end + 1), day.length <= 2
    else { return nil }
    if byte(day.end) == separator, Self.isDigit(byte(day.end + 1)) { return nil }
    return make(
      year: year.value, month: month.value, day: day.value, form: .iso, range: year.start..<day.end)
  }

  private func yearFirstChinese(_ year: Number) -> DateMention? {
    guard byte(year.end + 1) == 0xB9, byte(year.end + 2) == 0xB4,
      let month = number(at: skipSpaces(year.end + 3)), month.length <= 2,
      byte(month.end) == 0xE6, byte(month.end + 1) == 0x9C, byte(month.end + 2) == 0x88,
      let day = number(at: skipSpaces(month.end + 3)), day.length <= 2
    else { return nil }
    return make(year: year.value, month: month.value, day: day.value, form: .iso, range: year.start..<day.end)
  }

  /// `03/04/2026`, `3. 4. 2026`, `03-04-26`: by style where both readings are possible.
  func numeric(_ first: Number) -> DateMention? {
    let firstSeparator = skipThinSpace(first.end)
    let separator = byte(firstSeparator)
    guard separator == 0x2E || separator == 0x2F || separator == 0x2D else { return nil }
    let before = byte(first.start - 1)
    if before == separator || before == 0x2C, Self.isDigit(byte(first.start - 2)) { return nil }
    guard let second = number(at: skipThinSpace(firstSeparator + 1)), second.length <= 2 else { return nil }
    let secondSeparator = skipThinSpace(second.end)
    guard byte(secondSeparator) == separator, let third = number(at: skipThinSpace(secondSeparator + 1)) else {
      return nil
    }
    let after = byte(third.end)
    if Self.isDigit(byte(third.end + 1)), after == separator || after == 0x2C { return nil }
    guard let year = year(third, separator: separator, bothTwoDigits: first.length == 2 && second.length == 2) else {
      return nil
    }
    let isMonthFirst = style.monthFirst && separator != 0x2E ? first.value <= 12 : second.value > 12
    return make(
      year: year, month: isMonthFirst ? first.value : second.value, day: isMonthFirst ? second.value : first.value,
      form: .numeric, range: first.start..<third.end, weekday: nil)
  }

  /// Four digits, or two after `.` or `/` when day and month have two each: `1.4.12` is a version.
  private func year(_ number: Number, separator: UInt8, bothTwoDigits: Bool) -> Int? {
    if number.length == 4 { return number.value }
    guard number.length == 2, separator != 0x2D, bothTwoDigits else { return nil }
    let next = byte(number.end)
    // "10.30.12h", "01.02.03 04": hours and telephone numbers.
    if next | 0x20 == 0x68 || next == 0x3A { return nil }
    if next == 0x20 || next == separator, Self.isDigit(byte(number.end + 1)), Self.isDigit(byte(number.end + 2)),
      byte(number.end + 3) != 0x3A, byte(number.end + 3) | 0x20 != 0x68
    {
      return nil
    }
    return shortYear(number.value)
  }

  /// 26 is 2026; a year after next is of the last century, where only the nineties count.
  func shortYear(_ value: Int) -> Int? {
    let year = 2000 + value
    if year <= asOf.year + 1 { return year }
    return value >= 90 ? 1900 + value : nil
  }

  private func skipThinSpace(_ index: Int) -> Int { byte(index) == 0x20 ? index + 1 : index }
}
