import Presence

/// Opening hours in JSON-LD and microdata: `openingHours`, `openingHoursSpecification`,
/// `specialOpeningHoursSpecification` of schema.org, wherever they stand in an item.
enum HoursStructured {
  /// Values looked at in one item at most.
  private static let largest = 20_000

  /// Hours of the item and of every item in it, outermost first.
  static func hours(in item: JSONValue) -> [OpeningHours] {
    var found: [OpeningHours] = []
    var queue = [item]
    var next = 0
    while next < queue.count, next < largest {
      let value = queue[next]
      next += 1
      switch value {
      case .array(let elements): queue += elements.prefix(largest)
      case .object(let members):
        if let hours = hours(of: value), !hours.isEmpty { found.append(hours) }
        for member in members where !member.key.hasSuffix("peningHoursSpecification") { queue.append(member.value) }
      default: break
      }
    }
    return found
  }

  private static func hours(of object: JSONValue) -> OpeningHours? {
    let specifications = object["openingHoursSpecification"]?.list ?? []
    let special = object["specialOpeningHoursSpecification"]?.list ?? []
    let texts = (object["openingHours"]?.list ?? []).compactMap(\.text)
    guard !specifications.isEmpty || !special.isEmpty || !texts.isEmpty else { return nil }
    var out = read(specifications)
    for specification in special { add(special: specification, to: &out) }
    let text = texts.prefix(64).joined(separator: "\n")
    if !text.isEmpty, let hours = HoursText.parse(text, language: nil) { out = out.merged(with: hours) }
    return out
  }

  // MARK: Specifications

  private static func read(_ specifications: [JSONValue]) -> OpeningHours {
    var out = OpeningHours()
    var spans: [Int: [TimeSpan]] = [:]
    var closed: Set<Int> = []
    for specification in specifications.prefix(256) {
      if specification["validFrom"]?.text != nil || specification["validThrough"]?.text != nil {
        add(special: specification, to: &out)
        continue
      }
      guard let state = state(of: specification) else { continue }
      let days = days(of: specification)
      if days.isEmpty { out.timesWithoutDays += state.spans }
      for day in days {
        if state == .closed { closed.insert(day) }
        spans[day, default: []] += state.spans
      }
    }
    for (index, day) in Weekday.allCases.enumerated() {
      if let open = spans[index], !open.isEmpty {
        out.week[day] = .open(TimeSpan.joined(open))
      } else if closed.contains(index) {
        out.week[day] = .closed
      }
    }
    if let open = spans[7], !open.isEmpty {
      out.publicHolidays = .open(TimeSpan.joined(open))
    } else if closed.contains(7) {
      out.publicHolidays = .closed
    }
    out.timesWithoutDays = out.week.statedDays > 0 ? [] : TimeSpan.joined(out.timesWithoutDays)
    return out
  }

  /// What `opens` and `closes` say; without them, or when both are midnight, it is closed (Google's guide). Nil when
  /// they cannot be read.
  private static func state(of specification: JSONValue) -> DayHours? {
    let opens = specification["opens"]?.text ?? ""
    let closes = specification["closes"]?.text ?? ""
    if opens.isEmpty, closes.isEmpty { return specification["dayOfWeek"] == nil ? nil : .closed }
    guard let start = minutes(opens), let end = minutes(closes) else { return nil }
    if start == end { return .closed }
    return TimeSpan(start: start == 1440 ? 0 : start, end: end == 1439 ? 1440 : end).map { .open([$0]) }
  }

  /// `09:00`, `9:00:00`, `T09:00`, `2026-01-01T09:00`, `09:00 AM`, `9h`.
  private static func minutes(_ text: String) -> Int? {
    let clock = text.split(separator: "T").last.map(String.init) ?? text
    for token in HoursTokenizer.tokens(of: Array(clock.utf8)[...], language: nil).tokens {
      switch token.kind {
      case .clock(let clock): return clock.minutes
      case .number(let value, let digits) where digits == 4 && value % 100 < 60 && value <= 2400:
        return value / 100 * 60 + value % 100
      case .number(let value, let digits) where digits <= 2 && value <= 24: return value * 60
      default: continue
      }
    }
    return nil
  }

  /// Monday 0 … Sunday 6, public holidays 7; empty when no day is named.
  private static func days(of specification: JSONValue) -> [Int] {
    var out: [Int] = []
    for value in specification["dayOfWeek"]?.list ?? [] {
      guard let text = value.text ?? value["@id"]?.text ?? value["name"]?.text else { continue }
      let name = text.split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map(String.init) ?? text
      if name == "PublicHolidays" {
        out.append(7)
        continue
      }
      // The colon makes a day of two letters a day for the tokenizer.
      let result = HoursTokenizer.tokens(of: Array((name + ":").utf8)[...], language: nil)
      guard let (group, _) = HoursDayGrammar(tokens: result.tokens).read(at: 0) else { continue }
      out += (0..<7).filter { group.has($0) }
    }
    return out
  }

  // MARK: Dates

  private static func add(special specification: JSONValue, to out: inout OpeningHours) {
    guard out.exceptions.count < 64, let state = state(of: specification) ?? closedOnly(specification),
      let selector = selector(of: specification)
    else { return }
    let days = days(of: specification)
    var week = out.exceptions.last?.selector == selector ? out.exceptions.last?.week ?? WeeklyHours() : WeeklyHours()
    for (index, day) in Weekday.allCases.enumerated() where days.isEmpty || days.contains(index) { week[day] = state }
    if out.exceptions.last?.selector == selector { out.exceptions.removeLast() }
    out.exceptions.append(DatedHours(selector: selector, week: week))
  }

  private static func closedOnly(_ specification: JSONValue) -> DayHours? {
    specification["opens"] == nil && specification["closes"] == nil ? .closed : nil
  }

  /// `2026 Dec 25`, `2026 Aug 01-2026 Aug 21`; nil without readable dates.
  private static func selector(of specification: JSONValue) -> String? {
    let from = specification["validFrom"]?.text.flatMap { CivilDate(iso: $0) }
    let through = specification["validThrough"]?.text.flatMap { CivilDate(iso: $0) }
    switch (from, through) {
    case (let from?, let through?) where from < through: return text(from) + "-" + text(through)
    case (let day?, _), (nil, let day?): return text(day)
    case (nil, nil): return nil
    }
  }

  private static func text(_ date: CivilDate) -> String {
    "\(date.year) \(HoursDateGrammar.names[date.month - 1]) \(date.day < 10 ? "0" : "")\(date.day)"
  }
}
