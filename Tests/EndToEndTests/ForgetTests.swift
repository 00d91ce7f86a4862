import ArgumentParser
import Crawl
import FixtureTown
import Foundation
import Store
import TestSupport
import Testing

@testable import CLI

/// A merchant is forgotten after several runs whose archives lean on each other.
struct ForgetTests {
  private static func page(_ text: String) -> String {
    "<!DOCTYPE html><html lang=fr><meta charset=utf-8><title>\(text)</title><p>\(text)</p>"
  }

  /// Two shops on one host, as in a shopping arcade: they share its robots.txt.
  private static let arcade = FixtureHost(
    "www.galerie.example",
    pages: [
      "/robots.txt": "User-agent: *\nDisallow: /caisse/\n",
      "/tilleuls.html": page("Boulangerie des Tilleuls, à Pessac. Téléphone : 05 36 49 12 34"),
      "/lilas.html": page("Fleurs Lilas, à Pessac. Téléphone : 05 36 49 56 78"),
    ], behaviour: "etag: yes\n")

  @Test func `after two runs nothing of a forgotten merchant is left, and the others are read back as before`()
    async throws
  {
    let town = try Town.of(Self.arcade)
    defer { town.stop() }
    try await TemporaryFolder.with { folder in
      let campaign = folder + "/campaign"
      let config = folder + "/config"
      try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
      // One after the other: the bakery's visit asks for robots.txt, with what the first run knows of it.
      let settings = TownAudit.settings(for: town) + "\naudit:\n  sitesInFlight: 1\n"
      try settings.write(toFile: config + "/settings.yaml", atomically: true, encoding: .utf8)
      let heading = "Enseigne;SIRET;Site web\n"
      let gone = "Boulangerie des Tilleuls;99101274100013;www.galerie.example/tilleuls.html\n"
      let kept = "Fleurs Lilas;99204811600014;www.galerie.example/lilas.html\n"
      let list = folder + "/liste.csv"
      // The florist comes in the second run, and then leans on the arcade's robots.txt of the first.
      for rows in [gone, gone + kept] {
        try (heading + rows).write(toFile: list, atomically: true, encoding: .utf8)
        try await TownAudit.audit(list, into: campaign, config: config)
      }
      let runs = try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports").sorted()
      try #require(runs.count == 2)
      try await DiffCommand.parse([campaign, "--config", config]).run()
      #expect(try found("server-not-modified", in: campaign) > 1, "the second run leans on the first")
      #expect(try found("tilleuls", in: campaign) > 10)

      try await ForgetCommand.parse([campaign, "99101274100013", "--yes", "--config", config]).run()

      for word in ["tilleuls", "99101274100013", "33536491234", "05 36 49 12 34"] {
        #expect(try found(word, in: campaign) == 0, "\(word) is still there")
      }
      #expect(try found("lilas", in: campaign) > 10)
      // A replay reads the archive again once the configuration is another one.
      try (settings + "organisation:\n  name: \"Une autre chambre\"\n")
        .write(toFile: config + "/settings.yaml", atomically: true, encoding: .utf8)
      let again = folder + "/again"
      try await ReportCommand.parse([campaign, "--run", runs[1], "--output", again, "--config", config, "--quiet"])
        .run()
      let audits = try String(contentsOfFile: again + "/audits.jsonl", encoding: .utf8)
      #expect(audits.contains("+33536495678"))
    }
  }

  /// How many files, records of archives and texts of the store hold a word, in any case of letters.
  private func found(_ word: String, in campaign: String) throws -> Int {
    var count = 0
    for case let path as String in try #require(FileManager.default.enumerator(atPath: campaign)) {
      let file = campaign + "/" + path
      if path.lowercased().contains(word) { count += 1 }
      if path.hasSuffix(".warc.gz") {
        var reader = try WARCReader(path: file)
        while let located = try reader.next() {
          let text = "\(located.record.fields)" + String(decoding: located.record.block, as: UTF8.self)
          if text.lowercased().contains(word) { count += 1 }
        }
      } else if path.hasSuffix("campaign.sqlite") {
        // Its texts are packed: they are read as the commands read them, and the rest of the file as bytes below.
        let store = try CampaignStore(readingOnly: file)
        for visit in try store.runs().flatMap({ try store.visits(of: $0.id, after: -1, limit: 10) }) {
          if (visit.archiveIndex + visit.report).lowercased().contains(word) { count += 1 }
        }
      }
      if !path.hasSuffix(".warc.gz"), let data = FileManager.default.contents(atPath: file),
        String(decoding: data, as: UTF8.self).lowercased().contains(word)
      {
        count += 1
      }
    }
    return count
  }
}
