import Presence

/// What the grammar makes of tokens: days, times, states, and what lies between them.
struct HoursItem: Sendable {
  enum Kind: Sendable {
    case days(DayGroup)
    case times([TimeSpan])
    /// An end alone: "jusqu'à 20 h", or a lone time that may be one.
    case end(Int, isCertain: Bool)
    case closed
    case open
    case appointment
    case only
    case season(Season)
    case except, pause, nocturne
    case part(PartOfDay)
    case refuse(Refusal)
    case heading, shop, serving
    /// "Idem": the hours of the line before.
    case same
    /// "Hors saison": the rest of the year.
    case offSeason
    case phone
    /// A price, a weight, a duration.
    case amount
    case word
    case joint
    case colon
    case opening, closing
    case cell
    case lineEnd, sentenceEnd
  }

  var kind: Kind
  /// Tokens that make it.
  var tokens: Range<Int>

  /// Whether it says days, times or a state.
  var isContent: Bool {
    switch kind {
    case .days, .times, .end, .closed, .appointment, .season, .same: true
    default: false
    }
  }

  var isClauseEnd: Bool {
    switch kind {
    case .lineEnd, .sentenceEnd: true
    default: false
    }
  }

  var days: DayGroup? { if case .days(let days) = kind { days } else { nil } }
  var spans: [TimeSpan]? { if case .times(let spans) = kind { spans } else { nil } }
  var season: Season? { if case .season(let season) = kind { season } else { nil } }
  var isClosed: Bool { if case .closed = kind { true } else { false } }
  var isAppointment: Bool { if case .appointment = kind { true } else { false } }
  /// Whether it can be what is said of a day.
  var isStatement: Bool { spans != nil || isClosed || isAppointment }
}

/// Part of a day as people name it.
enum PartOfDay: UInt8, Sendable, Hashable {
  case morning, lunch, afternoon, evening

  /// Whether a stretch that starts then belongs to the part.
  func holds(_ span: TimeSpan) -> Bool {
    switch self {
    case .morning: span.start < 720
    case .lunch: (630..<960).contains(span.start)
    case .afternoon: (720..<1080).contains(span.start)
    case .evening: span.start >= 1020
    }
  }

  /// What is left of a stretch when the shop is closed in that part of the day.
  func closing(_ span: TimeSpan) -> [TimeSpan] {
    let (isGone, hole): (Bool, TimeSpan?) =
      switch self {
      case .morning: (span.start < 720 && span.end <= 870, TimeSpan(start: 0, end: 720))
      case .lunch: (holds(span) && span.end <= 990, nil)
      case .afternoon: (span.start >= 720, span.end <= 870 ? nil : TimeSpan(start: 720, end: 1440))
      case .evening: (span.start >= 1020, TimeSpan(start: 1080, end: 1440))
      }
    if isGone { return [] }
    return hole.map(span.subtracting) ?? [span]
  }
}

/// Days named together.
struct DayGroup: Sendable, Hashable {
  /// A bit a day, Monday lowest.
  var mask: UInt8 = 0
  var holiday = false
  var school = false
  /// "Tous les jours", "7j/7": a later line about one of them says better.
  var isEach = false
  /// "Les autres jours": those of which no other rule of the season speaks.
  var isRest = false
  /// Part of a day to which a day is limited ("samedi matin").
  var parts: [Int: PartOfDay] = [:]
  /// Parts that end a range at its last day and start it at its first ("du mardi midi au dimanche midi").
  var firstPart: (Int, PartOfDay)?
  var lastPart: (Int, PartOfDay)?
  /// The days before and after the last "et le", for a line that is two lines in one.
  var splitMasks: (head: UInt8, tail: UInt8)?

  /// Both halves as groups of their own; nil when nothing parts them.
  var halves: (DayGroup, DayGroup)? {
    guard let (head, tail) = splitMasks else { return nil }
    var (first, last) = (self, self)
    first.mask = head
    last.mask = tail
    first.splitMasks = nil
    last.splitMasks = nil
    first.holiday = false
    return (first, last)
  }

  var hasParts: Bool { !parts.isEmpty || firstPart != nil || lastPart != nil }

  /// The part of the day to which a closing of a day is limited.
  func part(of day: Int) -> PartOfDay? {
    parts[day] ?? (lastPart?.0 == day ? lastPart?.1 : firstPart?.0 == day ? firstPart?.1 : nil)
  }

  /// Days that are closed all day when the group is.
  var wholeDays: UInt8 { (0..<7).reduce(mask) { part(of: $1) == nil ? $0 : $0 & ~UInt8(1 << $1) } }

  var count: Int { mask.nonzeroBitCount }
  var isEmpty: Bool { mask == 0 && !holiday && !school }
  func has(_ day: Int) -> Bool { mask & UInt8(1 << day) != 0 }

  static func == (left: DayGroup, right: DayGroup) -> Bool {
    left.mask == right.mask && left.holiday == right.holiday && left.isEach == right.isEach && left.parts == right.parts
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(mask)
    hasher.combine(holiday)
  }
}
