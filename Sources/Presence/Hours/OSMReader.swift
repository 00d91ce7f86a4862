extension OpeningHours {
  /// Longest value that is read, in bytes; the OSM key is limited to 255 characters.
  private static let longestOSM = 2000

  /// Reads a value of the OSM key `opening_hours` as far as this type can hold it.
  ///
  /// Nil when any of it is not understood (sunset, holidays by formula, fallback rules, wrong syntax): hours that are
  /// read in part would be wrong hours. Rules override earlier ones of the same days, rules behind a comma add to them.
  /// Comments are dropped, but for "by appointment". Source: specification cited at ``OpeningHours``.
  public init?(osm text: String) {
    guard text.utf8.count <= OpeningHours.longestOSM, !text.contains("||") else { return nil }
    var hours = OpeningHours()
    let plain = text.replacing("–", with: "-").replacing("—", with: "-")
    for rule in plain.split(separator: ";") {
      for (index, part) in OSMSyntax.additions(Array(rule.utf8)).enumerated() {
        guard let read = OSMSyntax.rule(part) else { return nil }
        guard hours.add(read, isAddition: index > 0) else { return nil }
      }
    }
    guard !hours.isEmpty else { return nil }
    self = hours
  }

  private mutating func add(_ rule: OSMSyntax.Rule, isAddition: Bool) -> Bool {
    if rule.saysAppointment, case .open(let spans) = rule.hours, spans.isEmpty, rule.days.isEmpty {
      byAppointmentOnly = true
      return true
    }
    if rule.saysAppointment { byAppointmentOnly = true }
    if rule.isHolidays { publicHolidays = rule.hours }
    if rule.isHolidays, rule.days.isEmpty { return true }
    let days = rule.days.isEmpty ? Weekday.allCases : rule.days
    guard let selector = rule.dates else {
      for day in days {
        if isAddition, case .open(let spans) = rule.hours, let known = week[day]?.spans {
          week[day] = .open(TimeSpan.joined(known + spans))
        } else {
          week[day] = rule.hours
        }
      }
      return true
    }
    var dated = WeeklyHours()
    for day in days { dated[day] = rule.hours }
    exceptions.append(DatedHours(selector: selector, week: dated))
    return true
  }
}

/// The grammar of OSM `opening_hours`, in the part that shops use.
enum OSMSyntax {
  struct Rule {
    /// Months, dates, weeks, school holidays: all that is no weekday; nil for the ordinary week.
    var dates: String?
    /// Empty when no weekday is named.
    var days: [Weekday] = []
    var isHolidays = false
    var hours = DayHours.closed
    var saysAppointment = false
  }

