import Testing

@testable import CLI

/// When an audit may visit, and whom it never visits.
struct AuditSettingsTests {
  static let waits: [(hours: String, now: Int, minutes: Int)] = [
    ("22:00-06:00", 23 * 60, 0), ("22:00-06:00", 0, 0), ("22:00-06:00", 359, 0), ("22:00-06:00", 360, 960),
    ("22:00-06:00", 21 * 60 + 59, 1), ("08:00-18:30", 12 * 60, 0), ("08:00-18:30", 18 * 60 + 30, 13 * 60 + 30),
    ("8:00-24:00", 23 * 60 + 59, 0), ("0:00-24:00", 720, 0),
  ]

  @Test(arguments: waits)
  func `outside of its hours an audit waits for them`(row: (hours: String, now: Int, minutes: Int)) throws {
    #expect(try #require(AllowedHours(row.hours)).minutesToWait(atMinuteOfDay: row.now) == row.minutes)
  }

  @Test(arguments: ["", "22-6", "22:00", "25:00-06:00", "22:00-06:60", "la nuit", "08:00-08:00", "-", "1:2:3-4:5"])
  func `hours that are none are refused`(text: String) { #expect(AllowedHours(text) == nil) }

  @Test func `who opted out may be written as people write addresses`() throws {
    let text =
      "# plaintes\nwww.Boulangerie-Exemple.fr  # appel du 3 mars\n\nhttps://atelier.example/contact\r\n*.ecran.example\n"
    #expect(
      try OptOutFile.hosts(of: text, path: "liste.txt") == [
        "boulangerie-exemple.fr", "atelier.example", "ecran.example",
      ])
  }

  @Test(arguments: ["n'importe quoi", "localhost", "a.fr b.fr"])
  func `a line that cannot be read stops the audit with its number`(line: String) {
    let error = #expect(throws: InputError.self) {
      try OptOutFile.hosts(of: "exemple.fr\n\(line)\n", path: "liste.txt")
    }
    #expect(error.map { "\($0)".contains("liste.txt:2") } == true)
  }

  @Test func `a list of those who opted out that is not there stops the audit`() {
    #expect(throws: InputError.self) { try OptOutFile.hosts(in: "/nowhere/liste.txt") }
  }
}
