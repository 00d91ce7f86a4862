import Presence

/// Closed, by appointment, dated, refused: what is said of days besides their times.
extension HoursAssembler {
  mutating func closed(_ index: Int, _ range: Range<Int>) {
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
    closedLeft = true
  }

  /// "…, fermé le dimanche": an article or a colon leads to the day, and nothing more is said of it.
  func bindsRight(_ index: Int, _ range: Range<Int>) -> Bool {
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

  mutating func closure(_ season: Season) {
    isClosing = false
    seasonIsFilled = true
    guard refusal == nil else { return }
    var group = DayGroup(mask: 0x7F)
    if let current, !isFilled { group = current }
    rules.append(HoursRule(days: group, content: .closed, season: season))
  }

  mutating func appointment(_ index: Int, _ range: Range<Int>) {
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

  mutating func dates(_ found: Season, _ index: Int, _ range: Range<Int>) {
    if isClosing {
      // "Fermé jusqu'au 18 août": since when it does not say.
      let isUntil = !found.isRange && tokens[..<items[index].tokens.lowerBound].last?.word == .until
      if isUntil { isClosing = false } else { closure(found) }
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

  mutating func dropClause() {
    guard rules.count > clauseRules else { return }
    rules.removeLast(rules.count - clauseRules)
    isRefused = true
  }

  mutating func refuse(_ why: Refusal, _ index: Int) {
    if isExcept {
      isExcept = false
      return
    }
    if why == .event { clauseEvents += 1 }
    // "Ouvert à la visite et à la vente": the visit is what it is open for.
    let visits = [HoursWordKey("visite"), HoursWordKey("visites")]
    if clauseHasOpen, visits.contains(tokens[items[index].tokens.lowerBound].key) { return }
    // "Casiers accessibles 7j/7": still what it was before.
    if why == .automatic, refusal == .delivery { return }
    if why == .namedSeason {
      namedSeasons += 1
      // Which dates are summer nobody says: the first of the two weeks stands for the ordinary one.
      if !rules.isEmpty { refusal = why }
      return
    }
    if rules.count > clauseRules, why == .event || tokens[items[index].tokens.lowerBound].key == HoursWordKey("appel") {
      // "Samedi de 14 h à 16 h : atelier", "(prix d'un appel local)".
      if !hasCue || why != .event { dropClause() }
    } else if rules.count > clauseRules, why == .telephone || why == .contact || why == .automatic {
      // "…, par téléphone": it was said of what stands before; "Tél. : 05…" was not.
      let before = index > 0 ? items[index - 1].tokens.lowerBound : 0
      let isManner = [HoursWordKey("par"), HoursWordKey("by"), HoursWordKey("per"), HoursWordKey("au")].contains(
        tokens[before].key)
      guard isManner, why == .telephone else { return }
      dropClause()
    }
    refusal = why
  }
}
