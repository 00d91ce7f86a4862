/// Days named together: "du mardi au samedi", "lundi, mardi et jeudi", "Sa-Di", "Lundi - Mardi - Jeudi".
struct HoursDayGrammar {
  let tokens: [HoursToken]

  private enum Joint { case range, dash, list }

  private struct Entry {
    var day: Int?
    var mask: UInt8 = 0
    var holiday = false
    var isEach = false
    var isRest = false
    var part: PartOfDay?
  }

  /// The group that starts at a token and the token after it; nil when none does.
  func read(at start: Int) -> (DayGroup, Int)? {
    guard let first = entry(start) else { return nil }
    var entries = [first.0]
    var joints: [Joint] = []
    var splits: [Int] = []
    var end = first.1
    while let (joint, next, isIntroduced) = joint(after: end), let (entry, past) = entry(next) {
      if entries.count == 1, entries[0].isEach, isIntroduced, joint == .list, !entry.holiday {
        // "Tous les jours du lundi au vendredi": the second says it better.
        entries = [entry]
      } else {
        // "du mardi au samedi, dimanche …": the day behind a range may have times of its own.
        if joint == .list, isIntroduced || joints.last == .range { splits.append(entries.count) }
        entries.append(entry)
        joints.append(joint)
      }
      end = past
    }
    var whole = group(entries, joints)
    if let split = splits.last {
      let head = group(Array(entries[..<split]), Array(joints[..<(split - 1)]))
      let tail = group(Array(entries[split...]), Array(joints[split...]))
      if head.mask & tail.mask == 0 { whole.splitMasks = (head.mask, tail.mask) }
    }
    return (whole, end)
  }

  // MARK: One day

  private func entry(_ index: Int) -> (Entry, Int)? {
    guard index < tokens.count else { return nil }
    var entry = Entry()
    switch tokens[index].kind {
    case .word(.day(let day)): entry.day = day
    case .word(.publicHoliday): entry.holiday = true
    case .word(.otherDays):
      entry.mask = 0x7F
      entry.isRest = true
    case .days(let mask, let isEach):
      entry.mask = mask
      entry.isEach = isEach
    default: return nil
    }
    var end = index + 1
    if entry.day != nil || entry.mask != 0, let (part, past) = part(end) {
      entry.part = part
      end = past
    }
    return (entry, end)
  }

  /// "matin", "(soir)", "midi et soir": two parts limit nothing.
  private func part(_ index: Int) -> (PartOfDay?, Int)? {
    guard let first = partWord(index) else { return nil }
    var end = index + 1
    // "Lunes a viernes mañanas", "les lundis matins": of each of the days.
    var part: PartOfDay? = HoursDayGrammar.plurals.contains(tokens[index].key) ? nil : first
    for _ in 0..<2 {
      guard end < tokens.count, tokens[end].isJoint, tokens[end].word != .to, partWord(end + 1) != nil else { break }
      part = nil
      end += 2
    }
    return (part, end)
  }

  private static let plurals = ["mananas", "tardes", "noches", "mornings", "afternoons", "evenings"].map {
    HoursWordKey($0)
  }

  private func partWord(_ index: Int) -> PartOfDay? {
    guard index < tokens.count else { return nil }
    return tokens[index].partOfDay
  }

  // MARK: Between days

