import Presence
import Testing

struct FollowUpProgressTests {
  private static func entry(_ name: String, _ state: FollowUpState, _ day: String, meeting: String? = nil) throws
    -> FollowUpEntry
  {
    FollowUpEntry(
      merchant: MerchantID(siret: nil, name: name, postcode: nil), state: state,
      date: try #require(CivilDate(iso: day)),
      meetingOn: meeting.flatMap { CivilDate(iso: $0) })
  }

  @Test func `who accepted was contacted, and shares are of those contacted`() throws {
    let progress = FollowUpProgress(
      try [
        Self.entry("a", .contacted, "2026-11-01"), Self.entry("a", .accepted, "2026-11-05"),
        Self.entry("b", .accepted, "2026-11-05"), Self.entry("c", .refused, "2026-11-05"),
        Self.entry("d", .contacted, "2026-11-05"), Self.entry("b", .done, "2026-11-06"),
      ], merchants: 10, today: try #require(CivilDate(iso: "2026-11-07")), wait: 14)
    #expect(progress.reached == [.contacted: 4, .answered: 3, .accepted: 2, .refused: 1, .done: 1])
    #expect(progress.share(.accepted) == 0.5)
    #expect(progress.callAgain.isEmpty)
    let none = FollowUpProgress([], merchants: 3, today: try #require(CivilDate(iso: "2026-11-07")), wait: 14)
    #expect(none.share(.accepted) == nil)
  }

  @Test func `silence, an acceptance without a meeting and a meeting that is past call for a call`() throws {
    let progress = FollowUpProgress(
      try [
        Self.entry("silent", .contacted, "2026-11-01"), Self.entry("willing", .accepted, "2026-11-05"),
        Self.entry("fresh", .contacted, "2026-11-20"), Self.entry("no", .refused, "2026-10-01"),
        Self.entry("past", .meeting, "2026-11-02", meeting: "2026-11-21"),
        Self.entry("coming", .meeting, "2026-11-02", meeting: "2026-11-30"),
        Self.entry("helped", .contacted, "2026-09-01"), Self.entry("helped", .done, "2026-10-01"),
      ], merchants: 10, today: try #require(CivilDate(iso: "2026-11-23")), wait: 14)
    #expect(progress.callAgain.map(\.days) == [22, 18, 2])
  }

  @Test(
    arguments: [
      ("contacté", FollowUpState.contacted), ("A répondu", .answered), ("ACCEPTÉE", .accepted), ("non", .refused),
      ("Rendez-vous", .meeting), ("RDV", .meeting), ("terminé", .done), ("done", .done), ("peut-être", nil), ("", nil),
    ] as [(String, FollowUpState?)])
  func `states are read as people write them`(_ text: String, _ state: FollowUpState?) {
    #expect(FollowUpState(written: text) == state)
  }
}
