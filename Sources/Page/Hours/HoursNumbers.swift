/// Reads what starts with a figure: a clock time, a date, a telephone number, "24h/24", "7j/7", or a bare number.
struct HoursNumbers {
  struct Reading {
    var kinds: [HoursToken.Kind]
    var end: Int
  }

  let bytes: ArraySlice<UInt8>
  let start: Int

  init(_ bytes: ArraySlice<UInt8>, from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  func read() -> Reading {
    if let end = phoneEnd() { return Reading(kinds: [.phone], end: end) }
    let digits = digitCount(start)
    guard digits > 0 else { return Reading(kinds: [.word(.and)], end: start + 1) }
    let end = start + digits
    let value = number(start, min(digits, 9))
    if let always = always(value, digits, end) { return always }
    if let date = date(value, digits, end) { return date }
    if digits <= 2, let clock = clock(value, end) { return clock }
    if digits <= 2, isAmount(end) { return Reading(kinds: [.amount], end: end) }
    var past = end
    // "1er", "2nd", "3ème", "3º": the ordinal's letters say nothing.
    if digits <= 2, let ordinal = ordinalEnd(end) { past = ordinal }
    return Reading(kinds: [.number(value, digits: digits)], end: past)
  }

  // MARK: Bytes

  func byte(_ index: Int) -> UInt8 { index < bytes.endIndex ? bytes[index] : 0 }

  func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(byte(index)) }

  /// Digits from an offset on; a long run of them is one number.
  func digitCount(_ from: Int) -> Int {
    var index = from
    while isDigit(index) { index += 1 }
    return index - from
  }

  func number(_ from: Int, _ count: Int) -> Int {
    var value = 0
    for index in from..<(from + count) where isDigit(index) { value = value * 10 + Int(byte(index) - 0x30) }
    return value
  }

  func lower(_ index: Int) -> UInt8 {
    let letter = byte(index)
    return (0x41...0x5A).contains(letter) ? letter | 0x20 : letter
  }

  func isLetter(_ index: Int) -> Bool {
    (0x61...0x7A).contains(lower(index)) || byte(index) >= 0xC3 && byte(index) < 0xCA
  }

