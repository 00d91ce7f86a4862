import Presence

/// Times of a day: "9h-12h / 14h-18h", "9h30/13h00-14h30/19h00", "9 à 12 heures", "8 a.m.–6:30 p.m.".
///
/// `/` is a lunch break or a range sign and `-` too: times are paired in their order, which decides it.
struct HoursTimeGrammar {
  let tokens: [HoursToken]
  let isTwelveHour: Bool
  let tongue: HoursLexicon.Tongue

  private enum Joint { case none, range, and, list }

  private struct Run {
    var clocks: [Clock] = []
    var joints: [Joint] = []
    var end: Int
  }

  enum Reading {
    case spans([TimeSpan])
    case end(Int, isCertain: Bool)
  }

  /// The times that start at a token and the token after them; nil when there are none.
  func read(at start: Int, nearDays: Bool) -> (Reading, Int)? {
    if tokens[start].kind == .allDay { return (.spans([.wholeDay]), start + 1) }
    guard isStart(start, nearDays: nearDays) else { return nil }
    let run = run(start)
    guard let first = run.clocks.first else { return nil }
    let lead = lead(before: start)
    if run.clocks.count == 1 { return (single(first, lead), run.end) }
    let spans = pairs(run, isBetween: lead == .from)
    return spans.isEmpty ? nil : (.spans(spans), run.end)
  }

  // MARK: What belongs together

  /// A clock time, or a number joined to one ("9 à 12 heures", "0800-1400", "9-12" next to days).
  private func isStart(_ index: Int, nearDays: Bool) -> Bool {
    if case .clock = tokens[index].kind { return true }
    guard case .number(let value, let digits) = tokens[index].kind, tokens[index].isTime else { return false }
    guard let next = partner(index) else { return false }
    if case .clock = tokens[next].kind { return digits <= 2 }
    guard case .number(let other, let otherDigits) = tokens[next].kind, tokens[next].isTime else { return false }
    if index > 0, tokens[index - 1].isRangeJoint, index > 1, case .number = tokens[index - 2].kind { return false }
    if digits == 4, otherDigits == 4 { return value < other }
    return nearDays && digits <= 2 && otherDigits <= 2 && (value < other || isTwelveHour)
  }

  /// The token joined to one by a range sign.
  private func partner(_ index: Int) -> Int? {
    guard index + 2 < tokens.count, tokens[index + 1].isRangeJoint else { return nil }
    let next = tokens[index + 2].word == .filler ? index + 3 : index + 2
    return next < tokens.count ? next : nil
  }

  private func clock(_ index: Int) -> Clock? {
    switch tokens[index].kind {
    case .clock(let clock): return clock
    case .number(let value, let digits) where tokens[index].isTime:
      return digits == 4 ? Clock(minutes: value / 100 * 60 + value % 100) : Clock(minutes: value * 60)
    default: return nil
    }
  }

  private func run(_ start: Int) -> Run {
    var run = Run(end: start)
    var index = start
    while index < tokens.count, run.clocks.count < 64 {
      guard var clock = clock(index) else { break }
      index += 1
      // "8 heures du soir", "5 de l'après-midi".
      if let (part, past) = part(after: index) {
        if part == .evening || part == .afternoon, clock.minutes < 720, clock.half == .unsaid { clock.minutes += 720 }
        index = past
      }
      run.clocks.append(clock)
      run.end = index
      guard let (joint, next) = joint(after: index, isOdd: run.clocks.count % 2 == 1) else { break }
      if case .number = tokens[next].kind, joint != .range, !isStart(next, nearDays: true) { break }
      run.joints.append(joint)
      index = next
    }
    if run.joints.count >= run.clocks.count, !run.joints.isEmpty { run.joints.removeLast() }
    return run
  }

  private func part(after index: Int) -> (PartOfDay, Int)? {
    var next = index
    while next < tokens.count, next < index + 2, tokens[next].word == .from || tokens[next].word == .filler {
      next += 1
    }
    guard next > index, next < tokens.count, let part = tokens[next].partOfDay else { return nil }
    return (part, next + 1)
  }

