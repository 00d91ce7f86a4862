extension HoursToken {
  var word: HoursWord? { if case .word(let word) = kind { word } else { nil } }

  var isDay: Bool {
    switch kind {
    case .word(.day), .word(.shortDay), .word(.publicHoliday), .word(.otherDays), .days: true
    default: false
    }
  }

  /// A clock time, or a number that can be one.
  var isTime: Bool {
    switch kind {
    case .clock, .allDay: true
    case .number(let value, let digits): digits <= 2 && value <= 24 || digits == 4 && value % 100 < 60 && value <= 2400
    default: false
    }
  }

  var isHalved: Bool { if case .clock(let clock) = kind { clock.half != .unsaid } else { false } }

  /// A mark or a word that says nothing by itself.
  var isQuiet: Bool {
    switch kind {
    case .mark(let mark): mark != .other
    case .word(let word): isJoint || word == .from || word == .open || word == .continuous || partOfDay != nil
    default: false
    }
  }

  /// A mark or word that joins two days or two times.
  var isJoint: Bool {
    switch kind {
    case .mark(.dash), .mark(.slash), .mark(.comma), .mark(.period), .mark(.colon), .word(.to), .word(.and),
      .word(.until), .word(.filler), .word(.serving):
      true
    default: false
    }
  }

  /// A mark or word that joins the two bounds of a range.
  var isRangeJoint: Bool {
    switch kind {
    case .mark(.dash), .mark(.slash), .word(.to), .word(.until): true
    default: false
    }
  }
}
