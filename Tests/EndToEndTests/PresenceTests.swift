import ArgumentParser
import Crawl
import Foundation
import Presence
import TestSupport
import Testing

@testable import CLI

/// The town's merchants in open data, in the directory, in the ledger, and one of them forgotten.
struct PresenceTests {
  private struct Line: Decodable {
    struct Match: Decodable {
      var record: String
      var doubt: String?
    }
    struct Difference: Decodable { var kind: String }
    var id: String
    var segment: String
    var matches: [Match]
    var differences: [Difference]
  }

  /// A copy of the audited town that a test may change.
  private static func copy<Result>(_ body: (String, TownAudit) async throws -> Result) async throws -> Result {
    let town = try await TownAudit.shared.value
    return try await TemporaryFolder.with { folder in
      let campaign = folder + "/campaign"
      try FileManager.default.copyItem(atPath: town.campaign, toPath: campaign)
      return try await body(campaign, town)
    }
  }

  private static let openData = ["pessac.osm.pbf", "sirene.csv", "registre-chambre.csv"].flatMap {
    ["--open-data", Fixtures.folder("open-data/" + $0)]
  }

  @Test func `every merchant of the town has the segment, presences and contradictions written by hand`() async throws {
    try await Self.copy { campaign, town in
      let command = try PresenceCommand.parse([campaign, "--config", town.config] + Self.openData)
      try await command.run()
      let folder = campaign + "/presence"
      let run = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
      let text = try String(contentsOfFile: folder + "/" + run + "/presence.jsonl", encoding: .utf8)
      var found: [String: Line] = [:]
      for line in text.split(separator: "\n") {
        let value = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
        found[value.id] = value
      }
      let expected = try String(contentsOfFile: Fixtures.folder("expected-presence.csv"), encoding: .utf8)
      var count = 0
      for row in expected.split(separator: "\n").dropFirst() {
        let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        try #require(cells.count == 6, "\(row)")
        let line = try #require(found[cells[0]], "\(row)")
        func list(_ cell: String) -> [String] { cell.split(separator: " ").map(String.init).sorted() }
        #expect(line.segment == cells[2], "\(cells[1])")
        #expect(line.matches.filter { $0.doubt == nil }.map(\.record).sorted() == list(cells[3]), "\(cells[1]) sure")
        #expect(
          line.matches.filter { $0.doubt != nil }.map(\.record).sorted() == list(cells[4]), "\(cells[1]) doubtful")
        #expect(line.differences.map(\.kind).sorted() == list(cells[5]), "\(cells[1]) differences")
        count += 1
      }
      #expect(count == found.count)
    }
  }

  @Test func `the audit alone sorts the town as expected, but for those whom only open data list`() async throws {
    let town = try await TownAudit.shared.value
    let reports = Dictionary(
      uniqueKeysWithValues: try town.auditReports().map { ($0.merchant.id.description, $0.elsewhere) })
    var counts: [Segment: Int] = [:]
    for row in try String(contentsOfFile: Fixtures.folder("expected-presence.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst()
    {
      let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let expected = try #require(Segment(rawValue: cells[2]), "\(row)")
      let segment = try #require(reports[cells[0]]??.segment.segment, "\(row)")
      #expect(segment == (expected == .listedOnly ? .nowhere : expected), "\(row)")
      counts[segment, default: 0] += 1
    }
    // The overview counts the same, each group with the chamber's next action.
    let overview = try String(contentsOfFile: town.reports + "/index.html", encoding: .utf8)
    for (segment, count) in counts {
      let start = try #require(overview.range(of: "\(segment.name.fr) <small class=\"action\">")?.upperBound)
      let row = overview[start...].prefix { $0 != "\n" }
      #expect(row.contains("<td class=\"num\">\(count)</td>"), "\(segment) \(count)")
    }
  }

  @Test func `a forgotten merchant is nowhere in the campaign, and the others' sheets are the same bytes`() async throws
  {
    try await Self.copy { campaign, town in
      let gone = "99101274100013"
      let run = try #require(try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports").first)
      let sheets = campaign + "/reports/" + run + "/sheets"
      let kept = sheets + "/99402553400011.fr.html"
      let before = try Data(contentsOf: URL(filePath: kept))
      try await ForgetCommand.parse([campaign, gone, "--yes", "--config", town.config]).run()
      #expect(!FileManager.default.fileExists(atPath: sheets + "/" + gone + ".fr.html"))
      #expect(try Data(contentsOf: URL(filePath: kept)) == before)
      let again = campaign + "/again"
      try await ReportCommand.parse([campaign, "--output", again, "--config", town.config, "--quiet"]).run()
      #expect(try Data(contentsOf: URL(filePath: again + "/sheets/99402553400011.fr.html")) == before)
      for case let path as String in try #require(FileManager.default.enumerator(atPath: campaign)) {
        #expect(!path.contains(gone), "\(path)")
        let file = campaign + "/" + path
        if path.hasSuffix(".warc.gz") {
          var reader = try WARCReader(path: file)
          while let located = try reader.next() {
            #expect(located.record.target?.contains("fournil-du-monteil") != true)
          }
        } else if let data = FileManager.default.contents(atPath: file) {
          #expect(data.firstRange(of: Data("fournil-du-monteil.example".utf8)) == nil, "\(path)")
        }
      }
      await #expect(throws: InputError.self) {
        try await ForgetCommand.parse([campaign, gone, "--yes", "--config", town.config]).run()
      }
    }
  }

  @Test func `the directory shows those who agreed and nobody else`() async throws {
    try await Self.copy { campaign, town in
      await #expect(throws: InputError.self) {
        try await DirectoryCommand.parse([campaign, "--config", town.config]).run()
      }
      let config = campaign + "/config"
      try FileManager.default.copyItem(atPath: town.config, toPath: config)
      let settings = try String(contentsOfFile: config + "/settings.yaml", encoding: .utf8)
      try (settings + "\ndirectory:\n  consent:\n    columns: [Remarque]\n    yes: [Terrasse, Camion le vendredi]\n")
        .write(toFile: config + "/settings.yaml", atomically: true, encoding: .utf8)
      try await DirectoryCommand.parse([campaign, "--config", config]).run()
      let html = try String(contentsOfFile: campaign + "/directory.html", encoding: .utf8)
      #expect(html.contains("Le Bistrot de Camponac") && html.contains("Pizza Magonty"))
      #expect(!html.contains("Fournil"))
      // The bistrot's own pages contradict each other: no hours are better than wrong ones.
      #expect(!html.contains("data-opening-hours"))
    }
  }

  @Test func `the ledger takes lines of merchants it knows and survives`() async throws {
    try await Self.copy { campaign, _ in
      try FollowUpCommand.parse([campaign, "--merchant", "99101274100013", "--state", "accepté"]).run()
      #expect(throws: InputError.self) {
        try FollowUpCommand.parse([campaign, "--merchant", "99999999999999", "--state", "accepté"]).run()
      }
      #expect(throws: InputError.self) {
        try FollowUpCommand.parse([campaign, "--merchant", "99101274100013", "--state", "ravi"]).run()
      }
      let table = campaign + "/ledger.csv"
      try FollowUpCommand.parse([campaign, "--export", table]).run()
      try FollowUpCommand.parse([campaign, "--import", table]).run()
      let text = try String(contentsOfFile: table, encoding: .utf8)
      #expect(text.split(separator: "\r\n").count == 2)
      #expect(text.contains("99101274100013;Au Fournil du Monteil;Pessac"))
    }
  }
}
