/// A word, a number, a clock time or a mark of a text about hours, and where it stands.
struct HoursToken: Sendable {
  enum Kind: Sendable, Hashable {
    case word(HoursWord)
    /// A word that says nothing here.
    case unknown
    case clock(Clock)
    /// A number and how many digits it was written with.
    case number(Int, digits: Int)
    /// A date written in figures.
    case date(HoursDate)
    case phone
    /// An amount of money or the like: hours end before it.
    case amount
    case mark(Mark)
    /// 24 h sur 24.
    case allDay
    /// A set of days: a bit a day, Monday lowest.
    case days(UInt8, isEach: Bool)
    /// Only by appointment, or also so.
    case byAppointment
  }

  enum Mark: Sendable, Hashable {
    case dash, slash, comma, colon, semicolon, period, bar, bullet, open, close, newline, tab, other
  }

  var kind: Kind
  /// Bytes of the text.
  var start: Int
  var end: Int
  /// Letters of a word; empty for anything else.
  var key: HoursWordKey = HoursWordKey()
}

/// A clock time as written.
struct Clock: Sendable, Hashable {
  enum Half: UInt8, Sendable { case unsaid, am, pm }

  /// Minutes after midnight, 0…1440.
  var minutes: Int
  var half: Half = .unsaid
  /// True for "midi", "minuit" and the like, which need no meridiem.
  var isNamed = false
  /// True for `9.30` and `9,30`, which may be prices.
  var isWeak = false
}

/// A day of the year as written; the parts that are not said are nil.
struct HoursDate: Sendable, Hashable {
  var day: Int?
  var month: Int
  var year: Int?
}
