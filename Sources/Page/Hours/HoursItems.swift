/// From tokens to items: dates, then days, then times, then single words, each read once.
struct HoursItems {
  private let tokens: [HoursToken]
  private let bytes: ArraySlice<UInt8>
  private let dates: HoursDateGrammar
  private let days: HoursDayGrammar
  private let times: HoursTimeGrammar
  private var items: [HoursItem] = []
  private var lastDay = -100

  init(_ result: HoursTokenizer.Result, of bytes: ArraySlice<UInt8>) {
    tokens = result.tokens
    self.bytes = bytes
    dates = HoursDateGrammar(tokens: tokens)
    days = HoursDayGrammar(tokens: tokens)
    times = HoursTimeGrammar(tokens: tokens, isTwelveHour: result.isTwelveHour, tongue: result.tongue)
  }

  /// All items, in order.
  static func read(_ result: HoursTokenizer.Result, of bytes: ArraySlice<UInt8>) -> [HoursItem] {
    var reader = HoursItems(result, of: bytes)
    reader.items.reserveCapacity(result.tokens.count)
    var index = 0
    while index < reader.tokens.count { index = reader.step(index) }
    return reader.items
  }

  private mutating func step(_ index: Int) -> Int {
    if let (season, end) = season(at: index) {
      add(.season(season), index..<end)
      return end
    }
    if tokens[index].isDay, let (group, end) = days.read(at: index) {
      add(.days(group), index..<end)
      lastDay = end
      return end
    }
    if tokens[index].isTime, let (reading, end) = times.read(at: index, nearDays: isNearDays(index)) {
      switch reading {
      case .spans(let spans): add(.times(spans), index..<end)
      case .end(let minutes, let isCertain): add(.end(minutes, isCertain: isCertain), index..<end)
      }
      return end
    }
    if let kind = kind(at: index) { add(kind, index..<(index + 1)) }
    return index + 1
  }

  private mutating func add(_ kind: HoursItem.Kind, _ tokens: Range<Int>) {
    items.append(HoursItem(kind: kind, tokens: tokens))
  }

  /// Whether days stand right before a pair of numbers or right after it: only then are they hours ("Lu-Ve 9-12").
  private func isNearDays(_ index: Int) -> Bool {
    if index - lastDay <= 6, lastDay >= 0, tokens[lastDay..<index].allSatisfy({ $0.isQuiet }) { return true }
    for token in tokens[min(index + 3, tokens.count)...].prefix(6) {
      if token.isDay { return true }
      guard token.kind != .mark(.close), token.isQuiet || token.isTime else { return false }
    }
    return false
  }

  private func season(at index: Int) -> (Season, Int)? {
    switch tokens[index].kind {
    case .number, .date: return dates.read(at: index)
    case .word(.day): return days.isDate(index) ? dates.read(at: index) : nil
    case .word(.month):
      guard !isPartOfMonth(index), let (season, end) = dates.read(at: index) else { return nil }
      if season.isRange || end - index > 1 { return (season, end) }
      // A month alone may be any word ("may", "mars"): it needs a preposition, a colon or a state next to it.
      let before = index > 0 ? tokens[index - 1].word : nil
      let after = end < tokens.count ? tokens[end] : nil
      let isIntroduced =
        before == .filler || before == .closed || before == .closing || before == .from || isClosingLabel(index)
      let isLabel = after?.kind == .mark(.colon) || after?.word == .closed || after?.kind == .mark(.newline)
      return isIntroduced || isLabel ? (season, end) : nil
    default: return nil
    }
  }

  /// "Fermeture annuelle :" before a month.
  private func isClosingLabel(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .mark(.colon) else { return false }
    return tokens[..<index].suffix(5).contains { $0.word == .closing || $0.word == .closed }
  }

  /// "3 semaines en août", "première quinzaine d'août", "fin août": which days of it nobody says.
  private func isPartOfMonth(_ index: Int) -> Bool {
    let parts = ["quinzaine", "semaine", "semaines", "debut", "fin", "mi"].map { HoursWordKey($0) }
    return tokens[..<index].suffix(3).contains { parts.contains($0.key) }
  }

