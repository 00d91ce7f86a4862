/// Words that are made of several: "rendez-vous", "tous les jours", "à partir de", "hors saison".
extension HoursTokenizer {
  static func joined(_ tokens: [HoursToken]) -> [HoursToken] {
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
    func text(_ offset: Int, _ forms: HoursWordKey...) -> Bool { text(offset, forms) }
    func text(_ offset: Int, _ forms: [HoursWordKey]) -> Bool {
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

  enum Keys {
    static let rendez = HoursWordKey("rendez"), vous = HoursWordKey("vous"), apres = HoursWordKey("apres"),
      midi = HoursWordKey("midi")
    static let non = HoursWordKey("non"), stop = HoursWordKey("stop"), t = HoursWordKey("t"), m = HoursWordKey("m"),
      met = HoursWordKey("met")
    static let clients = ["client", "clients", "clientele"].map { HoursWordKey($0) }
    static let days = ["jours", "jour", "days", "day", "dagen", "dag", "giorni", "giorno", "dias", "dia", "tag"]
      .map { HoursWordKey($0) }
    static let hors = HoursWordKey("hors"), basse = HoursWordKey("basse"), saison = HoursWordKey("saison"),
      reste = HoursWordKey("reste")
    static let de = HoursWordKey("de"), annee = HoursWordKey("annee")
    static let par = HoursWordKey("par"), per = HoursWordKey("per"), a = HoursWordKey("a"),
      service = HoursWordKey("service"),
      we = HoursWordKey("we")
  }
}
