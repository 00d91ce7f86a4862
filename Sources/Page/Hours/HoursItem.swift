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
    case heading, shop
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
    case .days, .times, .end, .closed, .appointment, .season: true
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

  /// The stretch of the day that "closed in the …" takes away.
  var stretch: TimeSpan? {
    switch self {
    case .morning: TimeSpan(start: 0, end: 720)
    case .lunch: TimeSpan(start: 660, end: 960)
    case .afternoon: TimeSpan(start: 720, end: 1440)
    case .evening: TimeSpan(start: 1080, end: 1440)
    }
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
  /// Part of a day to which a day is limited ("samedi matin").
  var parts: [Int: PartOfDay] = [:]
  /// Parts that end a range at its last day and start it at its first ("du mardi midi au dimanche midi").
  var firstPart: (Int, PartOfDay)?
  var lastPart: (Int, PartOfDay)?

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

/// Dates to which hours or a closing are limited.
struct Season: Sendable, Hashable {
  /// OSM selector.
  var selector: String
  /// One day of the year, not a stretch.
  var isSingleDay: Bool
  /// A month and a year with nothing else, as in the date of a page.
  var isDateline: Bool
  /// Months or dates with "from … to …".
  var isRange: Bool
  /// Less than three weeks: a holiday, not a season.
  var isShort: Bool
}
