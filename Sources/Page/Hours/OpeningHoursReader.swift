public import Presence

/// Opening hours on a page: in its visible text and in its structured data.
///
/// Decision: what customers read stands before what machines read. A week that several places state is one fact with
/// the evidence of all of them; weeks that differ are separate facts, so that a contradiction can be shown to the
/// merchant. Structured data comes first only when the visible text holds no week.
public enum OpeningHoursReader {
  /// Facts of one page at most.
  private static let most = 16
  /// Confidence of hours that are perhaps of something else than the shop's ordinary week: from here down nothing may
  /// be held against the merchant.
  public static let unsure = 0.5
  /// Tables that are looked at in one page.
  private static let mostTables = 64

  /// The hours that a page states, best first; those that agree once, with all the places where they stand.
  ///
  /// A fact may be times without a day (``OpeningHours/hasWeek`` is false then). Empty when nothing is found.
  public static func find(in page: Page) -> [Fact<OpeningHours>] {
    var facts: [Fact<OpeningHours>] = []
    for fact in stated(page, in: page.separatedText) { merge(fact, into: &facts) }
    let hasVisibleWeek = facts.contains { $0.value.hasWeek }
    var machine: [Fact<OpeningHours>] = []
    for fact in structured(page) {
      if hasVisibleWeek { merge(fact, into: &facts) } else { merge(fact, into: &machine) }
    }
    if !hasVisibleWeek, machine.isEmpty { facts = folded(page) + facts }
    return Array((machine + facts).prefix(most))
  }

  // MARK: Visible text

  private static func stated(_ page: Page, in text: VisibleText) -> [Fact<OpeningHours>] {
    let language = page.wordLanguage?.rawValue
    var facts: [(Fact<OpeningHours>, PageRegion)] = []
    func regions(at offset: Int) -> PageRegion { text.node(at: offset).map(page.region(of:)) ?? .main }
    var tables: [HTMLDocument.Node: Bool] = [:]
    for block in HoursBlocks.find(in: text.utf8, language: language, region: regions(at:)) where facts.count < most * 2
    {
      var bytes = text.utf8[block.bytes]
      var method = Evidence.Method.visibleText
      if let node = text.node(at: block.core.lowerBound), let table = HoursTables.table(around: node, of: page) {
        if tables[table] == true { continue }
        if tables[table] == nil, tables.count < mostTables {
          let columns = HoursTables.columns(of: table, page)
          tables[table] = columns != nil
          // The heading above the table says whose hours they are ("Planning des cours").
          let heading = text.utf8[block.bytes.lowerBound..<block.core.lowerBound]
          if let columns { (bytes, method) = ((heading + [0x0A] + columns)[...], .table) }
        }
      }
      guard let reading = HoursText.parse(utf8: bytes, language: language), isOfShop(reading, block, text, page) else {
        continue
      }
      let line = text.line(at: block.core.lowerBound, in: page.document)
      let evidence = page.evidence(line: line, excerpt: text.string(block.core), method: method)
      facts.append(
        (Fact(reading.hours, evidence: [evidence], confidence: confidence(reading)), regions(at: block.core.lowerBound))
      )
    }
    let sorted = ranked(facts)
    return doubtNeighbours(sorted.map(\.0), sorted.map(\.1))
  }

  private static func isOfShop(
    _ reading: HoursText.Reading, _ block: HoursBlocks.Block, _ text: VisibleText, _ page: Page
  ) -> Bool {
    // "News 24/7" says nothing of a door.
    if reading.hours.week.isAlways, !reading.hasCue, !reading.isServing, reading.otherWords > 0 { return false }
    return reading.hours.hasWeek || !isChoice(block, text, page)
  }

  /// "Before noon", "12:00 – 5:00": what a form asks.
  private static func isChoice(_ block: HoursBlocks.Block, _ text: VisibleText, _ page: Page) -> Bool {
    guard let node = text.node(at: block.core.lowerBound) else { return false }
    return page.document.ancestors(of: node).prefix(12).contains {
      [.label, .option, .button].contains(page.document.name($0))
    }
  }