  /// How the next day is joined, where it stands, and whether "du", "le" or the like introduces it.
  private func joint(after end: Int) -> (Joint, Int, Bool)? {
    var index = end
    var joint: Joint = .list
    var isIntroduced = false
    var isJoined = false
    while index < tokens.count, index - end <= 5 {
      switch tokens[index].kind {
      case .word(.to), .word(.until):
        joint = .range
        isJoined = true
      case .mark(.dash):
        joint = joint == .range ? .range : .dash
        isJoined = true
      case .mark(.slash), .mark(.comma), .word(.and): isJoined = true
      case .mark(.period):
        // "Tues. Wed.", but not the end of a sentence.
        guard index == end, tokens[end - 1].key.count <= 5, index + 1 < tokens.count else { return nil }
        guard tokens[index + 1].isDay || tokens[index + 1].isRangeJoint || isJointWord(index + 1) else { return nil }
      case .mark(.colon):
        // "Lundi : samedi" is a range; "Lundi : / Mardi : 9 h" is two lines of a table.
        guard index + 1 < tokens.count, tokens[index + 1].isDay, !isColon(index + 2) else { return nil }
        joint = .range
      case .mark(.newline):
        // A dash at the end of a line is an empty cell.
        guard isJoined && joint != .dash || index + 1 < tokens.count && isJointWord(index + 1) else { return nil }
      case .word(.filler), .word(.from), .word(.startingAt): isIntroduced = true
      case .mark(.open) where index + 1 < tokens.count && tokens[index + 1].word == .publicHoliday: break
      default: return tokens[index].isDay && !isDate(index) ? (joint, index, isIntroduced) : nil
      }
      index += 1
    }
    return nil
  }

  private func isColon(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .mark(.colon) }

  private func isJointWord(_ index: Int) -> Bool {
    switch tokens[index].word {
    case .to, .until, .and: true
    default: false
    }
  }

  /// "vendredi 10 mai": a date, not a day of the week.
  func isDate(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, case .word(.day) = tokens[index].kind else { return false }
    var next = index + 1
    while next < tokens.count, next < index + 3, tokens[next].word == .filler { next += 1 }
    guard next < tokens.count else { return false }
    if case .date = tokens[next].kind { return true }
    guard case .number(let day, let digits) = tokens[next].kind, digits <= 2, (1...31).contains(day) else {
      return false
    }
    for token in tokens[(next + 1)...].prefix(6) {
      switch token.kind {
      case .word(.month): return true
      case .word(.and), .word(.to), .mark(.comma), .word(.day), .number, .word(.filler), .word(.from), .mark(.dash):
        continue
      default: return false
      }
    }
    return false
  }

  // MARK: Together

  private func group(_ entries: [Entry], _ joints: [Joint]) -> DayGroup {
    var group = DayGroup()
    for (index, entry) in entries.enumerated() {
      if let day = entry.day { group.mask |= UInt8(1 << day) }
      group.mask |= entry.mask
      group.holiday = group.holiday || entry.holiday
      group.isEach = group.isEach || entry.isEach
      group.isRest = group.isRest || entry.isRest
      guard let part = entry.part else { continue }
      let opensRange = index < joints.count && joints[index] != .list
      let closesRange = index > 0 && joints[index - 1] != .list
      if let day = entry.day, opensRange {
        group.firstPart = (day, part)
      } else if let day = entry.day, closesRange {
        group.lastPart = (day, part)
      } else {
        for day in 0..<7 where entry.day == day || entry.mask & UInt8(1 << day) != 0 { group.parts[day] = part }
      }
    }
    addRanges(entries, joints, to: &group)
    return group
  }

  /// Days between the bounds of ranges. Two days with a dash are a range; three and more are a list.
  private func addRanges(_ entries: [Entry], _ joints: [Joint], to group: inout DayGroup) {
    for index in joints.indices {
      guard joints[index] != .list, let from = entries[index].day, let to = entries[index + 1].day else { continue }
      let isChain =
        joints[index] == .dash
        && (index > 0 && joints[index - 1] == .dash || index + 1 < joints.count && joints[index + 1] == .dash)
      if isChain { continue }
      var day = from
      while day != to {
        group.mask |= UInt8(1 << day)
        day = (day + 1) % 7
      }
    }
  }
}

extension HoursToken {
  var partOfDay: PartOfDay? {
    switch kind {
    case .word(.morning): .morning
    case .word(.lunchtime): .lunch
    case .word(.afternoon): .afternoon
    case .word(.evening): .evening
    default: nil
    }
  }
}
