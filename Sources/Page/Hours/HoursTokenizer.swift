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

  // MARK: Words of several words

  private static func joined(_ tokens: [HoursToken]) -> [HoursToken] {
    var out: [HoursToken] = []
    out.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let (kind, length) = join(tokens, index, after: out.last)
      var token = tokens[index]
      if let kind {
        token.kind = kind
        token.end = tokens[min(index + length, tokens.count) - 1].end
      }
      out.append(token)
      index += max(1, length)
    }
    return out
  }

  /// What the words from an index on are together, and how many tokens they take; nil for the token itself.
  private static func join(_ tokens: [HoursToken], _ index: Int, after last: HoursToken?) -> (Kind?, Int) {
    func word(_ offset: Int) -> HoursWord? { index + offset < tokens.count ? tokens[index + offset].word : nil }
    func text(_ offset: Int, _ forms: WordKey...) -> Bool { text(offset, forms) }
    func text(_ offset: Int, _ forms: [WordKey]) -> Bool {
      index + offset < tokens.count && forms.contains(tokens[index + offset].key)
    }
    func mark(_ offset: Int, _ mark: HoursToken.Mark) -> Bool {
      index + offset < tokens.count && tokens[index + offset].kind == .mark(mark)
    }
    let key = tokens[index].key
    if key == Keys.rendez, let length = mark(1, .dash) && text(2, Keys.vous) ? 3 : text(1, Keys.vous) ? 2 : nil {
      return (.word(.appointment), length)
    }
    if key == Keys.apres, let length = mark(1, .dash) && text(2, Keys.midi) ? 3 : text(1, Keys.midi) ? 2 : nil {
      return (.word(.afternoon), length)
    }
    if key == Keys.non, let length = mark(1, .dash) && text(2, Keys.stop) ? 3 : text(1, Keys.stop) ? 2 : nil {
      return (.word(.continuous), length)
    }
    if key == Keys.service, text(1, Keys.clients) { return (.word(.refuse(.telephone)), 2) }
    if key == Keys.t, mark(1, .slash), text(2, Keys.m) { return (.word(.to), 3) }
    if key == Keys.hors || key == Keys.basse,
      let length = mark(1, .dash) && text(2, Keys.saison) ? 3 : text(1, Keys.saison) ? 2 : nil
    {
      return (.word(.offSeason), length)
    }
    if key == Keys.reste, text(1, Keys.de), text(3, Keys.annee) { return (.word(.offSeason), 4) }
    switch tokens[index].word {
    case .week: return week(word(1), mark(1, .dash) ? word(2) : nil, last)
    case .end:
      if word(1) == .week { return (.days(0x60, isEach: false), 2) }
      if word(1) == .filler || word(1) == .from, word(2) == .week { return (.days(0x60, isEach: false), 3) }
      return (.unknown, 1)
    case .each: return each(word(1), word(2), isDay: text(1, Keys.days) || text(2, Keys.days))
    case .workdays: return (.days(0x1F, isEach: false), 1)
    case .weekend: return (.days(0x60, isEach: false), 1)
    case .eachDay: return (.days(0x7F, isEach: true), 1)
    case .onlyBy where word(1) == .appointment: return (.byAppointment, 2)
    case .onlyBy where word(1) == .filler && word(2) == .appointment: return (.byAppointment, 3)
    case .appointment where word(1) == .only || word(1) == .onlyBy: return (.byAppointment, 2)
    case .without where word(1) == .appointment: return (.word(.filler), 2)
    case .until where word(1) == .to: return (.word(.until), 2)
    case .filler where word(1) == .startingAt: return (.word(.startingAt), 2)
    case .to where word(1) == .startingAt: return (.word(.startingAt), word(2) == .from || word(2) == .filler ? 3 : 2)
    case .to where text(1, Keys.met): return (.word(.to), 2)
    default: return (nil, 1)
    }
  }

  /// "week-end", "fin de semaine", "semaine", but not "par semaine".
  private static func week(_ next: HoursWord?, _ afterDash: HoursWord?, _ last: HoursToken?) -> (Kind?, Int) {
    if afterDash == .end { return (.days(0x60, isEach: false), 3) }
    if next == .end { return (.days(0x60, isEach: false), 2) }
    if let last, [Keys.par, Keys.per, Keys.a].contains(last.key) { return (.unknown, 1) }
    return (.days(0x1F, isEach: false), 1)
  }

  /// "tous les jours", "toute la semaine", "every day"; "tous les samedis" leaves the day to itself.
  private static func each(_ next: HoursWord?, _ afterNext: HoursWord?, isDay: Bool) -> (Kind?, Int) {
    if next == .week || next == .filler && afterNext == .week {
      return (.days(0x7F, isEach: true), next == .week ? 2 : 3)
    }
    if case .day? = next { return (.word(.filler), 1) }
    if next == .filler {
      if case .day? = afterNext { return (.word(.filler), 2) }
      if afterNext == .publicHoliday || afterNext == .weekend || afterNext == .workdays { return (.word(.filler), 1) }
      return isDay ? (.days(0x7F, isEach: true), afterNext == .filler ? 3 : 2) : (.unknown, 1)
    }
    return (.unknown, 1)
  }

  private enum Keys {
    static let rendez = WordKey("rendez"), vous = WordKey("vous"), apres = WordKey("apres"), midi = WordKey("midi")
    static let non = WordKey("non"), stop = WordKey("stop"), t = WordKey("t"), m = WordKey("m"), met = WordKey("met")
    static let clients = ["client", "clients", "clientele"].map { WordKey($0) }
    static let days = ["jours", "jour", "days", "day", "dagen", "dag", "giorni", "giorno", "dias", "dia", "tag"]
      .map { WordKey($0) }
    static let hors = WordKey("hors"), basse = WordKey("basse"), saison = WordKey("saison"), reste = WordKey("reste")
    static let de = WordKey("de"), annee = WordKey("annee")
    static let par = WordKey("par"), per = WordKey("per"), a = WordKey("a"), service = WordKey("service"),
      we = WordKey("we")
  }

  // MARK: Short days, noon, number words

  private static func resolve(_ tokens: inout [HoursToken], _ tongue: HoursLexicon.Tongue) {
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
          tokens[index].kind = .days(pair, isEach: false); tokens[index + 1].kind = .word(.filler);
          tokens[index + 2].kind = .word(.filler)
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
    default: return nil
    }
  }
}