  private func kind(at index: Int) -> HoursItem.Kind? {
    switch tokens[index].kind {
    case .word(let word): return kind(of: word, at: index)
    case .unknown, .clock, .date: return .word
    case .number: return isQuantity(index) ? .amount : .word
    case .amount: return .amount
    case .phone: return .phone
    case .mark(let mark): return kind(of: mark, at: index)
    case .byAppointment: return .appointment
    case .allDay, .days: return .word
    }
  }

  private func kind(of word: HoursWord, at index: Int) -> HoursItem.Kind? {
    switch word {
    case .closed, .closing: .closed
    case .open: .open
    case .serving: .serving
    case .same: .same
    case .offSeason: .offSeason
    case .except: .except
    case .pause: .pause
    case .nocturne: .nocturne
    case .only: .only
    case .heading: isMoment(index) ? .word : .heading
    case .shop: isObject(index) ? .word : .shop
    case .refuse(let why): isStreet(index) || isLabel(index) ? .word : .refuse(why)
    case .morning, .lunchtime, .afternoon, .evening: tokens[index].partOfDay.map { .part($0) }
    case .to, .until, .from, .startingAt, .and, .filler, .continuous, .hour, .noon, .midnight: .joint
    case .schoolHoliday: .refuse(.schoolHoliday)
    case .season: .refuse(.namedSeason)
    default: .word
    }
  }

  private func kind(of mark: HoursToken.Mark, at index: Int) -> HoursItem.Kind? {
    switch mark {
    case .newline: .lineEnd
    case .semicolon: .sentenceEnd
    case .period: endsSentence(index) ? .sentenceEnd : .joint
    case .open: .opening
    case .close: .closing
    case .colon: .colon
    case .tab: .cell
    case .dash, .slash, .comma, .bar, .bullet, .other: .joint
    }
  }

  /// "5 jours", "35 heures": a duration.
  private func isQuantity(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].word == .filler || tokens[index + 1].word == .week else {
      return false
    }
    return tokens[index + 1].key.count >= 3
  }

  /// "de la boutique": the shop is not the subject.
  private func isObject(_ index: Int) -> Bool {
    let before = tokens[..<index].suffix(2)
    return before.last?.word == .from || before.last?.word == .filler && before.first?.word == .from
  }

  /// "aux heures d'ouverture": when something else can be done.
  private func isMoment(_ index: Int) -> Bool {
    let before = tokens[..<index].suffix(4)
    return before.contains {
      [HoursWordKey("aux"), HoursWordKey("pendant"), HoursWordKey("lors"), HoursWordKey("during")].contains($0.key)
    }
  }

  /// "place du Marché", "12 cours Gambetta": part of an address.
  private func isStreet(_ index: Int) -> Bool {
    let before = tokens[..<index].suffix(4)
    if let last = before.last, case .number(_, let digits) = last.kind, digits <= 4 { return true }
    return before.contains { $0.word == .street }
  }

  /// "Tél. : 05…", "Mail :": what stands before a number, and no telephone line.
  private func isLabel(_ index: Int) -> Bool {
    let labels = ["tel", "mail", "email", "courriel", "telephone", "phone", "telefon", "telefoon", "telefono"].map {
      HoursWordKey($0)
    }
    guard labels.contains(tokens[index].key), index + 1 < tokens.count else { return false }
    let next = tokens[index + 1].kind == .mark(.period) ? index + 2 : index + 1
    guard next < tokens.count else { return false }
    switch tokens[next].kind {
    case .mark(.colon), .phone, .number: return true
    default: return false
    }
  }

  /// A full stop that a new sentence follows, and not "Mon." or "p.m.".
  private func endsSentence(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    if index > 0, tokens[index - 1].isDay, tokens[index - 1].key.count <= 4 || tokens[index + 1].isDay { return false }
    let start = tokens[index + 1].start
    guard start > tokens[index].end, start < bytes.endIndex else { return false }
    let letter = bytes[start]
    if (0x41...0x5A).contains(letter) { return true }
    return letter == 0xC3 && start + 1 < bytes.endIndex && (0x80...0x9E).contains(bytes[start + 1])
  }
}
