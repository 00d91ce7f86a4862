import ArgumentParser
import Foundation
import Presence
import TestSupport
import Testing

@testable import CLI

/// `vitrine diff` and the comparison inside the reports, on a town that changes between two audits.
struct DiffTests {
  private struct Document: Decodable {
    struct Line: Decodable {
      let merchant: MerchantID
      let difference: Difference
    }

    let from: String
    let to: String
    let merchants: [Line]
  }

  @Test func `what merchants changed is told, and what was not measured is neither better nor worse`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      try await town.audit(2)
      let runs = try town.runs()
      let files = folder + "/files"
      let command = try DiffCommand.parse([
        town.campaign, "--config", town.config, "--output", files, "--csv-format", "rfc4180", "--csv",
      ])
      try await command.run()
      let lines = try String(contentsOfFile: files + "/differences.jsonl", encoding: .utf8).split(separator: "\n")
      let found = try lines.map { try JSONDecoder().decode(Document.Line.self, from: Data($0.utf8)) }
      let by = Dictionary(uniqueKeysWithValues: found.map { ($0.merchant, $0.difference) })
      #expect(by.count == 3, "the tailor is new in the list and not compared")
      #expect(by.values.allSatisfy { $0.run == runs.first })

      let baker = try #require(by[ChangingTown.baker])
      #expect(baker.change == .better)
      #expect(baker.checks(.better).contains { $0.check.contains("phone") })
      let florist = try #require(by[ChangingTown.florist])
      #expect(florist.change == .worse)
      #expect(florist.checks(.worse).contains { $0.axis == .contact })
      let bookshop = try #require(by[ChangingTown.bookshop])
      #expect(bookshop.checks(.worse).isEmpty, "a site that does not answer today has not become worse")
      #expect(bookshop.change == .noLongerMeasured)

      let table = try String(contentsOfFile: files + "/differences.csv", encoding: .utf8)
      #expect(table.hasPrefix("Identifiant,Nom,"))
      #expect(table.contains(",moins bien,"))
    }
  }

  @Test func `the older run is judged by the rules of today, so that a changed rule is no change of a merchant`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      try await town.audit(1)
      // New rules: a check gives five times its points. Judged by the rules of then, every score would move.
      let scoring = try String(contentsOfFile: Fixtures.repository + "config/scoring.yaml", encoding: .utf8)
      try scoring.replacing("high: 3", with: "high: 15").write(
        toFile: town.config + "/scoring.yaml", atomically: true, encoding: .utf8)
      let files = folder + "/files"
      try await DiffCommand.parse([town.campaign, "--config", town.config, "--output", files, "--json"]).run()
      let lines = try String(contentsOfFile: files + "/differences.jsonl", encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 3)
      for line in lines {
        let difference = try JSONDecoder().decode(Document.Line.self, from: Data(line.utf8)).difference
        #expect(difference.isEmpty, "\(difference.checks.map(\.check))")
      }
    }
  }

  @Test func `the sheets' data and the tables carry what changed since the run before`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      try await town.audit(2)
      let runs = try town.runs()
      let second = town.campaign + "/reports/" + (runs.last ?? "")
      let audits = try ChangingTown.audits(in: second)
      #expect(audits[ChangingTown.baker]?.difference?.change == .better)
      #expect(audits[ChangingTown.florist]?.difference?.change == .worse)
      #expect(audits[MerchantID(siret: nil, name: "Couture Aline", postcode: "33600")]?.difference == nil)
      #expect(FileManager.default.fileExists(atPath: second + "/differences.csv"))
      let first = town.campaign + "/reports/" + (runs.first ?? "")
      #expect(!FileManager.default.fileExists(atPath: first + "/differences.csv"))
      // Made again, the second run's reports are the same bytes, its comparison included.
      let again = folder + "/again"
      #expect(try await town.report(into: again) == 0)
      let (written, made) = (try Folder.contents(of: second), try Folder.contents(of: again))
      #expect(written.keys.sorted() == made.keys.sorted())
      for (name, bytes) in made { #expect(bytes == written[name], "\(name) differs") }
    }
  }

  @Test func `one run alone cannot be compared, and that is said`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      let command = try DiffCommand.parse([town.campaign, "--config", town.config])
      await #expect(throws: InputError.self) { try await command.run() }
    }
  }
}
