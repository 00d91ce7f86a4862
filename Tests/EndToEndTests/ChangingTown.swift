import ArgumentParser
import FixtureTown
import Foundation
import Presence
import Store
import TestSupport

@testable import CLI

/// A town of three shops that changes between two audits: the baker mends the contact page, the florist loses the phone,
/// the bookshop's site stops answering, and the tailor is only in the second list.
struct ChangingTown {
  let folder: String
  var campaign: String { folder + "/campaign" }
  var config: String { folder + "/config" }

  init(in folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder + "/config", withIntermediateDirectories: true)
  }

  static let baker = MerchantID(siret: nil, name: "Boulangerie du Pont", postcode: "33600")
  static let florist = MerchantID(siret: nil, name: "Fleurs du Quai", postcode: "33600")
  static let bookshop = MerchantID(siret: nil, name: "Librairie du Port", postcode: "33600")

  /// Audits the town as it stands in the first or in the second season.
  func audit(_ season: Int, extra: [String] = []) async throws {
    let town = try Town.of(
      FixtureHost("www.boulangerie-du-pont.example", pages: season == 1 ? Self.bakerBefore : Self.bakerAfter),
      FixtureHost("www.fleurs-du-quai.example", pages: season == 1 ? Self.floristBefore : Self.floristAfter),
      FixtureHost(
        "www.librairie-du-port.example", pages: Self.bookshopPages,
        behaviour: season == 1 ? "" : "misbehave: silence"))
    defer { withExtendedLifetime(town) {} }
    let settings = TownAudit.settings(for: town).replacing("TimeoutInSeconds: 4", with: "TimeoutInSeconds: 1")
    try settings.write(toFile: config + "/settings.yaml", atomically: true, encoding: .utf8)
    var rows = [
      "Enseigne;CP;Ville;Site web;Prénom;Latitude;Longitude",
      "Boulangerie du Pont;33600;Pessac;www.boulangerie-du-pont.example;Anne;44,8066;-0,6310",
      "Fleurs du Quai;33600;Pessac;www.fleurs-du-quai.example;=Luc;;",
      "Librairie du Port;33600;Pessac;www.librairie-du-port.example;;;",
    ]
    if season == 2 { rows.append("Couture Aline;33600;Pessac;;;;") }
    let list = folder + "/liste.csv"
    try rows.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
    let command = try AuditCommand.parse(
      [list, "--into", campaign, "--config", config, "--quiet"] + extra)
    try await command.run()
  }

  /// Runs `vitrine report` into a folder; returns the exit code.
  func report(into output: String, _ arguments: [String] = []) async throws -> Int32 {
    let command = try ReportCommand.parse(
      [campaign, "--config", config, "--output", output, "--quiet"] + arguments)
    return try await Self.exitCode { try await command.run() }
  }

  /// The exit code that a command would end with.
  static func exitCode(_ body: () async throws -> Void) async throws -> Int32 {
    do {
      try await body()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    }
  }

  func runs() throws -> [String] { try CampaignStore(readingOnly: campaign + "/campaign.sqlite").runs().map(\.id) }

  /// The reports written in a folder, by merchant.
  static func audits(in folder: String) throws -> [MerchantID: AuditReport] {
    let text = try String(contentsOfFile: folder + "/audits.jsonl", encoding: .utf8)
    let reports = try text.split(separator: "\n").map {
      try JSONDecoder().decode(AuditReport.self, from: Data($0.utf8))
    }
    return Dictionary(reports.map { ($0.merchant.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func page(_ title: String, _ body: String) -> String {
    """
    <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>\(title)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"></head><body><h1>\(title)</h1>
    <p>Un commerce de quartier ouvert depuis trente ans, près de la place, où l’on prend le temps de bien faire.</p>
    \(body)<p><a href="/contact.html">Contact</a> <a href="/mentions-legales.html">Mentions légales</a></p></body></html>
    """
  }

  private static let legal = page("Mentions légales", "<p>Éditeur : la boutique, 33600 Pessac. Hébergeur : OVH.</p>")

  private static let bakerBefore = [
    "/index.html": page("Boulangerie du Pont", "<p>Pains au levain et brioches.</p>"),
    "/contact.html": page("Contact", "<p>Passez nous voir.</p>"), "/mentions-legales.html": legal,
  ]
  private static let bakerAfter = [
    "/index.html": page("Boulangerie du Pont", "<p>Pains au levain et brioches.</p>"),
    "/contact.html": page(
      "Contact",
      "<p>Téléphone : <a href=\"tel:+33536490011\">05 36 49 00 11</a>, 3 rue du Pont, 33600 Pessac. "
        + "Du mardi au samedi de 7h à 13h.</p>"),
    "/mentions-legales.html": legal,
  ]
  private static let floristBefore = [
    "/index.html": page(
      "Fleurs du Quai", "<p>Bouquets. Téléphone : <a href=\"tel:+33536490022\">05 36 49 00 22</a></p>"),
    "/contact.html": page("Contact", "<p>Passez nous voir.</p>"), "/mentions-legales.html": legal,
  ]
  private static let floristAfter = [
    "/index.html": page("Fleurs du Quai", "<p>Bouquets.</p>"),
    "/contact.html": page("Contact", "<p>Passez nous voir.</p>"), "/mentions-legales.html": legal,
  ]
  private static let bookshopPages = [
    "/index.html": page("Librairie du Port", "<p>Romans. Téléphone : 05 36 49 00 33</p>"),
    "/contact.html": page("Contact", "<p>Passez nous voir.</p>"), "/mentions-legales.html": legal,
  ]
}
