import Presence

/// Dates and months: "du 1er avril au 30 juin", "juillet et août", "24 et 25 décembre", "01/08/2026 - 21/08/2026".
struct HoursDateGrammar {
  let tokens: [HoursToken]

  private struct Part {
    var day: Int?
    var month: Int?
    var year: Int?
  }

  static let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  /// More dates in one list than this are no opening hours.
  private static let longest = 24

  /// The dates that start at a token and the token after them; nil when there are none.
  func read(at start: Int) -> (Season, Int)? {
    guard var (part, end) = part(start) else { return nil }
    var parts = [part]
    var isRange: [Bool] = []
    var complete = part.month == nil ? 0 : 1
    var completeEnd = end
    while parts.count < HoursDateGrammar.longest, let (range, next) = joint(after: end),
      let (other, past) = self.part(next)
    {
      parts.append(other)
      isRange.append(range)
      end = past
      if other.month != nil {
        complete = parts.count
        completeEnd = end
      }
    }
    guard complete > 0 else { return nil }
    parts.removeLast(parts.count - complete)
    isRange.removeLast(isRange.count - min(isRange.count, complete - 1))
    for index in parts.indices.reversed() where parts[index].month == nil && index + 1 < parts.count {
      parts[index].month = parts[index + 1].month
      parts[index].year = parts[index].year ?? parts[index + 1].year
    }
    giveYears(&parts, isRange)
    part = parts[0]
    guard let selector = selector(parts, isRange) else { return nil }
    let isAlone = parts.count == 1
    return (
      Season(
        selector: selector, isSingleDay: !isRange.contains(true) && part.day != nil,
        isDateline: isAlone && part.day == nil && part.year != nil, isRange: isRange.contains(true),
        isShort: length(parts, isRange) < 21, days: length(parts, isRange),
        rest: rest(parts, isRange)), completeEnd
    )
  }

  /// "Le 15 et le 16 août 2025", "du 22 décembre au 4 janvier 2026": the year is said once, behind the last date.
  private func giveYears(_ parts: inout [Part], _ isRange: [Bool]) {
    for index in parts.indices.dropLast().reversed() where parts[index].year == nil {
      guard let year = parts[index + 1].year, let month = parts[index].month, let next = parts[index + 1].month else {
        continue
      }
      parts[index].year = month > next ? year - 1 : year
    }
  }

  // MARK: Reading

