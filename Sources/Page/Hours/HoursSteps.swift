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
      clauseHasOpen = true
    case .appointment: appointment(index, range)
    case .only:
      isOnly = true
      if index > 0, items[index - 1].isAppointment { onlyByAppointment = true }
    case .season(let season): dates(season, index, range)
    case .except:
      isExcept = true
      isClosing = false
    case .pause: isPause = true
    case .nocturne: isNocturne = true
    case .part(let part): if nextContent(after: index, in: range)?.spans == nil { self.part(part) }
    case .refuse(let why): refuse(why, index)
    case .heading: cue()
    case .shop:
      // "Vente en ligne et magasin ouvert…": the shop clears a refusal only as what is open.
      if nextIsOpen(index) { cue() } else { hasCue = true }
    case .phone: phone(index)
    case .serving: isServing = true
    case .same: same()
    case .offSeason:
      // "Hors saison …; en saison (mai à septembre) …": which dates it leaves is said later.
      season = season?.complement ?? Season.unsaid
      seasonIsFilled = false
      current = nil
    case .word: word(index)
    case .amount:
      amounts += 1
      clauseAmounts += 1
    case .opening: if outerRefusals.count < 16 { outerRefusals.append(refusal) }
    case .closing: if let outer = outerRefusals.popLast() { refusal = outer }
    case .cell: if refusal != clauseRefusal { refusal = clauseRefusal }
    case .joint, .colon, .lineEnd, .sentenceEnd: break
    }
  }

  private mutating func cue() {
    hasCue = true
    if refusal != nil, refusal != .schoolHoliday, refusal != .namedSeason { refusal = nil }
  }

  private mutating func phone(_ index: Int) {
    phones += 1
    otherWords += 1
    // "… de 9 h à 18 h au 05…": they are those of the line.
    if index > 0, tokens[items[index - 1].tokens.lowerBound].key == HoursWordKey("au"), !hasCue { dropClause() }
    if refusal == .contact { isRefused = true }
  }

  private mutating func word(_ index: Int) {
    otherWords += 1
    clauseWords += 1
    // "Le premier dimanche du mois" is no week.
    let key = tokens[items[index].tokens.lowerBound].key
    if key == Keys.month || key == Keys.two && isEvery(index), current != nil, !isFilled { refusal = .event }
    if Keys.once.contains(key) || key == Keys.this && isBeforeDay(index) { clauseIsExceptional = true }
    if HoursTokenizer.Keys.parities.contains(key) { dropClause() }
    if Keys.forGood.contains(key), isClosing {
      isClosing = false
      refusal = .event
    }
  }

  /// "Un samedi sur deux".
  private func isEvery(_ index: Int) -> Bool {
    let place = items[index].tokens.lowerBound
    return place > 0 && tokens[place - 1].word == .onlyBy
  }

  private func isBeforeDay(_ index: Int) -> Bool { index + 1 < items.count && items[index + 1].days != nil }

  private enum Keys {
    static let this = HoursWordKey("ce")
    static let once = ["exceptionnellement", "exceptionnelle", "exceptionnel"].map { HoursWordKey($0) }
    static let month = HoursWordKey("mois"), two = HoursWordKey("deux")
    static let forGood = ["definitive", "definitivement", "definitif"].map { HoursWordKey($0) }
  }

  func nextIsOpen(_ index: Int) -> Bool {
    items[(index + 1)...].prefix(2).contains { if case .open = $0.kind { true } else { false } }
  }

  // MARK: Days

  mutating func days(_ group: DayGroup, _ index: Int, _ range: Range<Int>) {
    event = nil
    if isExcept { return exception(group, nextContent(after: index, in: range)) }
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
    if let minutes = pendingEnd, !outerRefusals.isEmpty, !pendingTimes.isEmpty {
      // "8 h – 18 h (17 h le vendredi)" above its days.
      add(.end(minutes), to: group)
      pendingEnd = nil
      return
    }
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

  func isEnd(_ item: HoursItem) -> Bool { if case .end = item.kind { true } else { false } }

  /// "Sauf le vendredi": closed then, or open at the times that follow.
  private mutating func exception(_ group: DayGroup, _ next: HoursItem?) {
    isExcept = false
    if current != nil, !isFilled {
      // "Tous les jours sauf le vendredi 9 h – 18 h": the times are the first days'.
      add(.closed, to: group, isImplied: true, isExtra: true)
    } else if next?.spans != nil || next.map(isEnd) == true {
      current = group
      isFilled = false
      isOverride = true
    } else {
      add(.closed, to: group, isImplied: true)
    }
  }

  /// "9 h – 12 h / Du mardi au samedi": times on a line of their own, and their days on the next one.
  mutating func giveToTimesAbove(_ group: DayGroup, _ index: Int, _ range: Range<Int>) -> Bool {
    guard current == nil, !clauseHasTimes, clauseRules == rules.count, !rules.isEmpty,
      rules.count <= 4, rules.contains(where: { $0.days == nil && $0.spans != nil }),
      rules.allSatisfy({ $0.isEnd || $0.days == nil && $0.spans != nil })
    else { return false }
    let after = items[(index + 1)...].prefix(8).first(where: \.isContent)
    guard after?.isStatement != true else { return false }
    for rule in rules.indices where rules[rule].days == nil { rules[rule].days = group }
    current = group
    isFilled = true
    return true
  }

  // MARK: Times

  mutating func times(_ spans: [TimeSpan], _ index: Int, isTimesFirst: Bool) {
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
    if isFilled, closedLast, waiting == nil, !closedLeft {
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

  var lastIsOpen: Bool { if case .open? = rules.last?.content { true } else { false } }

  /// "Mercredi : idem".
  mutating func same() {
    guard let current, !isFilled, let spans = rules.last(where: { $0.spans != nil })?.spans else { return }
    add(.open(spans), to: current)
    isFilled = true
  }

  var closedLast: Bool { if case .closed? = rules.last?.content { rules.last?.season == nil } else { false } }

  /// Whether only "de" or "entre" stands between the times and what is before them.
  func isHeld(_ index: Int) -> Bool {
    guard index > 1, tokens[items[index - 1].tokens.lowerBound].word == .from else { return false }
    return items[index - 2].days != nil
  }

  mutating func end(_ minutes: Int, isCertain: Bool, _ next: HoursItem?) {
    // "Fermeture à 16 h 30 le vendredi": an end, and no closed day.
    let isClosingTime = isClosing
    isClosing = false
    if !outerRefusals.isEmpty || isClosingTime, event == nil, next?.days != nil {
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

  mutating func part(_ part: PartOfDay) {
    guard isClosing, isFilled, let current else { return }
    isClosing = false
    var limited = current
    for day in 0..<7 where current.has(day) { limited.parts[day] = part }
    add(.closed, to: limited)
  }
}
