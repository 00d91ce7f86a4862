internal import Presence

/// Opening hours as a person says them: `Du mardi au samedi` / `9 h 30 – 12 h, 14 h – 19 h`.
enum HoursInWords {
  /// Days and what holds on them.
  struct Line: Hashable, Sendable {
    /// `Du mardi au samedi`, `Lundi et dimanche`, `Jours fériés`.
    let days: String
    /// `9 h – 12 h 30, 14 h – 19 h`, `fermé`, `sur rendez-vous`.
    let hours: String
  }

  /// The lines of an OSM string; nil when it says something that we have no words for.
  static func lines(osm: String, _ language: Language) -> [Line]? {
    guard let plan = WeekPlan(osm: osm) else { return nil }
    var lines: [Line] = []
    var seen: Set<DayHours?> = []
    let hasWeek = plan.days.contains { $0 != nil }
    for hours in plan.days where hasWeek && seen.insert(hours).inserted {
      let days = plan.days.indices.filter { plan.days[$0] == hours }
      lines.append(Line(days: capitalised(name(days: days, language)), hours: say(hours, language)))
    }
    let isClosed = { (line: Line) in line.hours == say(DayHours.closed, language) || line.hours == say(nil, language) }
    lines = lines.filter { !isClosed($0) } + lines.filter(isClosed)
    if let holidays = plan.publicHolidays {
      lines.append(
        Line(days: language == .french ? "Jours fériés" : "Public holidays", hours: say(holidays, language)))
    }
    if !plan.timesWithoutDays.isEmpty {
      lines.append(
        Line(
          days: language == .french ? "Jours non précisés" : "Days not stated",
          hours: say(.open(plan.timesWithoutDays), language)))
    }
    if plan.isByAppointment {
      lines.append(
        Line(
          days: language == .french ? "Accueil" : "Visits",
          hours: say(.byAppointment, language)))
    }
    lines += plan.exceptions.prefix(8).map {
      Line(days: say(selector: $0.selector, language), hours: say($0.hours, language))
    }
    return lines
  }

  /// The seven days one by one, in French: what a merchant copies onto a page.
  static func perDay(_ plan: WeekPlan) -> [(day: String, hours: String)] {
    zip(dayNames[.french] ?? [], plan.days).map { name, hours in
      (capitalised(name), hours == nil ? "[ouvert ou fermé ?]" : say(hours, .french))
    }
  }

  private static func say(_ hours: DayHours?, _ language: Language) -> String {
    let french = language == .french
    switch hours {
    case nil: return french ? "non précisé" : "not stated"
    case .closed: return french ? "fermé" : "closed"
    case .byAppointment: return french ? "sur rendez-vous" : "by appointment"
    case .open(let spans):
      if spans.isEmpty { return french ? "ouvert, heures non précisées" : "open, times not stated" }
      return spans.map { say($0, language) }.joined(separator: ", ")
    }
  }

  private static func say(_ span: TimeSpan, _ language: Language) -> String {
    let start = Wording.time(span.start, language)
    if span.isOpenEnded { return language == .french ? "à partir de \(start)" : "from \(start)" }
    if span.start == 0, span.end == 1440 { return language == .french ? "24\u{202F}h sur 24" : "around the clock" }
    return "\(start)\u{A0}– \(Wording.time(span.end, language))"
  }

  private static let dayNames: [Language: [String]] = [
    .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ]

  /// Runs of three days and more become `du mardi au samedi`; shorter ones are listed.
  private static func name(days: [Int], _ language: Language) -> String {
    if days.count == 7 { return language == .french ? "tous les jours" : "every day" }
    let names = dayNames[language] ?? []
    var parts: [String] = []
    var run: [Int] = []
    func close() {
      guard let first = run.first, let last = run.last, names.indices.contains(last) else { return }
      if run.count > 2 {
        parts.append(
          language == .french ? "du \(names[first]) au \(names[last])" : "\(names[first]) to \(names[last])")
      } else {
        parts += run.map { names[$0] }
      }
    }
    for day in days {
      if let last = run.last, day != last + 1 {
        close()
        run = []
      }
      run.append(day)
    }
    close()
    return Wording.list(parts, language)
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// An OSM selector in our language: `14 juillet`, `1er août 2026 – 21 août 2026`, `juin – septembre, lundi`.
  private static func say(selector: String, _ language: Language) -> String {
    var tokens = selector.split(separator: " ")
    var days: [Int] = []
    if let last = tokens.last, case let parts = last.split(separator: ",").map(WeekPlan.days), !parts.contains(nil) {
      days = parts.flatMap { $0 ?? [] }
      tokens.removeLast()
    }
    let dates = tokens.joined(separator: " ").split(separator: "-").map { say(side: $0, language) }
    let when = dates.joined(separator: " – ")
    if days.isEmpty { return when }
    return when + ", " + name(days: Array(Set(days)).sorted(), language)
  }

  private static func say(side: Substring, _ language: Language) -> String {
    var year: String?
    var month: String?
    var rest: [String] = []
    for token in side.split(separator: " ") {
      if let index = WeekPlan.osmMonths.firstIndex(of: String(token)) {
        month = Wording.months[language]?[index]
      } else if token.utf8.count == 4, Int(token) != nil {
        year = String(token)
      } else if let day = Int(token), month != nil {
        rest.append(day == 1 && language == .french ? "1er" : String(day))
      } else {
        rest.append(String(token))
      }
    }
    return (rest + [month, year].compactMap { $0 }).joined(separator: "\u{A0}")
  }
}
