import Presence
import Testing

@Suite struct OSMPrinterTests {
  static func span(_ from: Int, _ to: Int) -> TimeSpan {
    TimeSpan(start: from * 60, end: to * 60) ?? .wholeDay
  }

  static func week(_ pairs: (Weekday, DayHours)...) -> WeeklyHours {
    var week = WeeklyHours()
    for (day, hours) in pairs { week[day] = hours }
    return week
  }

  @Test func `days with the same hours share a rule, and what is not said is left out`() {
    let day = DayHours.open([Self.span(9, 12), Self.span(14, 18)])
    let hours = OpeningHours(
      week: Self.week((.tuesday, day), (.wednesday, day), (.thursday, day), (.saturday, .open([Self.span(9, 12)]))))
    #expect(hours.osm == "Tu-Th 09:00-12:00,14:00-18:00; Sa 09:00-12:00")
  }

  @Test func `a closed day is off and two neighbouring days are listed`() {
    let hours = OpeningHours(week: Self.week((.monday, .closed), (.sunday, .closed), (.saturday, .closed)))
    #expect(hours.osm == "Mo,Sa,Su off")
  }

  @Test func `midnight is 24 only at the end of a whole day`() {
    #expect(OpeningHours(week: WeeklyHours(everyDay: .open([.wholeDay]))).osm == "24/7")
    #expect(OpeningHours(week: Self.week((.friday, .open([Self.span(22, 2)])))).osm == "Fr 22:00-02:00")
    #expect(OpeningHours(week: Self.week((.friday, .open([Self.span(18, 24)])))).osm == "Fr 18:00-24:00")
    #expect(OpeningHours(week: Self.week((.friday, .open([.wholeDay])))).osm == "Fr 00:00-24:00")
  }

  @Test func `what is not said is not printed`() {
    #expect(OpeningHours().osm == "")
    #expect(OpeningHours().isEmpty)
    #expect(OpeningHours(week: Self.week((.monday, .open([])))).osm == "")
  }

  @Test func `holidays, closures, appointments and open ends have their words`() {
    var hours = OpeningHours(
      week: Self.week((.monday, .byAppointment)), publicHolidays: .closed,
      exceptions: [DatedHours(selector: "2026 Aug 01-2026 Aug 21", week: WeeklyHours(everyDay: .closed))])
    #expect(hours.osm == "Mo unknown \"sur rendez-vous\"; 2026 Aug 01-2026 Aug 21 off; PH off")
    hours = OpeningHours(byAppointmentOnly: true)
    #expect(hours.osm == "\"sur rendez-vous\"")
    let evening = TimeSpan(start: 18 * 60, end: 1440, isOpenEnded: true)
    #expect(OpeningHours(week: Self.week((.friday, .open(evening.map { [$0] } ?? [])))).osm == "Fr 18:00+")
  }

  @Test func `times without a day print alone`() {
    let hours = OpeningHours(timesWithoutDays: [Self.span(9, 12)], byAppointmentOnly: true)
    #expect(hours.osm == "09:00-12:00 \"sur rendez-vous\"")
    #expect(!hours.hasWeek)
  }
}

@Suite struct TimeSpanTests {
  @Test(arguments: [(-1, 60), (1440, 1500), (60, 2881), (1439, 2880 + 1)])
  func `bounds outside a day make no stretch`(start: Int, end: Int) {
    #expect(TimeSpan(start: start, end: end) == nil)
  }

  @Test func `an end before the start is the next day's`() {
    #expect(TimeSpan(start: 1200, end: 120)?.end == 1560)
  }

  @Test func `overlapping stretches are joined and touching ones are kept apart`() {
    let spans = [(600, 720), (660, 800), (800, 900), (600, 720)].compactMap { TimeSpan(start: $0.0, end: $0.1) }
    #expect(TimeSpan.joined(spans).map(\.end) == [800, 900])
  }

  @Test func `a pause leaves what is before and after it`() {
    let day = OSMPrinterTests.span(9, 18)
    #expect(day.subtracting(OSMPrinterTests.span(12, 14)).map { $0.end - $0.start } == [180, 240])
    #expect(day.subtracting(OSMPrinterTests.span(8, 19)).isEmpty)
    #expect(day.subtracting(OSMPrinterTests.span(19, 20)) == [day])
  }
}
