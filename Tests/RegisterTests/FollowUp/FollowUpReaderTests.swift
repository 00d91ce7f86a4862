import Presence
import Register
import Testing

struct FollowUpReaderTests {
  private static func read(_ text: String) throws -> FollowUpReader.Result {
    var rest: [UInt8]? = Array(text.utf8)
    return try FollowUpReader.read {
      defer { rest = nil }
      return rest
    }
  }

  @Test func `a filled-in call list comes back, and empty lines of it say nothing`() throws {
    let result = try Self.read(
      """
      \u{FEFF}Identifiant;Nom;État;Date;Rendez-vous le;Note
      99101274100013;Au Fournil;accepté;23/11/2026;30/11/2026;"rappeler ""Léa"" vite"
      m-0123456789abcdef;Autre;;;;
      99101274100013;Au Fournil;peut-être;2026-11-23;;
      99101274100013;Au Fournil;refusé;hier;;
      ../../x;Mal;refusé;2026-11-23;;
      """)
    #expect(result.entries.count == 1)
    #expect(result.entries.first?.meetingOn == CivilDate(year: 2026, month: 11, day: 30))
    #expect(result.entries.first?.note == "rappeler \"Léa\" vite")
    #expect(result.errors.map(\.line) == [4, 5, 6])
  }

  @Test func `another table is refused with the headings that were found`() {
    #expect(throws: RegisterError.notFollowUp(headings: ["a", "b"])) { try Self.read("a;b\n1;2\n") }
  }
}
