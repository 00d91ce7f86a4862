import Presence

/// Puts days and times together: one pass over the items, clause by clause.
struct HoursAssembler {
  let items: [HoursItem]
  let tokens: [HoursToken]

  var rules: [HoursRule] = []
  /// Items looked at, for the proof that the work is linear.
  var work = 0
  /// Words that say nothing of hours.
  var otherWords = 0
  /// Those of the clause, and of the wordiest clause with times in it.
  var clauseWords = 0
  var wordsByTimes = 0
  var phones = 0
  /// Prices, weights, durations.
  var amounts = 0
  var clauseAmounts = 0
  /// Words for courses and events.
  var clauseEvents = 0
  var isRefused = false
  var hasCue = false
  var isServing = false
  var appointments = 0
  var onlyByAppointment = false

  // What the sentence has said so far.
  var current: DayGroup?
  var isFilled = false
  /// Days before the current ones that nothing was said of yet.
  var waiting: DayGroup?
  var season: Season?
  var seasonIsFilled = false
  var event: Season?
  var isClosing = false
  /// "Fermé le lundi … et le mercredi": days that follow are closed too.
  var closesOn = false
  /// "Lundi : fermé / 14 h – 18 h": closed in one half of the day that stands before it.
  var closedLeft = false
  var isExcept = false
  var isOverride = false
  var isPause = false
  var isNocturne = false
  var isOnly = false
  var pendingTimes: [TimeSpan] = []
  var pendingEnd: Int?
  var refusal: Refusal?
  var carried: Refusal?
  var clauseRefusal: Refusal?
  var outerRefusals: [Refusal?] = []
  var clauseRules = 0
  /// Days were named in the clause.
  var clauseHasDays = false
  var seasonEndsWithClause = false
  var clauseHasTimes = false
  /// The clause says nothing but "sur rendez-vous".
  var clauseIsAppointment = false
  var namedSeasons = 0
  var skipClosed = false
  /// "Exceptionnellement fermé ce samedi": this once, and no week.
  var clauseIsExceptional = false
  var clauseHasOpen = false
  /// Clauses with times, and those of them that say something else too ("Hatha lundi 18 h – 19 h").
  var timedClauses = 0
  var wordyClauses = 0
  /// The first part of the house that a line begins with ("Boutique :"), to know the next one by.
  var firstDoor: HoursWordKey?

  init(_ items: [HoursItem], _ tokens: [HoursToken]) {
    self.items = items
    self.tokens = tokens
  }

  mutating func run() {
    var start = 0
    while start < items.count {
      if let end = columns(start) {
        start = end
        continue
      }
      var end = start
      while end < items.count, !items[end].isClauseEnd { end += 1 }
      clause(start..<end)
      start = end + 1
    }
    if !pendingTimes.isEmpty { add(.open(pendingTimes), to: current) }
  }

  // MARK: Clauses

  private mutating func clause(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let startsWithContent = leadIsContent(range)
    refusal = startsWithContent ? carried : nil
    clauseRefusal = refusal
    outerRefusals = []
    clauseRules = rules.count
    isPause = false
    isNocturne = false
    isOnly = false
    closesOn = false
    closedLeft = false
    clauseWords = 0
    clauseAmounts = 0
    clauseEvents = 0
    clauseIsExceptional = false
    clauseHasOpen = false
    clauseHasDays = false
    clauseHasTimes = items[range].contains { $0.spans != nil }
    clauseIsAppointment = isAppointmentAlone(range)
    if !startsWithContent { event = nil }
    if isOtherDoor(range) { refusal = .event }
    let isTimesFirst = isTimesFirst(range)
    var leading: Refusal? = refusal
    var sawContent = false
    for index in range {
      work += 1
      step(index, range, isTimesFirst: isTimesFirst)
      if !sawContent {
        leading = refusal
        sawContent = items[index].isContent
      }
    }
    if !pendingTimes.isEmpty {
      add(.open(pendingTimes), to: current)
      pendingTimes = []
      isFilled = true
    }
    if clauseHasTimes {
      wordsByTimes = max(wordsByTimes, clauseWords)
      timedClauses += 1
      if clauseWords + clauseEvents > 0 { wordyClauses += 1 }
      // "Plat du jour 12 h – 14 h : 11,50 €": what it costs then.
      if clauseAmounts > 0, clauseWords > 0, !hasCue { dropClause() }
    }
    finish(range, startsWithContent: startsWithContent, leading: leading)
  }

  private mutating func finish(_ range: Range<Int>, startsWithContent: Bool, leading: Refusal?) {
    if !startsWithContent { carried = leading == .contact || leading == .automatic ? nil : leading }
    if seasonEndsWithClause { season = nil }
    seasonEndsWithClause = false
    isExcept = false
    isOverride = false
    pendingEnd = nil
    // "Fermé :" at the end of a line is about the next one.
    let last = items[range].last {
      switch $0.kind {
      case .joint, .colon: false
      default: true
      }
    }
    let isLabel = items[range].last.map { if case .colon = $0.kind { true } else { false } } ?? false
    if last?.isClosed != true || (clauseWords > 0 || clauseHasDays || clauseHasTimes) && !isLabel { isClosing = false }
  }

  /// Whether the clause goes on with days or times instead of opening with words of its own.
  private func leadIsContent(_ range: Range<Int>) -> Bool {
    for item in items[range] {
      switch item.kind {
      case .joint, .opening, .closing, .colon, .cell, .except, .part: continue
      default: return item.isContent
      }
    }
    return true
  }

  private func isAppointmentAlone(_ range: Range<Int>) -> Bool {
    items[range].allSatisfy { item in
      switch item.kind {
      case .joint, .opening, .closing, .appointment: true
      default: false
      }
    }
  }

  /// "8 h à 12 h du lundi au vendredi": the times stand before their days.
  private func isTimesFirst(_ range: Range<Int>) -> Bool {
    if current != nil, !isFilled { return false }
    var first: HoursItem?
    var last: HoursItem?
    var isState = false
    var hasHalves = false
    for index in range {
      let item = items[index]
      switch item.kind {
      case .closed, .except: isState = true
      case .days:
        if !isState, nextContent(after: index, in: range)?.isClosed != true {
          first = first ?? item
          last = item
          hasHalves = hasHalves || item.days?.halves != nil
        }
      case .times:
        isState = false
        first = first ?? item
        last = item
      default: break
      }
    }
    guard first?.spans != nil else { return false }
    return last?.days != nil || hasHalves
  }

  /// The next item that says days, times or a state, in the clause.
  func nextContent(after index: Int, in range: Range<Int>) -> HoursItem? {
    items[(index + 1)..<max(range.upperBound, index + 1)].prefix(12).first(where: \.isContent)
  }

  mutating func add(_ content: HoursRule.Content, to days: DayGroup?, isImplied: Bool = false, isExtra: Bool = false) {
    if refusal != nil {
      isRefused = true
      return
    }
    if days?.school == true, days?.mask == 0 { return }
    if clauseIsExceptional, season == nil { return }
    rules.append(
      HoursRule(days: days, content: content, season: season, isOverride: isOverride, isImplied: isImplied))
    if !isExtra { seasonIsFilled = true }
  }
}