  /// How the next time is joined and where it stands; nil when none follows in the same breath.
  private func joint(after start: Int, isOdd: Bool) -> (Joint, Int)? {
    var index = start
    var joint: Joint = .none
    while index < tokens.count, index - start <= 7 {
      let token = tokens[index]
      switch token.kind {
      case .clock, .number: return token.isTime && !isDayOfMonth(index) ? (joint, index) : nil
      case .mark(.dash), .mark(.slash), .word(.to), .word(.until): joint = joint == .list ? .list : .range
      case .word(.and): joint = joint == .range ? .range : .and
      case .mark(.comma), .mark(.bar), .mark(.bullet): joint = .list
      case .mark(.newline):
        // A range may go on over the end of a line: "9h -", "à 18h".
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        let goesOn = joint == .range || next?.isRangeJoint == true || next?.word == .closing
        guard isOdd, goesOn else { return nil }
      case .mark(.tab): guard isOdd else { return nil }
      case .word(.from), .word(.filler), .word(.continuous), .word(.startingAt): break
      case .mark(.period) where isOdd && index + 1 < tokens.count && tokens[index + 1].word == .closing: break
      case .word(.closing) where isOdd: joint = .range
      case .mark(.colon) where index > start && tokens[index - 1].word == .closing: break
      case .word(.morning), .word(.lunchtime), .word(.afternoon), .word(.evening): break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// "12 mai": the number is a day of the month.
  private func isDayOfMonth(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, case .number = tokens[index].kind, case .word(.month) = tokens[index + 1].kind
    else {
      return false
    }
    return true
  }

  // MARK: Pairs

  private func pairs(_ run: Run, isBetween: Bool) -> [TimeSpan] {
    var spans: [TimeSpan] = []
    var index = 0
    while index + 1 < run.clocks.count {
      let joint = run.joints[index]
      let isEven = (run.clocks.count - index) % 2 == 0
      let isPair: Bool =
        switch joint {
        case .range: true
        case .none: isEven && !(run.clocks[index].isWeak && run.clocks[index + 1].isWeak)
        case .and: isEven && (isBetween || run.clocks.count > 2 || run.clocks[index].half != .unsaid)
        case .list: isEven && run.clocks.count > 2
        }
      if isPair, let span = span(run.clocks[index], run.clocks[index + 1]) {
        spans.append(span)
        index += 2
      } else {
        index += 1
      }
    }
    return spans
  }

  private func span(_ first: Clock, _ last: Clock) -> TimeSpan? {
    var (start, end) = (first.minutes, last.minutes)
    let noon = 720
    switch (first.half, last.half) {
    case (.unsaid, .pm) where start < noon && !first.isNamed && end < 1440:
      if start + noon < end { start += noon }
    case (.unsaid, .am) where start < noon && !first.isNamed && end < noon:
      if start >= end { start += noon }
    case (.am, .unsaid), (.pm, .unsaid):
      if end <= start, end < noon, end + noon > start, !last.isNamed { end += noon }
    case (.unsaid, .unsaid) where isTwelveHour && tongue == .english && !first.isNamed && !last.isNamed:
      if end <= start, end > 0, end < noon, start >= 300, end + noon > start {
        end += noon
      } else if start >= 60, start < 360, end > start, end <= 540 {
        start += noon
        end += noon
      }
    default: break
    }
    if start == 1440 { start = 0 }
    if end == 1439 { end = 1440 }
    guard start != end else { return nil }
    return TimeSpan(start: start, end: end)
  }

  // MARK: One time alone

  private enum Lead { case none, from, start, until }

  private func lead(before start: Int) -> Lead {
    var index = start - 1
    while index >= 0, index >= start - 2 {
      switch tokens[index].word {
      case .until: return .until
      case .startingAt: return .start
      case .from: return .from
      case .to: return tongue == .dutch || tongue == .german ? .until : .none
      case .filler: index -= 1
      default: return .none
      }
    }
    return .none
  }

  private func single(_ clock: Clock, _ lead: Lead) -> Reading {
    if lead == .start, let span = TimeSpan(start: min(clock.minutes, 1439), end: 1440, isOpenEnded: true) {
      return .spans([span])
    }
    return .end(clock.minutes, isCertain: lead == .until)
  }
}
