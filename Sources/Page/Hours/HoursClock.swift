/// Clock times as written: `9h`, `9 h 30`, `09:00`, `9.30`, `9u`, `8 a.m.`, `7p`.
extension HoursNumbers {
  /// A time of one or two figures of hours; nil when it is only a number.
  func clock(_ hour: Int, _ end: Int) -> Reading? {
    let spaced = afterSpaces(end)
    var minutes = 0
    var past: Int?
    var isWeak = false
    if lower(spaced) == 0x68 || lower(spaced) == 0x75, let unit = hourUnitEnd(spaced) {
      past = unit
      if let minute = minuteAfterUnit(unit) {
        minutes = minute.value
        past = minute.end
      }
    } else if byte(end) == 0x3A || byte(end) == 0x2E || byte(end) == 0x2C || isSpacedColon(end) {
      guard let minute = minuteAfterMark(end) else { return nil }
      minutes = minute.value
      past = minute.end
      isWeak = byte(end) == 0x2E || byte(end) == 0x2C
    }
    let half = half(past ?? end)
    guard past != nil || half != nil else { return nil }
    guard hour <= 24, minutes < 60, hour < 24 || minutes == 0 else {
      return Reading(kinds: [.amount], end: half?.end ?? past ?? end)
    }
    var clock = Clock(minutes: hour * 60 + minutes, isWeak: isWeak && half == nil)
    if let half, hour <= 12 {
      clock.half = half.value
      clock.minutes = (hour % 12 + (half.value == .pm ? 12 : 0)) * 60 + minutes
    }
    let stop = half?.end ?? past ?? end
    // "9:00h", "18:00u": the unit after the minutes says nothing more.
    let unit = self.end(ofAny: ["h", "u", "hrs", "hs"], afterSpaces(stop)) ?? stop
    return Reading(kinds: [.clock(clock)], end: unit)
  }

  /// The end of `h`, `hrs`, `heures`, `u`, `uur`, `uhr`… at an offset; of the `h` alone when other letters are glued to
  /// it ("19his", "19hfermé"), if they are no word of its own.
  private func hourUnitEnd(_ from: Int) -> Int? {
    if let unit = end(ofAny: ["heures", "heure", "hrs", "hrs", "hre", "hs", "h", "uhr", "uur", "u"], from) {
      return unit
    }
    guard lower(from) == 0x68 else { return isDigit(from + 1) && lower(from) == 0x75 ? from + 1 : nil }
    if isDigit(from + 1) { return from + 1 }
    guard byte(from + 1) < 0x80 else { return from == start + digitCount(start) ? from + 1 : nil }
    guard from == start + digitCount(start) else { return nil }
    // Glued letters: up to three are a slip of the finger, a longer run is the next word.
    var index = from + 1
    while isLetter(index), index < from + 5 { index += 1 }
    return index - from <= 4 && !isLetter(index) && !matches("a", from + 1) ? index : from + 1
  }

  /// `30` of `9h30`, `9 h 30`; not the `12` of `9 h 12 h 30`.
  private func minuteAfterUnit(_ from: Int) -> (value: Int, end: Int)? {
    let index = byte(from) == 0x3A || byte(from) == 0x2E ? from + 1 : from
    if digitCount(index) == 2 {
      let value = number(index, 2)
      // Lines of a cell glued together: "9h30-12h14h-18h30" is no 12:14.
      let hour = number(start, digitCount(start))
      if value > hour, value <= 24, lower(index + 2) == 0x68, !isLetter(index + 3) { return nil }
      return (value, index + 2)
    }
    let spaced = afterSpaces(from)
    guard spaced > from, digitCount(spaced) == 2 else { return nil }
    let value = number(spaced, 2)
    let next = afterSpaces(spaced + 2)
    guard value < 60, value % 5 == 0, lower(next) != 0x68, lower(next) != 0x75, byte(spaced + 2) != 0x3A,
      byte(spaced + 2) != 0x2E || !isDigit(spaced + 3)
    else { return nil }
    return (value, spaced + 2)
  }

  /// `30` of `9:30`, `9.30`, `9,30`, seconds dropped; nil when a price, a date or a version may be meant.
  private func minuteAfterMark(_ mark: Int) -> (value: Int, end: Int)? {
    let from = byte(mark) == 0x20 ? afterSpaces(mark) : mark
    let separator = byte(from)
    let index = separator == 0x3A ? afterSpaces(from + 1) : from + 1
    guard index == from + 1 || byte(mark) == 0x20, digitCount(index) == 2 else { return nil }
    let value = number(index, 2)
    var past = index + 2
    guard value < 60 else { return nil }
    if separator == 0x3A {
      if byte(past) == 0x3A, digitCount(past + 1) == 2 { past += 3 }
      return isAmount(past) ? nil : (value, past)
    }
    if byte(past) == separator, isDigit(past + 1) { return nil }
    // "12.12." is a day, "3,50" a price.
    guard value % (separator == 0x2C ? 15 : 5) == 0 else { return nil }
    return isAmount(past) ? nil : (value, past)
  }

  /// `9 : 30` with figures on both sides.
  private func isSpacedColon(_ from: Int) -> Bool {
    let index = afterSpaces(from)
    guard index == from + 1, byte(index) == 0x3A, byte(index + 1) == 0x20 else { return false }
    return digitCount(index + 2) == 2 && number(index + 2, 2) % 5 == 0 && lower(index + 4) != 0x68
  }

  /// `am`, `a.m.`, `AM`, `pm`, and `a` or `p` glued to the figure.
  private func half(_ from: Int) -> (value: Clock.Half, end: Int)? {
    let index = afterSpaces(from)
    let letter = lower(index)
    guard letter == 0x61 || letter == 0x70 else { return nil }
    let value: Clock.Half = letter == 0x61 ? .am : .pm
    var past = index + 1
    if byte(past) == 0x2E || byte(past) == 0x20 { past += 1 }
    if lower(past) == 0x6D, !isLetter(past + 1) {
      past += 1
      if byte(past) == 0x2E, byte(past - 2) == 0x2E { past += 1 }
      return (value, past)
    }
    return index == from && !isLetter(index + 1) ? (value, index + 1) : nil
  }
}
