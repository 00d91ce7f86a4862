import Presence
import Testing

@Suite struct OpeningHoursTests {
  private let morning = DayHours.open([OSMPrinterTests.span(9, 12)])
  private let long = DayHours.open([OSMPrinterTests.span(9, 19)])

  @Test func `two places contradict each other only about a day of which both speak`() {
    let contact = OpeningHours(week: OSMPrinterTests.week((.monday, .closed), (.tuesday, long)))
    let footer = OpeningHours(week: OSMPrinterTests.week((.tuesday, long), (.wednesday, long)))
    let home = OpeningHours(week: OSMPrinterTests.week((.tuesday, morning)))
    #expect(!contact.isContradicting(footer))
    #expect(contact.isContradicting(home))
    #expect(home.isContradicting(contact))
  }

  @Test func `open without hours contradicts only closed`() {
    let vague = OpeningHours(week: OSMPrinterTests.week((.monday, .open([]))))
    #expect(!vague.isContradicting(OpeningHours(week: OSMPrinterTests.week((.monday, long)))))
    #expect(vague.isContradicting(OpeningHours(week: OSMPrinterTests.week((.monday, .closed)))))
  }

  @Test func `merging fills what the first leaves open and changes nothing else`() {
    let first = OpeningHours(week: OSMPrinterTests.week((.monday, .closed)), timesWithoutDays: [])
    let closure = DatedHours(selector: "Dec 25", week: WeeklyHours(everyDay: .closed))
    let second = OpeningHours(
      week: OSMPrinterTests.week((.monday, long), (.tuesday, long)), publicHolidays: .closed,
      exceptions: [closure, closure])
    let merged = first.merged(with: second)
    #expect(merged.week[.monday] == .closed)
    #expect(merged.week[.tuesday] == long)
    #expect(merged.publicHolidays == .closed)
    #expect(merged.merged(with: second).exceptions.count == merged.exceptions.count)
    #expect(closure.isClosure)
  }

  @Test func `a week is said in French as a shopkeeper would`() {
    var week = WeeklyHours()
    week[.monday] = .closed
    for day in [Weekday.tuesday, .wednesday, .thursday, .friday] {
      week[day] = .open([TimeSpan(start: 540, end: 750), TimeSpan(start: 840, end: 1140)].compactMap { $0 })
    }
    week[.saturday] = .open([OSMPrinterTests.span(9, 24)])
    let lines = OpeningHours(week: week, publicHolidays: .closed).lines(language: .french)
    #expect(lines.map(\.days) == ["lundi", "du mardi au vendredi", "samedi", "jours fériés"])
    #expect(
      lines.map(\.hours) == [
        "fermé", "9\u{A0}h – 12\u{A0}h\u{A0}30, 14\u{A0}h – 19\u{A0}h", "9\u{A0}h – minuit", "fermé",
      ])
  }

  @Test func `and in English`() {
    let lines = OpeningHours(
      week: OSMPrinterTests.week((.saturday, long), (.sunday, long), (.monday, .byAppointment)),
      byAppointmentOnly: false
    ).lines(language: .english)
    #expect(lines.map(\.days) == ["Monday", "Saturday and Sunday"])
    #expect(lines.map(\.hours) == ["by appointment", "9:00 – 19:00"])
  }

  @Test func `a whole week and a bare appointment have a line each`() {
    let always = OpeningHours(week: WeeklyHours(everyDay: .open([.wholeDay]))).lines(language: .french)
    #expect(always == [OpeningHours.Line(days: "tous les jours", hours: "24 h sur 24")])
    let appointment = OpeningHours(byAppointmentOnly: true).lines(language: .french)
    #expect(appointment == [OpeningHours.Line(days: "", hours: "sur rendez-vous")])
  }
}
