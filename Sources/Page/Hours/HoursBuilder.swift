import Presence

/// From rules to a week: later lines add, unless they say better.
struct HoursBuilder {
  fileprivate struct Day {
    var spans: [TimeSpan] = []
    var isClosed = false
    var isByAppointment = false
    /// How many days the rule was about that spoke last.
    var width = 0
    var mask: UInt8 = 0
    var isEach = false
    var isStated = false
  }

  private var days = Array(repeating: Day(), count: 8)
  private var partial: [DayGroup] = []
  /// Pauses of every day ("fermé de 12 h à 14 h" before any day is named).
  private var pauses: [TimeSpan] = []
  private var ends: [(days: DayGroup, minutes: Int)] = []
  /// The stretches that were said last.
  private var lastSpans: [TimeSpan] = []

  /// The week that rules of one season make, and public holidays in the eighth place.
  static func week(_ rules: [HoursRule]) -> (WeeklyHours, DayHours?) {
    var builder = HoursBuilder()
    for rule in rules { builder.apply(rule) }
    builder.applyPauses()
    builder.applyPartial()
    builder.applyEnds()
    var week = WeeklyHours()
    for (index, day) in Weekday.allCases.enumerated() { week[day] = builder.days[index].hours }
    return (week, builder.days[7].hours)
  }

  private static let holiday = 7
  /// A day with more stretches than this is no shop's.
  private static let most = 16

  private mutating func apply(_ rule: HoursRule) {
    guard let group = rule.days else {
      if case .pause(let spans) = rule.content, pauses.count < HoursBuilder.most { pauses += spans.prefix(4) }
      return
    }
    switch rule.content {
    case .open(let spans):
      lastSpans = Array(spans.prefix(HoursBuilder.most))
      each(group) { day, index in HoursBuilder.open(&day, spans, index, group, rule) }
    case .closed:
      if group.hasParts { partial.append(group) }
      each(group) { day, index in HoursBuilder.close(&day, index, group) }
    case .appointment:
      each(group) { day, _ in
        if day.spans.isEmpty { day.isByAppointment = true }
        day.isStated = true
      }
    case .pause(let spans):
      each(group) { day, _ in
        for pause in spans { day.spans = day.spans.flatMap { HoursBuilder.without(pause, $0) } }
      }
    case .end(let minutes):
      ends.append((group, minutes))
      // "Lundi-jeudi 9 h – 18 h, le vendredi jusqu'à 17 h": the rest is as before.
      let before = lastSpans
      each(group) { day, _ in
        guard !day.isStated else { return }
        day.spans = before
        day.isEach = true
      }
    }
  }

  private mutating func each(_ group: DayGroup, _ change: (inout Day, Int) -> Void) {
    for index in 0..<7 where group.has(index) { change(&days[index], index) }
    if group.holiday { change(&days[HoursBuilder.holiday], HoursBuilder.holiday) }
  }

  private static func open(_ day: inout Day, _ spans: [TimeSpan], _ index: Int, _ group: DayGroup, _ rule: HoursRule) {
    let width = group.count + (group.holiday ? 1 : 0)
    let spans = limited(spans, index, group)
    if day.isClosed, day.width < width, day.isStated, !rule.isOverride { return }
    let isNarrower = day.isStated && width < day.width && group.mask & ~day.mask == 0
    let isBetter = rule.isOverride || day.isClosed || day.isEach && !group.isEach
    let collides = day.spans.contains { old in spans.contains(where: old.overlaps) }
    if isBetter || isNarrower && collides {
      day.spans = spans
    } else if day.spans.count < most {
      day.spans = TimeSpan.joined(day.spans + spans.prefix(most))
    }
    day.isClosed = false
    day.isByAppointment = false
    day.isStated = true
    day.isEach = group.isEach
    day.width = width
    day.mask = group.mask
  }

  private static func close(_ day: inout Day, _ index: Int, _ group: DayGroup) {
    if group.part(of: index) != nil { return }
    day.isClosed = true
    day.isByAppointment = false
    day.isStated = true
    day.spans = []
    day.width = group.count
    day.mask = group.mask
    day.isEach = false
  }

  /// Only the stretches of the part of the day that the day was named with; all of them when none fits.
  private static func limited(_ spans: [TimeSpan], _ index: Int, _ group: DayGroup) -> [TimeSpan] {
    var kept = spans
    if let part = group.parts[index] { kept = spans.filter(part.holds) }
    if let (day, part) = group.firstPart, day == index {
      kept = spans.filter { part == .evening ? $0.start >= 1020 : part == .afternoon ? $0.start >= 720 : true }
    }
    if let (day, part) = group.lastPart, day == index {
      kept = spans.filter { part == .lunch ? $0.start < 1020 : part == .morning ? $0.start < 720 : true }
    }
    return kept.isEmpty ? spans : kept
  }

  /// A stretch without a pause; gone altogether when less than half an hour would be left of it.
  private static func without(_ pause: TimeSpan, _ span: TimeSpan) -> [TimeSpan] {
    span.subtracting(pause).filter { $0.end - $0.start >= 30 }
  }

  private mutating func applyPauses() {
    guard !pauses.isEmpty else { return }
    for index in days.indices {
      for pause in pauses { days[index].spans = days[index].spans.flatMap { HoursBuilder.without(pause, $0) } }
    }
  }

  /// "Fermé le mercredi après-midi", whatever was said first.
  private mutating func applyPartial() {
    for group in partial {
      each(group) { day, index in
        guard let part = group.part(of: index) else { return }
        day.spans = day.spans.flatMap(part.closing)
      }
    }
  }

  private mutating func applyEnds() {
    // "Le jeudi jusqu'à 21 h, les autres jours 10 h – 19 h": it starts as the others do.
    let usual = days.lazy.map(\.spans).first { !$0.isEmpty } ?? []
    for (group, minutes) in ends {
      each(group) { day, _ in
        if day.spans.isEmpty, !day.isClosed { day.spans = usual }
        guard let last = day.spans.last, let longer = TimeSpan(start: last.start, end: minutes),
          longer.end - longer.start <= 1080
        else { return }
        day.spans[day.spans.count - 1] = longer
      }
    }
  }
}

extension HoursBuilder.Day {
  fileprivate var hours: DayHours? {
    if !spans.isEmpty { return .open(spans) }
    if isClosed { return .closed }
    return isByAppointment ? .byAppointment : nil
  }
}