extension HoursToken {
  var word: HoursWord? { if case .word(let word) = kind { word } else { nil } }

  var isDay: Bool {
    switch kind {
    case .word(.day), .word(.shortDay), .word(.publicHoliday), .days: true
    default: false
    }
  }

  /// A clock time, or a number that can be one.
  var isTime: Bool {
    switch kind {
    case .clock, .allDay: true
    case .number(let value, let digits): digits <= 2 && value <= 24 || digits == 4 && value % 100 < 60 && value <= 2400
    default: false
    }
  }

  var isHalved: Bool { if case .clock(let clock) = kind { clock.half != .unsaid } else { false } }

  /// A mark or a word that says nothing by itself.
  var isQuiet: Bool {
    switch kind {
    case .mark(let mark): mark != .other
    case .word(let word): isJoint || word == .from || word == .open || word == .continuous || partOfDay != nil
    default: false
    }
  }

  /// A mark or word that joins two days or two times.
  var isJoint: Bool {
    switch kind {
    case .mark(.dash), .mark(.slash), .mark(.comma), .mark(.period), .mark(.colon), .word(.to), .word(.and),
      .word(.until), .word(.filler), .word(.serving):
      true
    default: false
    }
  }

  /// A mark or word that joins the two bounds of a range.
  var isRangeJoint: Bool {
    switch kind {
    case .mark(.dash), .mark(.slash), .word(.to), .word(.until): true
    default: false
    }
  }
}
