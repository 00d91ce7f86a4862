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

  /// The tokens from an index on, as far as a compound can reach.
  private struct Window {
    let tokens: [HoursToken]
    let index: Int

    func word(_ offset: Int) -> HoursWord? { index + offset < tokens.count ? tokens[index + offset].word : nil }

    func isText(_ offset: Int, _ form: HoursWordKey) -> Bool {
      index + offset < tokens.count && tokens[index + offset].key == form
    }

    func isText(_ offset: Int, among forms: [HoursWordKey]) -> Bool {
      index + offset < tokens.count && forms.contains(tokens[index + offset].key)
    }

    func isMark(_ offset: Int, _ mark: HoursToken.Mark) -> Bool {
      index + offset < tokens.count && tokens[index + offset].kind == .mark(mark)
    }

    /// Length of a compound whose second part follows directly or behind a dash; nil when it does not.
    func length(to second: HoursWordKey) -> Int? {
      isMark(1, .dash) && isText(2, second) ? 3 : isText(1, second) ? 2 : nil
    }
  }

  /// What the words from an index on are together, and how many tokens they take; nil for the token itself.
  private static func join(_ tokens: [HoursToken], _ index: Int, after last: HoursToken?) -> (Kind?, Int) {
    let window = Window(tokens: tokens, index: index)
    if tokens[index].key.count > 0, let found = byText(window, tokens[index].key) { return found }
    return byMeaning(window, tokens[index].word, last)
  }

  private static func byText(_ window: Window, _ key: HoursWordKey) -> (Kind?, Int)? {
    switch key {
    case Keys.rendez: window.length(to: Keys.vous).map { (.word(.appointment), $0) }
    case Keys.apres: window.length(to: Keys.midi).map { (.word(.afternoon), $0) }
    case Keys.non: window.length(to: Keys.stop).map { (.word(.continuous), $0) }
    case Keys.hors, Keys.basse: window.length(to: Keys.saison).map { (.word(.offSeason), $0) }
    case Keys.service where window.isText(1, among: Keys.clients): (.word(.refuse(.telephone)), 2)
    case Keys.t where window.isMark(1, .slash) && window.isText(2, Keys.m): (.word(.to), 3)
    case Keys.reste where window.isText(1, Keys.de) && window.isText(3, Keys.annee): (.word(.offSeason), 4)
    case Keys.reste where window.isText(1, Keys.de) && window.isText(3, Keys.semaine): (.word(.otherDays), 4)
    case Keys.autres where window.isText(1, Keys.jours): (.word(.otherDays), 2)
    case Keys.jours where window.isText(1, among: Keys.ouvrables): (.days(0x3F, isEach: false), 2)
    case Keys.su where window.word(1) == .appointment: (.byAppointment, 2)
    case Keys.sept, Keys.seven: sevenDays(window)
    case Keys.t where window.isMark(1, .period) && window.isText(2, Keys.l) && window.isText(4, Keys.j):
      (.days(0x7F, isEach: true), window.isMark(5, .period) ? 6 : 5)
    case Keys.ferme where isFarm(window): (.unknown, 1)
    default: nil
    }
  }

  /// "sept jours sur sept", "seven days a week".
  private static func sevenDays(_ window: Window) -> (Kind?, Int)? {
    guard window.isText(1, among: Keys.days) else { return nil }
    if window.isText(3, Keys.sept) { return (.days(0x7F, isEach: true), 4) }
    let isWeekly = window.isText(3, Keys.week) || window.word(3) == .week
    return isWeekly ? (.days(0x7F, isEach: true), 4) : nil
  }

  /// "à la ferme", "notre ferme", "Ferme du Grand Pré": a farm, and not "fermé" without its accent.
  private static func isFarm(_ window: Window) -> Bool {
    if window.index > 0, Keys.farmArticles.contains(window.tokens[window.index - 1].key) { return true }
    guard window.word(1) == .from || window.word(1) == .to, window.index + 2 < window.tokens.count else { return false }
    let second = window.isText(2, among: Keys.farmArticles) || window.isText(2, Keys.l) ? 3 : 2
    return window.index + second < window.tokens.count && window.tokens[window.index + second].kind == .unknown
  }

  private static func byMeaning(_ window: Window, _ word: HoursWord?, _ last: HoursToken?) -> (Kind?, Int) {
    let (next, second) = (window.word(1), window.word(2))
    switch word {
    case .week where window.isText(1, among: Keys.parities): return (.unknown, 1)
    case .week: return week(next, window.isMark(1, .dash) ? second : nil, last)
    case .end where next == .week: return (.days(0x60, isEach: false), 2)
    case .end where (next == .filler || next == .from) && second == .week: return (.days(0x60, isEach: false), 3)
    case .end: return (.unknown, 1)
    case .each:
      return each(next, second, isDay: window.isText(1, among: Keys.days) || window.isText(2, among: Keys.days))
    case .workdays: return (.days(0x1F, isEach: false), 1)
    case .weekend: return (.days(0x60, isEach: false), 1)
    case .eachDay: return (.days(0x7F, isEach: true), 1)
    case .onlyBy where next == .appointment: return (.byAppointment, 2)
    case .onlyBy where next == .filler && second == .appointment: return (.byAppointment, 3)
    case .appointment where next == .only || next == .onlyBy: return (.byAppointment, 2)
    case .without where next == .appointment: return (.word(.filler), 2)
    case .until where next == .to: return (.word(.until), 2)
    case .filler where next == .startingAt: return (.word(.startingAt), 2)
    case .to where next == .startingAt: return (.word(.startingAt), second == .from || second == .filler ? 3 : 2)
    case .to where window.isText(1, Keys.met): return (.word(.to), 2)
    default: return (nil, 1)
    }
  }

  /// "week-end", "fin de semaine", "semaine", but not "par semaine".
  private static func week(_ next: HoursWord?, _ afterDash: HoursWord?, _ last: HoursToken?) -> (Kind?, Int) {
    if afterDash == .end { return (.days(0x60, isEach: false), 3) }
    if next == .end { return (.days(0x60, isEach: false), 2) }
    if case .number? = last?.kind { return (.unknown, 1) }
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
      // "Tous les soirs": the part of the day is read with its days.
      if let afterNext, [.morning, .lunchtime, .afternoon, .evening].contains(afterNext) {
        return (.days(0x7F, isEach: true), 2)
      }
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
    static let semaine = HoursWordKey("semaine"), autres = HoursWordKey("autres"), jours = HoursWordKey("jours"),
      su = HoursWordKey("su"), sept = HoursWordKey("sept"), seven = HoursWordKey("seven"), l = HoursWordKey("l"),
      j = HoursWordKey("j"), ferme = HoursWordKey("ferme"), week = HoursWordKey("week")
    static let ouvrables = ["ouvrables", "ouvrable"].map { HoursWordKey($0) }
    static let parities = ["paires", "paire", "impaires", "impaire"].map { HoursWordKey($0) }
    static let farmArticles = ["la", "notre", "votre", "une", "cette"].map { HoursWordKey($0) }
    static let par = HoursWordKey("par"), per = HoursWordKey("per"), a = HoursWordKey("a"),
      service = HoursWordKey("service"),
      we = HoursWordKey("we")
  }
}