  private static func confidence(_ reading: HoursText.Reading) -> Double {
    guard reading.hours.hasWeek else { return reading.hasCue ? 0.6 : 0.4 }
    if reading.isSeasonal || reading.hours.week.isAlways && !reading.hasCue { return unsure }
    return reading.hasCue ? 0.95 : reading.otherWords <= 12 ? 0.85 : 0.7
  }

  /// Of two weeks that differ in the same part of a page, the second is likely another shop's or another service's:
  /// it must not make the merchant look careless. In the footer and in the contents they are a contradiction.
  private static func doubtNeighbours(_ facts: [Fact<OpeningHours>], _ regions: [PageRegion]) -> [Fact<OpeningHours>] {
    var out = facts
    for index in facts.indices {
      let isSecond = facts.indices.prefix(index).contains { before in
        regions[before] == regions[index] && facts[before].value.isContradicting(facts[index].value)
      }
      if isSecond { out[index].confidence = min(out[index].confidence, unsure) }
    }
    return out
  }

  /// Weeks before times, sure before less sure, more days before fewer; else in the order of the page.
  private static func ranked(_ facts: [(Fact<OpeningHours>, PageRegion)]) -> [(Fact<OpeningHours>, PageRegion)] {
    func rank(_ fact: Fact<OpeningHours>) -> Int {
      let hours = fact.value
      guard hours.hasWeek else { return hours.week.statedDays > 0 ? 5 : hours.timesWithoutDays.isEmpty ? 0 : 1 }
      return 20 + Int(fact.confidence * 10) * 2 + min(hours.week.statedDays, 6)
    }
    return facts.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element.0), rank(right.element.0))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  /// A whole week that a click unfolds (a tab, an accordion), where nothing else is stated.
  private static func folded(_ page: Page) -> [Fact<OpeningHours>] {
    let facts = stated(page, in: page.hiddenText).filter { $0.value.week.statedDays >= 5 && $0.confidence > unsure }
    return facts.prefix(1).map { fact in
      let evidence = fact.evidence.map { page.evidence(line: $0.line, excerpt: $0.excerpt, method: .markup) }
      return Fact(fact.value, evidence: evidence, confidence: unsure)
    }
  }

  // MARK: Structured data

  private static func structured(_ page: Page) -> [Fact<OpeningHours>] {
    var facts: [Fact<OpeningHours>] = []
    for item in page.structured where item.syntax != .openGraph && facts.count < most {
      let method: Evidence.Method = item.syntax == .jsonLD ? .jsonLD : .microdata
      for hours in HoursStructured.hours(in: item.item).prefix(most) {
        facts.append(Fact(hours, evidence: [page.evidence(line: item.line, excerpt: hours.osm, method: method)]))
      }
    }
    return facts
  }

  // MARK: Together

  /// Adds a fact, or its evidence to a fact that says as much: the same week, or a week of which it is a part.
  private static func merge(_ fact: Fact<OpeningHours>, into facts: inout [Fact<OpeningHours>]) {
    for index in facts.indices where isPart(fact.value, of: facts[index].value) {
      for evidence in fact.evidence where !facts[index].evidence.contains(evidence) {
        facts[index].evidence.append(evidence)
      }
      facts[index].confidence = max(facts[index].confidence, fact.confidence)
      return
    }
    facts.append(fact)
  }

  private static func isPart(_ small: OpeningHours, of large: OpeningHours) -> Bool {
    if small == large { return true }
    guard small.hasWeek, small.exceptions.allSatisfy(large.exceptions.contains) else {
      // Times without a day say no more than the week that has them every day.
      guard small.week.statedDays == 0, small.exceptions.isEmpty, !small.timesWithoutDays.isEmpty else { return false }
      return large.week.days.contains { $0 == .open(small.timesWithoutDays) }
    }
    guard small.publicHolidays == nil || small.publicHolidays == large.publicHolidays else { return false }
    return Weekday.allCases.allSatisfy { small.week[$0] == nil || small.week[$0] == large.week[$0] }
  }
}
