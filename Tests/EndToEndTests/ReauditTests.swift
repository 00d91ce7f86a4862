import ArgumentParser
import FixtureTown
import Foundation
import Presence
import TestSupport
import Testing

@testable import CLI

/// A campaign's second run asks for what has changed, and judges as the first did.
struct ReauditTests {
  private static func page(_ text: String) -> String {
    """
    <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Boulangerie des Tilleuls</title>
    <link rel="stylesheet" href="/style.css"></head>
    <body><nav><a href="/">Accueil</a> <a href="/contact.html">Contact</a> <a href="/horaires.html">Horaires</a></nav>
    <p>\(text)</p></body></html>
    """
  }

  private static let site = FixtureHost(
    "www.tilleuls.example",
    pages: [
      "/index.html": page("Boulangerie des Tilleuls, à Pessac. Pains au levain, brioches et tartes de saison."),
      "/contact.html": page("Téléphone : 05 36 49 12 34, 3 rue des Tilleuls, 33600 Pessac"),
      "/horaires.html": page("Ouvert du mardi au samedi de 7h à 13h et de 15h30 à 19h30."),
      "/style.css": "body { max-width: 40em } @media (max-width: 30em) { body { margin: 0 } }",
    ], behaviour: "etag: yes\n/contact.html modified: 2026-03-01\n/contact.html gzip: yes\n")

  @Test func `a second run gets 304s, finds the same facts, and its reports are made again byte for byte`() async throws
  {
    let town = try Town.of(Self.site)
    defer { town.stop() }
    try await TemporaryFolder.with { folder in
      let campaign = folder + "/campaign"
      let config = try prepare(folder, town: town)
      try await TownAudit.audit(folder + "/liste.csv", into: campaign, config: config)
      let asked = town.requests().count
      try await TownAudit.audit(folder + "/liste.csv", into: campaign, config: config)
      let second = town.requests().dropFirst(asked)
      #expect(second.count { $0.headers["if-none-match"] != nil } == 4, "three pages and a style sheet")
      let runs = try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports").sorted()
      try #require(runs.count == 2)
      #expect(try archive(campaign, runs[1]) < archive(campaign, runs[0]), "payloads are not repeated")
      let reports = try runs.map { try report(campaign, $0) }
      let phones = reports.map { $0.identity.phones.map(\.value.e164) }
      #expect(phones[0] == phones[1] && phones[1] == ["+33536491234"])
      #expect(reports[0].scores == reports[1].scores)
      #expect(reports[0].findings.map(\.verdict) == reports[1].findings.map(\.verdict))
      #expect(reports[0].visited.map(\.status) == reports[1].visited.map(\.status))
      let again = folder + "/again"
      try await ReportCommand.parse([campaign, "--run", runs[1], "--config", config, "--output", again, "--quiet"])
        .run()
      let (written, made) = (try Folder.contents(of: "\(campaign)/reports/\(runs[1])"), try Folder.contents(of: again))
      #expect(written.keys.sorted() == made.keys.sorted())
      for (name, bytes) in made { #expect(bytes == written[name], "\(name) differs") }
    }
  }

  private func prepare(_ folder: String, town: RunningTown) throws -> String {
    let config = folder + "/config"
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    try TownAudit.settings(for: town).write(toFile: config + "/settings.yaml", atomically: true, encoding: .utf8)
    try "Enseigne;Site web\nBoulangerie des Tilleuls;www.tilleuls.example\n"
      .write(toFile: folder + "/liste.csv", atomically: true, encoding: .utf8)
    return config
  }

  private func archive(_ campaign: String, _ run: String) throws -> Int {
    try Folder.contents(of: "\(campaign)/archive/\(run)").values.reduce(0) { $0 + $1.count }
  }

  private func report(_ campaign: String, _ run: String) throws -> AuditReport {
    let text = try String(contentsOfFile: "\(campaign)/reports/\(run)/audits.jsonl", encoding: .utf8)
    return try JSONDecoder().decode(AuditReport.self, from: Data(text.utf8))
  }
}
