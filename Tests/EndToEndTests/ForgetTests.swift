import ArgumentParser
import Crawl
import FixtureTown
import Foundation
import TestSupport
import Testing

@testable import CLI

/// A merchant is forgotten after several runs whose archives lean on each other.
struct ForgetTests {
  private static func site(_ host: String, name: String, phone: String) -> FixtureHost {
    FixtureHost(
      host,
      pages: [
        "/index.html":
          "<!DOCTYPE html><html lang=fr><meta charset=utf-8><title>\(name)</title><p>\(name), à Pessac. \(phone)</p>"
      ], behaviour: "etag: yes\n")
  }

  private static let network = FixtureHost(
    "www.facebook.com", pages: ["/robots.txt": "User-agent: *\nDisallow: /\n"], behaviour: "etag: yes\n")

  @Test func `after two runs nothing of a forgotten merchant is left, and the others are read back as before`()
    async throws
  {
    let town = try Town.of(
      Self.site("www.tilleuls.example", name: "Boulangerie des Tilleuls", phone: "05 36 49 12 34"),
      Self.site("www.lilas.example", name: "Fleurs Lilas", phone: "05 36 49 56 78"), Self.network)
    defer { town.stop() }
    try await TemporaryFolder.with { folder in
      let campaign = folder + "/campaign"
      let config = folder + "/config"
      try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
      try TownAudit.settings(for: town).write(toFile: config + "/settings.yaml", atomically: true, encoding: .utf8)
      let heading = "Identifiant;Enseigne;SIRET;Site web;Facebook\n"
      let gone = ";Boulangerie des Tilleuls;99101274100013;www.tilleuls.example;boulangerie.tilleuls\n"
      let kept = ";Fleurs Lilas;99204811600014;www.lilas.example;fleurs.lilas\n"
      let list = folder + "/liste.csv"
      // The florist comes in the second run, and then leans on the network's robots.txt of the first.
      for rows in [gone, gone + kept] {
        try (heading + rows).write(toFile: list, atomically: true, encoding: .utf8)
        try await TownAudit.audit(list, into: campaign, config: config)
      }
      let runs = try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports").sorted()
      try #require(runs.count == 2)
      try await DiffCommand.parse([campaign, "--config", config]).run()
      #expect(try found("tilleuls", in: campaign) > 10)

      try await ForgetCommand.parse([campaign, "99101274100013", "--yes", "--config", config]).run()

      for word in ["tilleuls", "99101274100013", "33536491234"] {
        #expect(try found(word, in: campaign) == 0, "\(word) is still there")
      }
      #expect(try found("lilas", in: campaign) > 10)
      // A replay reads the archive again once the configuration is another one.
      try (TownAudit.settings(for: town) + "\norganisation:\n  name: \"Une autre chambre\"\n")
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
      } else if let data = FileManager.default.contents(atPath: file),
        String(decoding: data, as: UTF8.self).lowercased().contains(word)
      {
        count += 1
      }
    }
    return count
  }
}
