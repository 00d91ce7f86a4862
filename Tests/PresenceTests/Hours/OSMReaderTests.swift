import Presence
import Testing

struct OSMReaderTests {
  @Test(arguments: [
    ("Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00", "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00"),
    ("Mo-Fr 9:00-12:00", "Mo-Fr 09:00-12:00"),
    ("mo-fr 09:00 - 12:00", "Mo-Fr 09:00-12:00"),
    ("Mo-Fr 09:00–12:00", "Mo-Fr 09:00-12:00"),
    ("Mo-Fr 09:00-12:00, Sa 10:00-12:00", "Mo-Fr 09:00-12:00; Sa 10:00-12:00"),
    ("Mo-Fr 09:00-12:00, We 14:00-18:00", "Mo,Tu,Th,Fr 09:00-12:00; We 09:00-12:00,14:00-18:00"),
    ("Mo-Sa 09:00-19:00; We off", "Mo,Tu,Th-Sa 09:00-19:00; We off"),
    ("Tu-Su 18:00-22:00; Mo closed", "Mo off; Tu-Su 18:00-22:00"),
    ("Fr,Sa 18:00-02:00", "Fr,Sa 18:00-02:00"),
    ("Sa-Mo 10:00-12:00", "Mo,Sa,Su 10:00-12:00"),
    ("24/7", "24/7"), ("Mo-Su 00:00-24:00", "24/7"), ("09:00-18:00", "Mo-Su 09:00-18:00"),
    ("Mo-Fr 09:00-18:00; PH off", "Mo-Fr 09:00-18:00; PH off"),
    ("Su,PH 10:00-12:30", "Su 10:00-12:30; PH 10:00-12:30"),
    ("Mo-Fr 19:00+", "Mo-Fr 19:00+"), ("Mo-Fr: 09:00-18:00", "Mo-Fr 09:00-18:00"),
    ("Mo-Fr 09:00-18:00 \"sur rendez-vous\"", "Mo-Fr 09:00-18:00 \"sur rendez-vous\""),
    ("\"sur rendez-vous\"", "\"sur rendez-vous\""),
    ("Mo-Fr 09:00-18:00; 2026 Aug 01-2026 Aug 21 off", "Mo-Fr 09:00-18:00; 2026 Aug 01-2026 Aug 21 off"),
    ("Jun-Sep Mo-Sa 09:00-20:00", "Jun-Sep Mo-Sa 09:00-20:00"), ("SH off; Mo 09:00-10:00", "Mo 09:00-10:00; SH off"),
  ])
  func `opening hours of a map are read as they are meant`(_ text: String, _ printed: String) throws {
    let hours = try #require(OpeningHours(osm: text))
    #expect(hours.osm == printed)
  }

  @Test(arguments: [
    "", "bonjour", "Mo-Fr", "Mo-Fr sunrise-sunset", "Mo-Fr 25h", "Mo-Fr 09:00-", "Mo-Fr 9h-12h", "Xx 09:00-12:00",
    "Mo-Fr 09:00-12:00 || \"autre\"", "Mo[1] 09:00-12:00", "Mo-Fr 09:00-12:99", "Mo-Fr \"ouvert", "unknown",
    String(repeating: "Mo 09:00-10:00;", count: 400), "Mo-Fr 49:00-50:00", "Mo-Fr-Sa 09:00-10:00",
  ])
  func `hours that are not understood whole are not read at all`(_ text: String) {
    let hours = OpeningHours(osm: text)
    // "Mo-Fr" alone means open without times: it may be read, but it says no time.
    #expect(hours == nil || hours?.week.openDays == 0, "\(text)")
  }
}
