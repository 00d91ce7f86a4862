import Presence

/// What each item does to the sentence.
extension HoursAssembler {
  mutating func step(_ index: Int, _ range: Range<Int>, isTimesFirst: Bool) {
    switch items[index].kind {
    case .days(let group): days(group, index, range)
    case .times(let spans): times(spans, index, isTimesFirst: isTimesFirst)
    case .end(let minutes, let isCertain): end(minutes, isCertain: isCertain, nextContent(after: index, in: range))
    case .closed: closed(index, range)
    case .open:
      isClosing = false
      hasCue = true
    case .appointment: appointment(index, range)
    case .only: isOnly = true
    case .season(let season): dates(season, index, range)
    case .except:
      isExcept = true
      isClosing = false
    case .pause: isPause = true
    case .nocturne: isNocturne = true
    case .part(let part): self.part(part)
    case .refuse(let why): refuse(why, index)
    case .heading, .shop:
      hasCue = true
      // "Vente en ligne et magasin ouvert…": the shop clears a refusal only as what is open.
      if case .shop = items[index].kind, nextIsOpen(index) == false { break }
      if refusal != nil, refusal != .schoolHoliday, refusal != .namedSeason { refusal = nil }
    case .phone:
      phones += 1
      if index > 0, tokens[items[index - 1].tokens.lowerBound].key == WordKey("au"), !hasCue { dropClause() }
      if refusal == .contact { isRefused = true }
      otherWords += 1
    case .serving: isServing = true
    case .same: same()
    case .offSeason:
      season = season?.complement
      current = nil
    case .word:
      otherWords += 1
      clauseWords += 1
      // "Le premier dimanche du mois" is no week.
      if tokens[items[index].tokens.lowerBound].key == WordKey("mois"), current != nil, !isFilled { refusal = .event }
    case .amount: amounts += 1
    case .opening: if outerRefusals.count < 16 { outerRefusals.append(refusal) }
    case .closing: if let outer = outerRefusals.popLast() { refusal = outer }
    case .cell: if refusal != clauseRefusal { refusal = clauseRefusal }
    case .joint, .colon, .lineEnd, .sentenceEnd: break
    }
  }

  private func nextIsOpen(_ index: Int) -> Bool {
    items[(index + 1)...].prefix(2).contains { if case .open = $0.kind { true } else { false } }
  }

  // MARK: Days

  private mutating func days(_ group: DayGroup, _ index: Int, _ range: Range<Int>) {
    event = nil
    if isExcept {
      isExcept = false
      if current != nil, !isFilled {
        // "Tous les jours sauf le vendredi 9 h – 18 h": the times are the first days'.
        add(.closed, to: group, isImplied: true, isExtra: true)
        return
      }
      let next = nextContent(after: index, in: range)
      if next?.spans != nil || next.map(isEnd) == true {
        current = group
        isFilled = false
        isOverride = true
      } else {
        add(.closed, to: group, isImplied: true)
      }
      return
    }
    let next = nextContent(after: index, in: range)
    if isClosing || closesOn, next?.isStatement != true || isClosing {
      isClosing = false
      closesOn = true
      add(.closed, to: group)
      current = group
      isFilled = true
      return
    }
    if current != nil, !isFilled { waiting = current }
    clauseHasDays = true
    if giveToTimesAbove(group, index, range) { return }
    current = group
    isFilled = false
    isOverride = false
    if !pendingTimes.isEmpty {
      if let (head, tail) = group.halves, next?.spans != nil {
        // "9 h – 19 h du lundi au samedi et le dimanche de 9 h à 12 h": two lines in one.
        add(.open(pendingTimes), to: head)
        current = tail
      } else {
        add(.open(pendingTimes), to: group)
        isFilled = true
      }
      pendingTimes = []
    } else if let minutes = pendingEnd {
      add(.end(minutes), to: group)
      pendingEnd = nil
      isFilled = true
    }
  }

  private func isEnd(_ item: HoursItem) -> Bool { if case .end = item.kind { true } else { false } }

