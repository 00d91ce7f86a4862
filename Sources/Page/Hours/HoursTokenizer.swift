/// From text to the tokens that the grammar of hours reads: words of several words joined, short days resolved.
enum HoursTokenizer {
  typealias Kind = HoursToken.Kind

  struct Result: Sendable {
    var tokens: [HoursToken]
    var tongue: HoursLexicon.Tongue
    /// True when twelve-hour clock times may stand without am or pm.
    var isTwelveHour: Bool
  }

  /// One pass to scan, one to join, one to resolve: linear in the text.
  static func tokens(of bytes: ArraySlice<UInt8>, language: String?) -> Result {
    var scanner = HoursScanner(bytes)
    scanner.run()
    var votes = scanner.votes
    if let index = ["fr", "en", "nl", "de", "it", "es"].firstIndex(where: {
      language?.lowercased().hasPrefix($0) == true
    }) {
      votes[index] += 2
    }
    var best = 0
    for index in votes.indices where votes[index] > votes[best] { best = index }
    let tongue = HoursLexicon.Tongue(rawValue: best) ?? .french
    var scanned = scanner.tokens
    for index in scanned.indices where scanned[index].key.count > 0 {
      if let word = HoursLexicon.shared.word(scanned[index].key, in: tongue) { scanned[index].kind = .word(word) }
    }
    // Twice: "sur rendez-vous" is made of a word that is itself made of words.
    var tokens = joined(joined(scanned))
    resolve(&tokens, tongue)
    let isTwelveHour = tongue == .english || tokens.contains { $0.isHalved }
    return Result(tokens: tokens, tongue: tongue, isTwelveHour: isTwelveHour)
  }

  // MARK: Short days, noon, number words

  private static func resolve(_ tokens: inout [HoursToken], _ tongue: HoursLexicon.Tongue) {
    var hasLetters = false
    for index in tokens.indices {
      switch tokens[index].kind {
      case .word(.shortDay): tokens[index].kind = shortDay(tokens, index, tongue)
      case .word(.noon), .word(.midnight): tokens[index].kind = named(tokens, index)
      case .word(.hour):
        // "9 heures", "9 Uhr", and "9" of "9 à 12 heures" later on.
        if index > 0, case .number(let hour, let digits) = tokens[index - 1].kind, digits <= 2, hour <= 24 {
          tokens[index - 1].kind = .clock(Clock(minutes: hour * 60))
        }
        tokens[index].kind = .word(.filler)
      default:
        if let pair = letterPair(tokens, index) {
          hasLetters = true
          tokens[index].kind = .days(pair, isEach: false)
          tokens[index + 1].kind = .word(.filler)
          tokens[index + 2].kind = .word(.filler)
        } else if let day = letterDay(tokens, index, tongue, hasLetters) {
          hasLetters = true
          tokens[index].kind = .word(.day(day))
        } else if let count = letterList(tokens, index) {
          for place in 0..<count { tokens[index + place].kind = .word(.day(place)) }
          hasLetters = true
        }
      }
    }
  }

  /// A short day counts next to a time, a mark of a table or another day.
  private static func shortDay(_ tokens: [HoursToken], _ index: Int, _ tongue: HoursLexicon.Tongue) -> Kind {
    let key = tokens[index].key
    if key == Keys.we, tongue == .french { return .days(0x60, isEach: false) }
    let order = [tongue] + HoursLexicon.Tongue.allCases
    guard let day = order.lazy.compactMap({ HoursLexicon.shared.day(key, in: $0) }).first else { return .unknown }
    if let before = tokens[..<index].suffix(3).last(where: { !$0.isJoint }), before.isDay { return .word(.day(day)) }
    for next in tokens[(index + 1)...].prefix(4) {
      if next.isDay || next.isTime || next.word == .closed || next.kind == .byAppointment { return .word(.day(day)) }
      if next.kind == .mark(.colon) { return .word(.day(day)) }
      guard next.isJoint || next.word == .from || next.kind == .mark(.newline) || next.kind == .mark(.tab) else {
        break
      }
    }
    return .unknown
  }

  /// "midi" and "minuit" are times next to the joint of a range, parts of the day elsewhere.
  private static func named(_ tokens: [HoursToken], _ index: Int) -> Kind {
    let isNoon = tokens[index].word == .noon
    let clock = Kind.clock(Clock(minutes: isNoon ? 720 : 1440, isNamed: true))
    guard isNoon else { return clock }
    let before = tokens[..<index].suffix(2)
    if let joint = before.last, joint.isRangeJoint, before.count == 2, before.first?.isTime == true { return clock }
    if let joint = before.last, joint.word == .until || joint.word == .startingAt { return clock }
    let after = tokens[(index + 1)...].prefix(2)
    if let joint = after.first, joint.isRangeJoint, after.count == 2, after.last?.isTime == true { return clock }
    return .word(.lunchtime)
  }

  /// "S" or "D" before a time, where "L-V" stood before; English "M" before "–Th", and "F" later on.
  private static func letterDay(
    _ tokens: [HoursToken], _ index: Int, _ tongue: HoursLexicon.Tongue, _ hasLetters: Bool
  ) -> Int? {
    guard tokens[index].key.count == 1, index + 1 < tokens.count else { return nil }
    let letter = tokens[index].key.letter(0)
    let next = tokens[index + 1].isQuiet && index + 2 < tokens.count ? tokens[index + 2] : tokens[index + 1]
    if tongue == .english, letter == 0x6D, tokens[index + 1].isRangeJoint, next.isDay { return 0 }
    guard hasLetters, next.isTime || next.word == .closed else { return nil }
    switch letter {
    case 0x73: return 5
    case 0x64: return 6
    case 0x66 where tongue == .english: return 4
    default: return nil
    }
  }

  /// "L M M J V", "L M M J V S D": a letter a day, in order; how many. Fewer letters do not say which M is meant.
  private static func letterList(_ tokens: [HoursToken], _ index: Int) -> Int? {
    guard tokens[index].key.count == 1, tokens[index].key.letter(0) == 0x6C else { return nil }
    var count = 0
    for letter: UInt8 in [0x6C, 0x6D, 0x6D, 0x6A, 0x76, 0x73, 0x64] {
      guard index + count < tokens.count, tokens[index + count].key.count == 1,
        tokens[index + count].key.letter(0) == letter
      else { break }
      count += 1
    }
    guard count >= 5, index + count < tokens.count else { return nil }
    let next = tokens[index + count]
    return next.isTime || next.kind == .mark(.colon) ? count : nil
  }

  /// "M-F", "L-V", "L-S": two letters with a dash between.
  private static func letterPair(_ tokens: [HoursToken], _ index: Int) -> UInt8? {
    guard index + 2 < tokens.count, tokens[index].key.count == 1, tokens[index + 2].key.count == 1,
      tokens[index + 1].kind == .mark(.dash), index + 3 < tokens.count,
      tokens[index + 3].isTime || tokens[index + 3].kind == .mark(.colon)
    else { return nil }
    switch (tokens[index].key.letter(0), tokens[index + 2].key.letter(0)) {
    case (0x6D, 0x66), (0x6C, 0x76): return 0x1F
    case (0x6D, 0x73), (0x6C, 0x73): return 0x3F
    case (0x6C, 0x64): return 0x7F
    case (0x73, 0x64): return 0x60
    default: return nil
    }
  }
}