  /// Parts a rule at commas that begin a further rule: `Mo-Fr 09:00-12:00, Sa 10:00-12:00`.
  static func additions(_ rule: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var part: [UInt8] = []
    var hasTime = false
    var isQuoted = false
    for (index, byte) in rule.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x3A, !isQuoted { hasTime = hasTime || part.last.map(isDigit) == true }
      let next = rule[(index + 1)...].first { $0 != 0x20 }
      if byte == 0x2C, !isQuoted, hasTime, next.map(isLetter) == true {
        parts.append(part)
        part = []
        hasTime = false
      } else {
        part.append(byte)
      }
    }
    return parts + [part]
  }

  /// One rule; nil when it is not understood.
  static func rule(_ bytes: [UInt8]) -> Rule? {
    var rule = Rule()
    guard let text = withoutComment(bytes, &rule) else { return nil }
    let words = text.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    let line = words.joined(separator: " ")
    if line == "24/7" || line == "24/7 open" {
      rule.hours = .open([.wholeDay])
      return rule
    }
    if line.isEmpty {
      guard rule.saysAppointment else { return nil }
      rule.hours = .open([])
      return rule
    }
    let start = beginningOfHours(Array(line.utf8))
    let all = Array(line.utf8)
    var selector = String(decoding: all[..<start], as: UTF8.self)
    while let last = selector.last, last == " " || last == ":" { selector.removeLast() }
    guard let hours = hours(String(decoding: all[start...], as: UTF8.self), rule) else { return nil }
    rule.hours = hours
    guard selectors(selector, &rule) else { return nil }
    return rule
  }

  /// Cuts `"…"`; nil when a quote is not closed.
  private static func withoutComment(_ bytes: [UInt8], _ rule: inout Rule) -> [UInt8]? {
    guard let open = bytes.firstIndex(of: 0x22) else { return bytes }
    guard let close = bytes[(open + 1)...].firstIndex(of: 0x22), !bytes[(close + 1)...].contains(0x22) else {
      return nil
    }
    let comment = FoldedWords.of(String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
    rule.saysAppointment = comment.contains("rdv") || comment.contains("rendez") || comment.contains("appointment")
    return bytes[..<open] + [0x20] + bytes[(close + 1)...]
  }

  /// Where the times or the word of state begin.
  private static func beginningOfHours(_ line: [UInt8]) -> Int {
    for index in line.indices {
      let isStart = index == 0 || !isDigit(line[index - 1])
      if isStart, isDigit(line[index]) {
        let colon = line[index...].prefix(3).firstIndex(of: 0x3A)
        if let colon, colon > index, colon + 1 < line.count, isDigit(line[colon + 1]) { return index }
      }
      if index == 0 || line[index - 1] == 0x20 {
        let word = String(decoding: line[index...].prefix { isLetter($0) }, as: UTF8.self).lowercased()
        if ["off", "closed", "open", "unknown", "sunrise", "sunset", "dawn", "dusk"].contains(word) { return index }
      }
    }
    return line.count
  }

  private static func hours(_ text: String, _ rule: Rule) -> DayHours? {
    switch text.lowercased() {
    case "off", "closed": return .closed
    case "open", "": return .open([])
    case "unknown": return rule.saysAppointment ? .byAppointment : nil
    default: break
    }
    var body = text[...]
    for suffix in [" open", " unknown"] where body.hasSuffix(suffix) { body = body.dropLast(suffix.count) }
    var spans: [TimeSpan] = []
    for part in body.split(separator: ",") {
      guard let span = span(part.filter { $0 != " " }) else { return nil }
      spans.append(span)
    }
    return spans.isEmpty ? nil : .open(TimeSpan.joined(spans))
  }

  private static func span(_ text: String) -> TimeSpan? {
    let isOpenEnded = text.hasSuffix("+")
    let ends = (isOpenEnded ? text.dropLast() : text[...]).split(separator: "-", omittingEmptySubsequences: false)
    guard let start = ends.first.flatMap(minutes), start < 1440 else { return nil }
    if ends.count == 1 {
      return isOpenEnded ? TimeSpan(start: start, end: 1440, isOpenEnded: true) : nil
    }
    guard ends.count == 2, let end = minutes(ends[1]) else { return nil }
    return TimeSpan(start: start, end: end, isOpenEnded: isOpenEnded)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...48).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 2880
    else { return nil }
    return hour * 60 + minute
  }

  /// Weekdays, public holidays, and what stands before them.
  private static func selectors(_ text: String, _ rule: inout Rule) -> Bool {
    var dates: [Substring] = []
    for word in text.split(separator: " ") {
      guard read(days: word, &rule) else {
        guard isDate(word, isFirst: dates.isEmpty) else { return false }
        dates.append(word)
        continue
      }
    }
    if !dates.isEmpty { rule.dates = dates.joined(separator: " ") }
    return true
  }

  private static func read(days word: Substring, _ rule: inout Rule) -> Bool {
    var copy = rule
    for part in word.split(separator: ",") {
      if part.uppercased() == "PH" {
        copy.isHolidays = true
        continue
      }
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = ends.first.flatMap(day), let last = ends.last.flatMap(day) else {
        return false
      }
      let length = (last.index - first.index + 7) % 7
      copy.days += (0...length).map { Weekday.allCases[(first.index + $0) % 7] }
    }
    rule = copy
    return true
  }

  private static func day(_ text: Substring) -> Weekday? {
    guard let first = text.first else { return nil }
    return Weekday(rawValue: first.uppercased() + text.dropFirst().lowercased())
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `Jul`, `14`, `2026`, `Jun-Sep`, `01-2026`, `week`, `1-26`, `SH`.
  private static func isDate(_ word: Substring, isFirst: Bool) -> Bool {
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "," })
    guard !parts.isEmpty else { return false }
    return parts.allSatisfy { part in
      if months.contains(part.lowercased()) { return true }
      if isFirst, part.lowercased() == "week" || part == "SH" || part.lowercased() == "easter" { return true }
      return part.utf8.count <= 4 && part.utf8.allSatisfy(isDigit)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
