import Foundation
import Presence
import Testing

@testable import Store

struct FollowUpTests {
  private static func with<Result>(_ body: (CampaignStore, String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/campaign.sqlite"
    return try body(CampaignStore(path: path), path)
  }

  private static func merchant(_ name: String, line: Int = 2) -> Merchant {
    Merchant(id: MerchantID(siret: nil, name: name, postcode: nil), name: name, line: line)
  }

  private static func entry(_ name: String, _ state: FollowUpState, _ day: String, note: String = "") throws
    -> FollowUpEntry
  {
    FollowUpEntry(
      merchant: merchant(name).id, state: state, date: try #require(CivilDate(iso: day)), note: note)
  }

  @Test func `the ledger is kept in order, whatever is audited again, and the same file can come twice`() throws {
    try Self.with { store, path in
      let lines = try [
        Self.entry("A", .accepted, "2026-11-20", note: "oui ; \"volontiers\""),
        Self.entry("A", .contacted, "2026-11-02"),
        Self.entry("B", .contacted, "2026-11-03"),
      ]
      #expect(try store.add(lines) == 3)
      #expect(try store.add(lines) == 0)
      let reopened = try CampaignStore(path: path)
      #expect(try reopened.followUp().map(\.date.description) == ["2026-11-02", "2026-11-03", "2026-11-20"])
      #expect(try reopened.followUp(of: Self.merchant("A").id).map(\.state) == [.contacted, .accepted])
      #expect(try reopened.followUp(of: Self.merchant("A").id).last?.note == "oui ; \"volontiers\"")
    }
  }

  @Test func `a forgotten merchant leaves nothing readable in the file, and the others stay`() throws {
    try Self.with { store, path in
      let run = Run(
        startedAt: Timestamp(secondsSinceEpoch: 1_700_000_000), list: "l", listFingerprint: "f", settings: "{}",
        version: "1")
      try store.begin(run)
      let names = ["Ganivelle-Unique", "Autre"]
      for (position, name) in names.enumerated() {
        let merchant = Self.merchant(name, line: position + 2)
        try store.add([Listed(position: position, merchant: merchant)], to: run.id)
        try store.finish(
          FinishedVisit(
            position: position, merchant: merchant, archiveIndex: "[\(position)]", report: "{\"n\":\"\(name)\"}"),
          in: run.id)
        try store.add([try Self.entry(name, .contacted, "2026-11-02", note: name)])
        let text = LocalizedText(fr: name, en: name)
        try store.add(
          [
            RowError(
              line: position + 2, column: nil, heading: nil, problem: text, remedy: text, isRejected: false,
              cells: [name])
          ], to: run.id)
      }
      let gone = Self.merchant("Ganivelle-Unique").id
      #expect(try store.traces(of: gone).map(\.archiveIndex) == ["[0]"])
      try store.forget(gone)
      #expect(try store.traces(of: gone).isEmpty)
      #expect(try store.followUp().map(\.merchant) == [Self.merchant("Autre").id])
      #expect(try store.visits(of: run.id, after: -1, limit: 9).map(\.position) == [1])
      #expect(try store.rowErrors(of: run.id).map(\.line) == [3])
      for suffix in ["", "-wal"] {
        let bytes = (try? Data(contentsOf: URL(filePath: path + suffix))) ?? Data()
        #expect(bytes.firstRange(of: Data("Ganivelle-Unique".utf8)) == nil, "\(suffix)")
        #expect(bytes.firstRange(of: Data(gone.description.utf8)) == nil, "\(suffix)")
      }
      try store.forget(gone)
    }
  }
}