  /// "9 h – 12 h / Du mardi au samedi": times on a line of their own, and their days on the next one.
  private mutating func giveToTimesAbove(_ group: DayGroup, _ index: Int, _ range: Range<Int>) -> Bool {
    guard current == nil, !clauseHasTimes, clauseRules == rules.count, !rules.isEmpty,
      rules.allSatisfy({ $0.days == nil && $0.spans != nil }), rules.count <= 4
    else { return false }
    let after = items[(index + 1)...].prefix(8).first(where: \.isContent)
    guard after?.isStatement != true else { return false }
    for rule in rules.indices { rules[rule].days = group }
    current = group
    isFilled = true
    return true
  }

  // MARK: Times

  private mutating func times(_ spans: [TimeSpan], _ index: Int, isTimesFirst: Bool) {
    if refusal == .automatic, spans != [.wholeDay] { refusal = nil }
    if event != nil {
      isFilled = true
      isRefused = true
      return
    }
    if isPause || isClosing {
      isPause = false
      isClosing = false
      add(.pause(spans), to: current ?? rules.last?.days)
      return
    }
    if isTimesFirst, current == nil || isFilled {
      pendingTimes += spans
      return
    }
    if isFilled, closedLast, waiting == nil {
      // "Fermé le lundi. 9 h – 19 h": the times are the other days'.
      if closesOn, isHeld(index) {
        let days = rules.removeLast().days
        add(.pause(spans), to: days)
        return
      }
      current = nil
    } else if isFilled, let waiting, !lastIsOpen {
      // "Du lundi au samedi. Le dimanche sur réservation. De 11 h à 14 h": the times are the first days'.
      current = waiting
    }
    waiting = nil
    add(.open(spans), to: current)
    isFilled = true
  }

  private var lastIsOpen: Bool { if case .open? = rules.last?.content { true } else { false } }

  /// "Mercredi : idem".
  private mutating func same() {
    guard let current, !isFilled, let spans = rules.last(where: { $0.spans != nil })?.spans else { return }
    add(.open(spans), to: current)
    isFilled = true
  }

  private var closedLast: Bool { if case .closed? = rules.last?.content { rules.last?.season == nil } else { false } }

  /// Whether only "de" or "entre" stands between the times and what is before them.
  private func isHeld(_ index: Int) -> Bool {
    guard index > 1, tokens[items[index - 1].tokens.lowerBound].word == .from else { return false }
    return items[index - 2].days != nil
  }

  private mutating func end(_ minutes: Int, isCertain: Bool, _ next: HoursItem?) {
    if !outerRefusals.isEmpty, event == nil, next?.days != nil {
      pendingEnd = minutes
      return
    }
    guard event == nil, isCertain || isNocturne || !outerRefusals.isEmpty && !isFilled || isOverride else { return }
    if let current {
      add(.end(minutes), to: current)
      isFilled = true
    } else {
      pendingEnd = minutes
    }
  }

  private mutating func part(_ part: PartOfDay) {
    guard isClosing, isFilled, let current else { return }
    isClosing = false
    var limited = current
    for day in 0..<7 where current.has(day) { limited.parts[day] = part }
    add(.closed, to: limited)
  }

  // MARK: States

  private mutating func closed(_ index: Int, _ range: Range<Int>) {
    if skipClosed {
      skipClosed = false
      return
    }
    hasCue = true
    let next = nextContent(after: index, in: range)
    if let season, !seasonIsFilled, current == nil || isFilled, next?.days == nil {
      closure(season)
      self.season = nil
      return
    }
    if let event {
      closure(event)
      self.event = nil
      return
    }
    guard let current, !isFilled, next?.season == nil, !bindsRight(index, range) else {
      isClosing = true
      return
    }
    add(.closed, to: current)
    isFilled = true
  }

