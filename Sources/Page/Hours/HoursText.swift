public import Presence

/// Reads opening hours from text as merchants write it: French first, then English, Dutch, German, Italian, Spanish.
///
/// A scanner over UTF-8, a grammar of days, times and dates, and an assembler that adds what is said line by line; each
/// looks a bounded way ahead, so that the cost is linear in the text.
public enum HoursText {
  /// The opening hours that a text states.
  ///
  /// Days of which nothing is said stay unknown. A text without any day gives its times only. Nil when it states none,
  /// or when they are not those of the shop's door (a telephone line, deliveries, a course, a tariff, one date).
  /// `language` is a BCP 47 tag; it decides what words in doubt mean ("di" is Sunday in French, Tuesday in Dutch).
  public static func parse(_ text: String, language: String? = nil) -> OpeningHours? {
    parse(utf8: Array(text.utf8)[...], language: language)?.hours
  }

  /// Hours with how sure they are those of the shop.
  struct Reading: Sendable {
    var hours: OpeningHours
    /// A word such as "horaires" or "ouvert" was there.
    var hasCue: Bool
    /// A word such as "intervient" or "available" was there.
    var isServing: Bool
    /// "Horaires d'été", "hiver": which dates these are nobody says.
    var isSeasonal: Bool
    /// Words that have nothing to do with hours.
    var otherWords: Int
    /// Steps taken, for the proof that the work is linear.
    var work: Int
  }

  static func parse(utf8 bytes: ArraySlice<UInt8>, language: String?) -> Reading? {
    let result = HoursTokenizer.tokens(of: bytes, language: language)
    let items = HoursItems.read(result, of: bytes)
    var assembler = HoursAssembler(items, result.tokens)
    assembler.run()
    guard let hours = hours(assembler) else { return nil }
    return Reading(
      hours: hours, hasCue: assembler.hasCue, isServing: assembler.isServing, isSeasonal: assembler.namedSeasons > 0,
      otherWords: assembler.otherWords,
      work: result.tokens.count + items.count + assembler.work)
  }

  private static func hours(_ assembler: HoursAssembler) -> OpeningHours? {
    guard !assembler.isTimetable else { return nil }
    let rules = withSeasons(assembler.rules)
    var out = OpeningHours()
    out.byAppointmentOnly = assembler.onlyByAppointment
    if !rules.contains(where: { !$0.isImplied }) {
      guard assembler.appointments > 0, !assembler.isRefused else { return nil }
      out.byAppointmentOnly = true
      return out
    }
    let bySeason = seasons(of: rules)
    (out.week, out.publicHolidays) = HoursBuilder.week(bySeason.first?.rules ?? [])
    for (selector, rules) in bySeason.dropFirst() {
      let week = HoursBuilder.week(rules).0
      if week.statedDays > 0 { out.exceptions.append(DatedHours(selector: selector, week: week)) }
    }
    if out.week.statedDays == 0, out.exceptions.isEmpty {
      out.timesWithoutDays = timesWithoutDays(rules, assembler)
    }
    return out.isEmpty ? nil : out
  }

  /// "Hors saison" said before the season itself: the rest of the year of the first one that is named.
  private static func withSeasons(_ rules: [HoursRule]) -> [HoursRule] {
    guard rules.contains(where: { $0.season == .unsaid }) else { return rules }
    let rest = rules.lazy.compactMap { $0.season?.complement }.first
    return rules.map { rule in
      guard rule.season == .unsaid else { return rule }
      var rule = rule
      rule.season = rest
      return rule
    }
  }

  /// Rules by the dates for which they hold, the ordinary week first; at most 32 seasons.
  private static func seasons(of rules: [HoursRule]) -> [(selector: String, rules: [HoursRule])] {
    var places: [String: Int] = ["": 0]
    var groups: [(selector: String, rules: [HoursRule])] = [("", [])]
    for rule in rules {
      let selector = rule.season?.selector ?? ""
      if let place = places[selector] {
        groups[place].rules.append(rule)
      } else if groups.count <= 32 {
        places[selector] = groups.count
        groups.append((selector, [rule]))
      }
    }
    for index in groups.indices {
      giveRest(&groups[index].rules)
      giveDays(&groups[index].rules, isSeason: index > 0)
    }
    return groups
  }

  /// "Les autres jours": those of which no other rule speaks.
  private static func giveRest(_ rules: inout [HoursRule]) {
    let said = rules.reduce(UInt8(0)) { $1.days?.isRest == true ? $0 : $0 | ($1.days?.mask ?? 0) }
    for index in rules.indices where rules[index].days?.isRest == true { rules[index].days?.mask = 0x7F & ~said }
  }

  /// Times without a day are of the days that are not closed, where some are, or of the season's whole week.
  private static func giveDays(_ rules: inout [HoursRule], isSeason: Bool) {
    let open = rules.indices.filter { rules[$0].spans != nil }
    guard !open.isEmpty, !giveOthers(&rules, open), open.allSatisfy({ rules[$0].days == nil }) else { return }
    let closings = rules.filter(\.isClosing)
    let closed = closings.reduce(UInt8(0)) { $0 | ($1.days?.wholeDays ?? 0) }
    let isPartial = closings.contains { $0.days?.hasParts == true }
    let isWhole = open.allSatisfy { rules[$0].spans == [.wholeDay] }
    guard closed != 0 && closed != 0x7F || isPartial || isSeason || isWhole else { return }
    for index in open { rules[index].days = DayGroup(mask: 0x7F & ~closed, isEach: closed == 0) }
  }

  /// "9 h – 19 h. Dimanche : 9 h – 13 h. Fermé le lundi": the times that stand first are the other days'.
  private static func giveOthers(_ rules: inout [HoursRule], _ open: [Int]) -> Bool {
    let bare = open.prefix { rules[$0].days == nil }
    guard !bare.isEmpty, bare.count < open.count, open.dropFirst(bare.count).allSatisfy({ rules[$0].days != nil }),
      rules.contains(where: { $0.isClosing && ($0.days?.wholeDays ?? 0) != 0 })
    else { return false }
    let said = rules.reduce(UInt8(0)) { $0 | ($1.days?.mask ?? 0) }
    guard said != 0x7F else { return false }
    for index in bare { rules[index].days = DayGroup(mask: 0x7F & ~said) }
    return true
  }

  /// Times of a phrase without a day: those of a door that is open an hour or more in the day, without the words of
  /// something else around them.
  private static func timesWithoutDays(_ rules: [HoursRule], _ assembler: HoursAssembler) -> [TimeSpan] {
    var spans: [TimeSpan] = []
    for rule in rules where rule.days == nil {
      if case .open(let more) = rule.content { spans += more }
    }
    let isBare = assembler.wordsByTimes <= 3 && assembler.amounts == 0 && assembler.phones == 0
    guard !assembler.isRefused, spans.count <= 6, assembler.hasCue || isBare else { return [] }
    return TimeSpan.joined(spans.filter { $0.end - $0.start >= 60 && $0.start >= 300 })
  }
}
