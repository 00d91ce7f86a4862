import ArgumentParser
import Foundation
import Presence
import Store
import TestSupport
import Testing

@testable import CLI

/// What older versions wrote is still read: files kept in `Fixtures/kept`.
struct OldVersionTests {
  private func campaign(in folder: String) throws -> String {
    let path = folder + "/campaign"
    try FileManager.default.copyItem(atPath: Fixtures.folder("kept/campaign-1"), toPath: path)
    return path
  }

  @Test func `a campaign of migration 1 is brought up to date, loses nothing and shrinks`() throws {
    try TemporaryFolder.with { folder in
      let path = try campaign(in: folder) + "/campaign.sqlite"
      func size() throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
      }
      let before = try size()
      do {
        let store = try CampaignStore(path: path)
        let run = try #require(try store.runs().first)
        #expect(run.configuration == "{}")
        let visits = try store.visits(of: run.id, after: -1, limit: 10)
        #expect(visits.map(\.merchant.name) == ["Au Fournil du Monteil", "Garage sans site"])
        let report = try JSONDecoder().decode(AuditReport.self, from: Data(try #require(visits.first).report.utf8))
        #expect(report.schemaVersion == 1)
        #expect(report.findings.count > 30)
      }
      #expect(try size() < before, "a judgement of version 1 took 40 KB a merchant")
    }
  }

  @Test func `the reports of an old campaign are made again by the rules of today`() async throws {
    try await TemporaryFolder.with { folder in
      let path = try campaign(in: folder)
      let command = try ReportCommand.parse([path, "--output", folder + "/out", "--quiet"])
      try await command.run()
      let audits = try ChangingTown.audits(in: folder + "/out")
      let baker = try #require(audits.values.first { $0.merchant.name == "Au Fournil du Monteil" })
      #expect(baker.kind == .site)
      #expect(baker.schemaVersion == AuditReport.currentSchemaVersion)
      #expect(!baker.identity.phones.isEmpty)
    }
  }

  @Test func `a report of schema version 1 is valid, is read, and says what it does not know`() throws {
    let bytes = try Fixtures.bytes("kept/audit-1.json")
    #expect(try SchemaCheck(named: "audit.schema.json").problems(of: bytes) == [])
    let report = try JSONDecoder().decode(AuditReport.self, from: Data(bytes))
    #expect(report.schemaVersion == 1)
    #expect(report.difference == nil)
    #expect(report.findings.allSatisfy { $0.confidence == nil && $0.effectiveWeight == nil && $0.override == nil })
  }

  @Test func `a campaign on a disk that cannot be written to is reported on`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try await TownAudit.shared.value
      let campaign = folder + "/campaign"
      try FileManager.default.copyItem(atPath: town.campaign, toPath: campaign)
      let files = FileManager.default
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: campaign)
      defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: campaign) }
      let before = try files.contentsOfDirectory(atPath: campaign).sorted()
      let command = try ReportCommand.parse([
        campaign, "--config", town.config, "--output", folder + "/out", "--quiet",
      ])
      try await command.run()
      // Whoever runs the tests as root can write everywhere: then this is what shows that nothing was.
      #expect(try files.contentsOfDirectory(atPath: campaign).sorted() == before)
      #expect(try Folder.contents(of: folder + "/out").count > 100)
    }
  }
}
