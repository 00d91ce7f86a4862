import ArgumentParser
import Foundation
import Presence
import TestSupport
import Testing

@testable import CLI

/// The exports of the fixture town.
struct ExportTests {
  @Test func `every JSON of the town is valid by its schema`() async throws {
    let town = try await TownAudit.shared.value
    let audit = try SchemaCheck(named: "audit.schema.json")
    let names = try FileManager.default.contentsOfDirectory(atPath: town.reports + "/sheets").filter {
      $0.hasSuffix(".json")
    }
    #expect(names.count >= 33)
    for name in names.sorted() {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: town.reports + "/sheets/" + name)))
      let problems = try audit.problems(of: bytes)
      #expect(problems == [], "\(name)")
    }
    let overview = [UInt8](try Data(contentsOf: URL(filePath: town.reports + "/overview.json")))
    #expect(try SchemaCheck(named: "overview.schema.json").problems(of: overview) == [])
    let run = [UInt8](try Data(contentsOf: URL(filePath: town.reports + "/run.json")))
    #expect(try SchemaCheck(named: "run.schema.json").problems(of: run) == [])
  }

  @Test func `a schema refuses what it does not know`() throws {
    let audit = try SchemaCheck(named: "audit.schema.json")
    var text = String(decoding: try Fixtures.bytes("kept/audit-1.json"), as: UTF8.self)
    text = text.replacing("\"schemaVersion\":1", with: "\"schemaVersion\":9,\"surprise\":true")
    #expect(try audit.problems(of: Array(text.utf8)).count == 2)
  }

  @Test func `weights, coverage and confidence of a score add up`() async throws {
    for report in try await TownAudit.shared.value.auditReports() {
      for score in report.scores {
        let measured = report.findings.filter { $0.axis == score.axis && $0.verdict.isMeasured }
        #expect(abs(measured.map(\.weight).reduce(0, +) - score.measuredWeight) < 1e-9)
        let shares = measured.compactMap(\.effectiveWeight)
        #expect(shares.count == measured.count)
        #expect(measured.isEmpty || abs(shares.reduce(0, +) - 1) < 0.01, "\(report.merchant.name) \(score.axis)")
        #expect((score.confidence == nil) == measured.isEmpty)
      }
    }
  }

  @Test func `tables are written for Excel, and by RFC 4180 on request`() async throws {
    let town = try await TownAudit.shared.value
    let merchants = try Data(contentsOf: URL(filePath: town.reports + "/merchants.csv"))
    #expect(merchants.starts(with: Array("\u{FEFF}Identifiant;".utf8)))
    try await TemporaryFolder.with { folder in
      let command = try ReportCommand.parse([
        town.campaign, "--config", town.config, "--output", folder + "/out", "--quiet", "--csv", "rfc4180",
      ])
      try await command.run()
      for name in ["merchants.csv", "findings.csv", "mailing.csv"] {
        let text = String(decoding: try Data(contentsOf: URL(filePath: folder + "/out/" + name)), as: UTF8.self)
        let rows = try RFC4180.rows(of: text)
        #expect(Set(rows.map(\.count)).count == 1, "\(name): rows of different length")
        #expect(rows.count > 30)
        #expect(text.utf8.first != 0xEF, "\(name): a byte order mark")
        for cell in rows.dropFirst().joined() { #expect(!"=+-@".contains(cell.first ?? " "), "\(cell)") }
      }
    }
  }

  @Test func `a mail merge has first names and links, a map has the places that the list gives`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      // The list has first names in a column of their own; a family name it does not have.
      let settings = town.config + "/settings.yaml"
      let text = try String(contentsOfFile: settings, encoding: .utf8)
      try (text + "\norganisation:\n  sheetsAddress: https://cma.example/fiches\n").write(
        toFile: settings, atomically: true, encoding: .utf8)
      let out = folder + "/out"
      #expect(try await town.report(into: out, ["--csv", "rfc4180"]) == 0)
      let rows = try RFC4180.rows(of: String(contentsOfFile: out + "/mailing.csv", encoding: .utf8))
      #expect(rows.first?.first == "Prénom")
      #expect(rows[1].first == "Anne")
      #expect(rows[1].contains("https://cma.example/fiches/sheets/\(ChangingTown.baker).fr.html"))
      #expect(rows[2].first == "'=Luc", "a formula in the list stays text")
      let map = try Data(contentsOf: URL(filePath: out + "/merchants.geojson"))
      let collection = try #require(try JSONSerialization.jsonObject(with: map) as? [String: Any])
      let features = try #require(collection["features"] as? [[String: Any]])
      #expect(features.count == 1, "places that the list does not give are not invented")
      let geometry = features.first?["geometry"] as? [String: Any]
      #expect(geometry?["coordinates"] as? [Double] == [-0.631, 44.8066])
      // The letterhead is another than the run's: that is said.
      let summary = try String(contentsOfFile: out + "/summary.md", encoding: .utf8)
      #expect(summary.contains("autre configuration"))
    }
  }
}

/// A strict reader of RFC 4180, to check writers with.
enum RFC4180 {
  struct Problem: Error {}

  static func rows(of text: String) throws -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      let (row, cell) = (rows.count - 1, rows[rows.count - 1].count - 1)
      switch scalar {
      case "\"" where isQuoted:
        isQuoted = false
        wasQuote = true
      case "\"" where wasQuote:
        rows[row][cell] += "\""
        isQuoted = true
        wasQuote = false
      case "\"":
        guard rows[row][cell].isEmpty else { throw Problem() }
        isQuoted = true
      case _ where isQuoted: rows[row][cell].unicodeScalars.append(scalar)
      case ",":
        rows[row].append("")
        wasQuote = false
      case "\r": wasQuote = false
      case "\n": rows.append([""])
      default:
        guard !wasQuote else { throw Problem() }
        rows[row][cell].unicodeScalars.append(scalar)
      }
    }
    if rows.last == [""] { rows.removeLast() }
    return rows
  }
}
