extension OpeningHours {
  /// A line of a week as a person says it.
  public struct Line: Sendable, Hashable {
    /// The days, for example `du mardi au samedi`.
    public let days: String
    /// Their hours, for example `9 h – 12 h 30, 14 h – 19 h`, or `fermé`.
    public let hours: String

    /// Days and their hours.
    public init(days: String, hours: String) {
      self.days = days
      self.hours = hours
    }
  }

  /// The ordinary week in words, neighbouring days with the same hours on one line; public holidays last.
  /// Days of which nothing is said are left out; a phrase without days gives a line without days.
  public func lines(language: Language) -> [Line] {
    var lines: [Line] = []
    var run: [Weekday] = []
    func close() {
      guard let first = run.first, let last = run.last, let hours = week[first] else { return }
      lines.append(
        Line(days: language.range(first, last), hours: language.sentence(of: hours, appointment: byAppointmentOnly)))
      run = []
    }
    for day in Weekday.allCases {
      if let first = run.first, week[first] != week[day] { close() }
      if week[day] != nil { run.append(day) }
    }
    close()
    if lines.isEmpty, !timesWithoutDays.isEmpty {
      lines.append(
        Line(days: "", hours: language.sentence(of: .open(timesWithoutDays), appointment: byAppointmentOnly)))
    }
    if lines.isEmpty, byAppointmentOnly {
      lines.append(Line(days: "", hours: language.sentence(of: .byAppointment, appointment: false)))
    }
    if let publicHolidays {
      let days = language == .french ? "jours fériés" : "public holidays"
      lines.append(Line(days: days, hours: language.sentence(of: publicHolidays, appointment: false)))
    }
    return lines
  }
}

extension Language {
  /// The name of a day inside a sentence.
  public func name(of day: Weekday) -> String {
    let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return (self == .french ? french : english)[day.index]
  }

  /// `mardi`, `lundi et mardi`, `du mardi au samedi`, `tous les jours`.
  fileprivate func range(_ first: Weekday, _ last: Weekday) -> String {
    let (from, to) = (name(of: first), name(of: last))
    switch (last.index - first.index, self) {
    case (0, _): return from
    case (1, .french): return "\(from) et \(to)"
    case (1, .english): return "\(from) and \(to)"
    case (6, .french): return "tous les jours"
    case (6, .english): return "every day"
    case (_, .french): return "du \(from) au \(to)"
    case (_, .english): return "\(from) to \(to)"
    }
  }

  fileprivate func sentence(of hours: DayHours, appointment: Bool) -> String {
    let isFrench = self == .french
    switch hours {
    case .closed: return isFrench ? "fermé" : "closed"
    case .byAppointment: return isFrench ? "sur rendez-vous" : "by appointment"
    case .open([]): return isFrench ? "ouvert, sans heures" : "open, hours not given"
    case .open([.wholeDay]): return isFrench ? "24 h sur 24" : "24 hours a day"
    case .open(let spans):
      let text = spans.map(sentence(of:)).joined(separator: ", ")
      guard appointment else { return text }
      return text + (isFrench ? ", sur rendez-vous" : ", by appointment")
    }
  }

  private func sentence(of span: TimeSpan) -> String {
    if span.isOpenEnded {
      return self == .french ? "à partir de \(clock(span.start))" : "from \(clock(span.start))"
    }
    return "\(clock(span.start)) – \(clock(span.end))"
  }

  /// `9 h`, `12 h 30`, `minuit`; `9:00`, `12:30`, `midnight`. French spaces are no-break ones.
  private func clock(_ minutes: Int) -> String {
    if minutes == 1440 { return self == .french ? "minuit" : "midnight" }
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    let two = minute < 10 ? "0\(minute)" : String(minute)
    if self == .english { return "\(hour):\(two)" }
    return minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(two)"
  }
}
