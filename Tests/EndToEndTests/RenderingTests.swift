import ArgumentParser
import Foundation
import Presence
import Render
import TestSupport
import Testing

@testable import CLI

/// Shops whose page is empty until its script has run, beside the same shop in plain HTML.
@Suite struct RenderingTests {
  private static let isInstalled = BrowserSettings().executables.contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let list = """
    Identifiant;Nom;Site
    script;Chez Lucette (script);http://ecran.example/vide-sans-script.html
    donnees;Chez Lucette (données);http://ecran.example/vide-donnees.html
    jumeau;Chez Lucette (jumeau);http://ecran.example/vide-jumeau.html
    """

  /// What a reader takes from a page, without where it stood.
  private struct Seen: Equatable {
    let state: SiteState
    let phones: [String]
    let addresses: [PostalAddress]
    let hours: [String]

    init(_ report: AuditReport) {
      state = report.site.state
      phones = report.identity.phones.map(\.value.e164)
      addresses = report.identity.addresses.map(\.value)
      hours = report.identity.openingHours.map(\.value)
    }
  }

  @Test(.enabled(if: isInstalled, "Chromium is not installed"))
  func `a page that only scripts fill gives the facts of its plain twin, and again from the archive`() async throws {
    try await Self.audit(rendering: "auto", settings: "") { campaign, reports in
      let plain = try #require(reports["jumeau"])
      #expect(Seen(plain).phones == ["+33536497001"])
      for name in ["script", "donnees"] {
        let report = try #require(reports[name])
        #expect(Seen(report) == Seen(plain), "\(name)")
        #expect(report.visited.contains { $0.purpose == .rendering(.home) })
        #expect(report.identity.openingHours.flatMap(\.evidence).allSatisfy { $0.method == .rendered })
      }
      let again = campaign + "-again"
      // Without any browser: what it showed stands in the archive.
      try "render:\n  executables: [/nowhere]\n"
        .write(toFile: campaign + "-settings/settings.yaml", atomically: false, encoding: .utf8)
      try await ReportCommand.parse(
        [campaign, "--quiet", "--output", again, "--config", campaign + "-settings"]
      ).run()
      let name = "/audits.jsonl"
      let run = try #require(try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports").first)
      #expect(
        FileManager.default.contents(atPath: again + name)
          == FileManager.default.contents(atPath: campaign + "/reports/" + run + name))
    }
  }

  @Test(arguments: [("never", ""), ("auto", "render:\n  executables: [/nowhere]\n")])
  func `without a browser such a page is not measured`(rendering: String, settings: String) async throws {
    try await Self.audit(rendering: rendering, settings: settings) { _, reports in
      #expect(reports["script"]?.site.state == .emptyWithoutScript)
      #expect(reports["script"]?.kind == .notMeasurable)
      #expect(reports["jumeau"]?.site.state == .up)
    }
  }

  private static func audit(
    rendering: String, settings: String,
    _ body: (_ campaign: String, _ reports: [String: AuditReport]) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let campaign = folder + "/campaign"
      try FileManager.default.createDirectory(atPath: campaign + "-settings", withIntermediateDirectories: true)
      try (TownAudit.settings(for: Town.shared(), rendering: rendering) + "\n" + settings)
        .write(toFile: campaign + "-settings/settings.yaml", atomically: false, encoding: .utf8)
      try list.write(toFile: folder + "/list.csv", atomically: false, encoding: .utf8)
      try await TownAudit.audit(folder + "/list.csv", into: campaign, config: campaign + "-settings")
      let run = try #require(try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports").first)
      let text = try String(contentsOfFile: campaign + "/reports/\(run)/audits.jsonl", encoding: .utf8)
      let reports = try text.split(separator: "\n").map {
        try JSONDecoder().decode(AuditReport.self, from: Data($0.utf8))
      }
      try await body(
        campaign, Dictionary(uniqueKeysWithValues: zip(["script", "donnees", "jumeau"], reports)))
    }
  }
}