  /// Past at most three spaces (plain or no-break).
  func afterSpaces(_ from: Int) -> Int {
    var index = from
    for _ in 0..<3 {
      if byte(index) == 0x20 {
        index += 1
      } else if byte(index) == 0xC2, byte(index + 1) == 0xA0 {
        index += 2
      } else if byte(index) == 0xE2, byte(index + 1) == 0x80, byte(index + 2) == 0xAF {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  func matches(_ word: StaticString, _ from: Int) -> Bool {
    word.withUTF8Buffer { letters in letters.indices.allSatisfy { lower(from + $0) == letters[$0] } }
  }

  /// The end of one of the words that starts at an offset and is followed by no letter.
  func end(ofAny words: [StaticString], _ from: Int) -> Int? {
    for word in words where matches(word, from) && !isLetter(from + word.utf8CodeUnitCount) {
      return from + word.utf8CodeUnitCount
    }
    return nil
  }

  // MARK: Telephone numbers

  /// The end of ten French digits in pairs, or of a number with its country's prefix; nil for anything else.
  func phoneEnd() -> Int? {
    var index = start
    var isForeign = false
    if byte(index) == 0x2B {
      guard digitCount(index + 1) > 0 else { return nil }
      isForeign = true
      index += 1
    } else if byte(index) != 0x30 {
      return nil
    }
    var count = 0
    while count < 16 {
      let run = digitCount(index)
      guard run > 0, isForeign || count > 0 || run == 2 || run == 10 else { break }
      if count > 0, !isForeign, run != 2 { break }
      count += run
      index += run
      var next = afterSpaces(index)
      if [0x2E, 0x2D, 0x2F].contains(byte(next)) { next = afterSpaces(next + 1) }
      if isForeign, matches("(0)", next) { next = afterSpaces(next + 3) }
      guard isDigit(next), count < (isForeign ? 15 : 10) else { break }
      index = next
    }
    while index > start, !isDigit(index - 1) { index -= 1 }
    return isForeign ? (count >= 8 ? index : nil) : (count == 10 && !isDigit(index) ? index : nil)
  }

  // MARK: Always

  /// "24h/24", "24/7", "7j/7", "7 days a week".
  func always(_ value: Int, _ digits: Int, _ end: Int) -> Reading? {
    let everyDay = HoursToken.Kind.days(0x7F, isEach: true)
    if value == 24, digits == 2 {
      let unit = self.end(
        ofAny: ["heures", "hours", "hour", "hrs", "horas", "ore", "uur", "stunden", "h"], afterSpaces(end))
      if let slash = slashEnd(unit ?? end) {
        if matches("24", slash), !isDigit(slash + 2) {
          return Reading(kinds: [.allDay], end: self.end(ofAny: ["heures", "h"], afterSpaces(slash + 2)) ?? slash + 2)
        }
        if matches("7", slash), !isDigit(slash + 1) {
          var past = self.end(ofAny: ["jours", "j", "d", "days"], afterSpaces(slash + 1)) ?? slash + 1
          if matches("/365", past) { past += 4 }
          return Reading(kinds: [everyDay, .allDay], end: past)
        }
      }
      if let unit, let past = self.end(ofAny: ["a day", "am tag", "per dag", "al giorno", "al dia"], afterSpaces(unit))
      {
        return Reading(kinds: [.allDay], end: past)
      }
      if let unit, byte(unit) == 0x2C || byte(unit) == 0x20, let seven = sevenAfter(unit) {
        return Reading(kinds: [.allDay], end: seven)
      }
      if let unit, self.end(ofAny: ["service"], afterSpaces(unit)) != nil {
        return Reading(kinds: [.allDay], end: unit)
      }
    }
    guard value == 7, digits == 1 else { return nil }
    let unit = self.end(ofAny: ["jours", "j", "days", "day", "d", "dagen", "tage", "giorni", "dias"], afterSpaces(end))
    if let slash = slashEnd(unit ?? end), matches("7", slash), !isDigit(slash + 1) {
      return Reading(
        kinds: [everyDay], end: self.end(ofAny: ["jours", "j", "tage"], afterSpaces(slash + 1)) ?? slash + 1)
    }
    if let unit {
      let weeks: [StaticString] = ["a week", "per week", "par semaine", "die woche", "in der woche", "alla settimana"]
      if let past = self.end(ofAny: weeks, afterSpaces(unit)) { return Reading(kinds: [everyDay], end: past) }
    }
    return nil
  }

  /// Where "7 days…" or "7 jours…" begins behind "24 hours,"; nil when it does not.
  private func sevenAfter(_ from: Int) -> Int? {
    let index = afterSpaces(byte(from) == 0x2C ? from + 1 : from)
    guard byte(index) == 0x37, !isDigit(index + 1) else { return nil }
    return from
  }

  /// Past a "/", "sur", "su", "auf" or "op"; nil when there is none.
  func slashEnd(_ from: Int) -> Int? {
    let index = afterSpaces(from)
    if byte(index) == 0x2F { return afterSpaces(index + 1) }
    return end(ofAny: ["sur", "su", "auf", "op", "x"], index).map(afterSpaces)
  }

  // MARK: Dates in figures

  /// `dd/mm/yyyy`, `dd.mm.yy`, `yyyy-mm-dd`; `dd/mm` when both have two digits and no time can be meant.
  func date(_ value: Int, _ digits: Int, _ end: Int) -> Reading? {
    let separator = byte(end)
    guard separator == 0x2F || separator == 0x2E || separator == 0x2D else { return nil }
    let second = digitCount(end + 1)
    guard second == 1 || second == 2 else { return nil }
    let middle = number(end + 1, second)
    let past = end + 1 + second
    if digits == 4, separator != 0x2F, byte(past) == separator, digitCount(past + 1) == 2, (1...12).contains(middle) {
      let day = number(past + 1, 2)
      return Reading(kinds: [.date(HoursDate(day: day, month: middle, year: value))], end: past + 3)
    }
    guard digits <= 2, (1...31).contains(value), (1...12).contains(middle), byte(past) == separator else { return nil }
    let third = digitCount(past + 1)
    guard third == 4 || third == 2 else { return nil }
    let year = number(past + 1, third)
    // Three pairs with dashes may be part of a telephone number.
    guard third == 4 ? (1990...2099).contains(year) : separator != 0x2D else { return nil }
    return Reading(
      kinds: [.date(HoursDate(day: value, month: middle, year: third == 4 ? year : 2000 + year))],
      end: past + 1 + third)
  }

  func isAmount(_ from: Int) -> Bool {
    let index = afterSpaces(from)
    if byte(index) == 0xE2, byte(index + 1) == 0x82, byte(index + 2) == 0xAC { return true }
    if byte(index) == 0x25 { return true }
    let units: [StaticString] = [
      "eur", "euro", "euros", "kg", "km", "min", "mn", "ans", "cm", "mm", "ml", "cl", "g", "m2",
    ]
    return end(ofAny: units, index) != nil
  }

  func ordinalEnd(_ from: Int) -> Int? {
    if byte(from) == 0xC2, byte(from + 1) == 0xBA || byte(from + 1) == 0xAA || byte(from + 1) == 0xB0 {
      return from + 2
    }
    return end(ofAny: ["er", "ere", "e", "nd", "rd", "st", "th"], from)
  }
}