  /// "…, fermé le dimanche": an article or a colon leads to the day, and nothing more is said of it.
  private func bindsRight(_ index: Int, _ range: Range<Int>) -> Bool {
    var next = index + 1
    var isIntroduced = !items[range.lowerBound..<index].contains(where: \.isContent)
    while next < range.upperBound, next < index + 6 {
      switch items[next].kind {
      case .joint:
        let word = tokens[items[next].tokens.lowerBound].word
        isIntroduced = isIntroduced || word == .filler || word == .from
      case .colon: isIntroduced = true
      case .days: return isIntroduced && nextContent(after: next, in: range)?.isStatement != true
      default: return false
      }
      next += 1
    }
    return false
  }

  private mutating func closure(_ season: Season) {
    isClosing = false
    seasonIsFilled = true
    guard refusal == nil else { return }
    var group = DayGroup(mask: 0x7F)
    if let current, !isFilled { group = current }
    rules.append(HoursRule(days: group, content: .closed, season: season))
  }

  private mutating func appointment(_ index: Int, _ range: Range<Int>) {
    guard refusal == nil else {
      isRefused = true
      return
    }
    appointments += 1
    let joint = items[..<index].suffix(3).contains { item in
      item.tokens.count == 1 && tokens[item.tokens.lowerBound].word == .and
    }
    let next = nextContent(after: index, in: range)
    if let current, !isFilled, next?.isStatement != true {
      add(.appointment, to: current)
      isFilled = true
    } else if current == nil || isFilled, let days = next?.days, !clauseHasTimes {
      add(.appointment, to: days)
      current = days
      isFilled = true
    } else if next == nil, !joint, clauseIsAppointment {
      onlyByAppointment = true
    }
    if isOnly { onlyByAppointment = true }
  }

  // MARK: Dates

  private mutating func dates(_ found: Season, _ index: Int, _ range: Range<Int>) {
    if isClosing {
      closure(found)
      return
    }
    let next = nextContent(after: index, in: range)
    let hasRules = rules.count > clauseRules
    if hasRules, !outerRefusals.isEmpty, next?.isClosed == true, let days = rules.last?.days {
      current = days
      isFilled = false
      season = nil
      closure(found)
      isFilled = true
      skipClosed = true
      return
    }
    if hasRules, next == nil || !outerRefusals.isEmpty, !found.isSingleDay, !found.isDateline {
      for rule in clauseRules..<rules.count where rules[rule].season == nil { rules[rule].season = found }
      return
    }
    if refusal == .namedSeason {
      refusal = nil
      outerRefusals = outerRefusals.map { _ in nil }
    }
    if found.isDateline { return }
    let hasTimes = items[index..<range.upperBound].prefix(24).contains { $0.spans != nil }
    if found.isSingleDay || found.isShort && !(hasTimes && (found.days > 9 || hasCue)) {
      event = found
      return
    }
    season = found
    seasonIsFilled = false
    if clauseHasDays, !isFilled, current != nil {
      // "Les dimanches de décembre".
      seasonEndsWithClause = true
    } else {
      current = nil
    }
  }

  // MARK: Refusals

  private mutating func dropClause() {
    guard rules.count > clauseRules else { return }
    rules.removeLast(rules.count - clauseRules)
    isRefused = true
  }

  private mutating func refuse(_ why: Refusal, _ index: Int) {
    if isExcept {
      isExcept = false
      return
    }
    if why == .namedSeason {
      namedSeasons += 1
      // Which dates are summer nobody says: the first of the two weeks stands for the ordinary one.
      if namedSeasons > 1, !rules.isEmpty { refusal = why }
      return
    }
    if rules.count > clauseRules, why == .event || tokens[items[index].tokens.lowerBound].key == WordKey("appel") {
      // "Samedi de 14 h à 16 h : atelier", "(prix d'un appel local)".
      if !hasCue || why != .event { dropClause() }
    } else if rules.count > clauseRules, why == .telephone || why == .contact || why == .automatic {
      // "…, par téléphone": it was said of what stands before; "Tél. : 05…" was not.
      let before = index > 0 ? items[index - 1].tokens.lowerBound : 0
      let isManner = [WordKey("par"), WordKey("by"), WordKey("per"), WordKey("au")].contains(tokens[before].key)
      guard isManner, why == .telephone else { return }
      dropClause()
    }
    refusal = why
  }
}
