import ArgumentParser
import FixtureTown
import Foundation
import Presence
import TestSupport

@testable import CLI

/// The whole town audited once through the ordinary commands; what the tests of this folder look at.
struct TownAudit: Sendable {
  /// Folder of the campaign.
  let campaign: String
  /// Folder of its reports.
  let reports: String
  /// Folder of configuration that points the fetcher at the town.
  let config: String

  /// One per test process.
  static let shared = Task { try await TownAudit.make() }

  /// Reports by SIRET or other identifier.
  func auditReports() throws -> [AuditReport] {
    let text = try String(contentsOfFile: reports + "/audits.jsonl", encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(AuditReport.self, from: Data($0.utf8)) }
  }

  private static func make() async throws -> TownAudit {
    let folder = try TemporaryFolder.make()
    let config = folder + "/config"
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    try settings(for: Town.shared()).write(toFile: config + "/settings.yaml", atomically: false, encoding: .utf8)
    let campaign = folder + "/campaign"
    try await audit(Fixtures.folder("merchants.csv"), into: campaign, config: config)
    let runs = try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports")
    return TownAudit(campaign: campaign, reports: campaign + "/reports/" + (runs.first ?? ""), config: config)
  }

  /// Runs `vitrine audit` in this process.
  static func audit(_ list: String, into campaign: String, config: String) async throws {
    let command = try AuditCommand.parse([list, "--into", campaign, "--config", config, "--quiet"])
    try await command.run()
  }

  /// The demonstration's settings, on the ports of this town.
  /// Without a browser, as the town's tables are written, unless `rendering` says otherwise.
  static func settings(for town: RunningTown, rendering: String = "never") -> String {
    """
    rendering:
      mode: \(rendering)
    fetch:
      contact: "https://vitrine.example/robot"
      delayInSeconds: 0
      slowServerFactor: 0
      largestCrawlDelayInSeconds: 0.05
      requestsPerAddress: 64
      retryDelayInSeconds: 0.05
      connectTimeoutInSeconds: 4
      stallTimeoutInSeconds: 4
      totalTimeoutInSeconds: 8
      allowedAddresses: ["127.0.0.1"]
      connectTo: [":80:127.0.0.1:\(town.httpPort)", ":443:127.0.0.1:\(town.httpsPort)"]
      allowedPorts: [\(town.httpPort), \(town.httpsPort)]
      extraAuthorityFile: "\(town.authorityFile)"
    """
  }
}