  private func part(_ start: Int) -> (Part, Int)? {
    var index = start
    while index < tokens.count, index < start + 3, isDayOrFiller(index) { index += 1 }
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .date(let date): return (Part(day: date.day, month: date.month, year: date.year), index + 1)
    case .word(.month(let month)):
      let (year, end) = year(index + 1)
      return (Part(month: month, year: year), end)
    case .number(let day, let digits) where digits <= 2 && (1...31).contains(day):
      if let month = slashMonth(index) { return (Part(day: day, month: month), index + 3) }
      var next = index + 1
      if next < tokens.count, tokens[next].word == .from || tokens[next].kind == .mark(.period) { next += 1 }
      guard next < tokens.count, case .word(.month(let month)) = tokens[next].kind else {
        return (Part(day: day), index + 1)
      }
      let (year, end) = year(next + 1)
      return (Part(day: day, month: month, year: year), end)
    default: return nil
    }
  }

  private func isDayOrFiller(_ index: Int) -> Bool {
    if case .word(.day) = tokens[index].kind { return true }
    return tokens[index].word == .filler
  }

  private func year(_ index: Int) -> (Int?, Int) {
    guard index < tokens.count, case .number(let year, 4) = tokens[index].kind, (1990...2099).contains(year) else {
      return (
        nil, index < tokens.count && tokens[index].kind == .mark(.period) && isJoint(index + 1) ? index + 1 : index
      )
    }
    return (year, index + 1)
  }

  private func isJoint(_ index: Int) -> Bool { index < tokens.count && tokens[index].isJoint }

  /// `01/08` with two figures on both sides, introduced by a word: "du 01/08 au 21/08".
  private func slashMonth(_ index: Int) -> Int? {
    guard index + 2 < tokens.count, tokens[index + 1].kind == .mark(.slash),
      case .number(let month, 2) = tokens[index + 2].kind, (1...12).contains(month), index > 0
    else { return nil }
    switch tokens[index - 1].word {
    case .from, .to, .filler, .until: return month
    default: return nil
    }
  }

  /// Whether the next part ends a range, and where it stands.
  private func joint(after end: Int) -> (Bool, Int)? {
    var index = end
    var isRange: Bool?
    while index < tokens.count, index - end <= 4 {
      switch tokens[index].kind {
      case .word(.to), .word(.until), .mark(.dash): isRange = true
      case .word(.and), .mark(.comma), .mark(.slash): isRange = isRange ?? false
      case .word(.filler) where isRange != nil, .word(.from) where isRange != nil: break
      default: return isRange.map { ($0, index) }
      }
      index += 1
    }
    return nil
  }

  /// Days of a single range, roughly; 365 for anything else.
  private func length(_ parts: [Part], _ isRange: [Bool]) -> Int {
    guard isRange.first == true, parts.count == 2, let from = parts[0].month, let to = parts[1].month,
      let start = parts[0].day, let end = parts[1].day
    else { return 365 }
    let days = ((to - from + 12) % 12) * 30 + end - start
    return days < 0 ? 365 : days
  }

  // MARK: Printing

  /// The selector of the rest of the year after one range without years.
  private func rest(_ parts: [Part], _ isRange: [Bool]) -> String? {
    guard isRange == [true], let from = parts[0].month, let to = parts[1].month, parts[1].year == nil else {
      return nil
    }
    if parts[0].day == nil, parts[1].day == nil {
      let (next, before) = (to % 12 + 1, (from + 10) % 12 + 1)
      return HoursDateGrammar.names[next - 1] + "-" + HoursDateGrammar.names[before - 1]
    }
    // Any year that is not a leap year.
    guard let first = CivilDate(year: 2025, month: from, day: parts[0].day ?? 1),
      let last = CivilDate(year: 2025, month: to, day: parts[1].day ?? length(parts[1]))
    else { return nil }
    let (next, before) = (last.adding(days: 1), first.adding(days: -1))
    guard let start = text(Part(month: next.month), day: next.day, year: nil),
      let end = text(Part(month: before.month), day: before.day, year: nil)
    else { return nil }
    return start + "-" + end
  }

  private func selector(_ parts: [Part], _ isRange: [Bool]) -> String? {
    var out: [String] = []
    var index = 0
    while index < parts.count {
      if index < isRange.count, isRange[index], index + 1 < parts.count {
        let (from, to) = (parts[index], parts[index + 1])
        let isWhole = from.day == nil && to.day == nil
        guard let start = text(from, day: isWhole ? nil : from.day ?? 1, year: from.year ?? to.year),
          let end = text(to, day: isWhole ? nil : to.day ?? length(to), year: to.year)
        else { return nil }
        out.append(start + "-" + end)
        index += 2
      } else {
        guard let one = text(parts[index], day: parts[index].day, year: parts[index].year) else { return nil }
        out.append(one)
        index += 1
      }
    }
    return out.joined(separator: ",")
  }

  private func length(_ part: Part) -> Int {
    part.month.map { CivilDate.length(ofMonth: $0, year: part.year ?? 2025) } ?? 28
  }

  private func text(_ part: Part, day: Int?, year: Int?) -> String? {
    guard let month = part.month, (1...12).contains(month) else { return nil }
    let prefix = year.map { "\($0) " } ?? ""
    guard let day else { return prefix + HoursDateGrammar.names[month - 1] }
    guard day <= CivilDate.length(ofMonth: month, year: year ?? 2024) else { return nil }
    return prefix + HoursDateGrammar.names[month - 1] + (day < 10 ? " 0\(day)" : " \(day)")
  }
}
