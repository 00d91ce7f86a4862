import ArgumentParser
import Foundation
import Presence
import Store
import TestSupport
import Testing

@testable import CLI

/// Never lost, never twice: a run that is killed at any moment goes on where it stopped.
struct InterruptionTests {
  private static let hosts = [
    "www.fournil-du-monteil.example", "www.atelier-de-claire.example", "www.petales-bruyere.example",
    "boutique.cave-alouette.example", "www.bistrot-camponac.example", "www.librairie-marque-page.example",
    "www.panier-de-cestas.example", "www.osteo-marsac.example",
  ]

  /// Most kills of one test. Each is at a moment of its own.
  private static let kills = 30

  @Test func `killed at random moments, a run keeps every finished merchant and fetches none twice`() async throws {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = SplitMix(seed: seed)
    try await TemporaryFolder.with { folder in
      let set = try prepare(in: folder)
      var kept: [String: String] = [:]
      var killed = 0
      var runs = 0
      while killed < InterruptionTests.kills {
        runs += 1
        let campaign = "\(folder)/campaign-\(runs)"
        kept = [:]
        while killed < InterruptionTests.kills {
          let process = try audit(set, into: campaign)
          try await Task.sleep(for: .milliseconds(Int.random(in: 20...1500, using: &random)))
          if process.isRunning { killed += 1 }
          kill(process.processIdentifier, SIGKILL)
          process.waitUntilExit()
          let now = try finished(in: campaign)
          for (merchant, index) in kept {
            #expect(now[merchant] == index, "seed \(seed): \(merchant) was lost or made again")
          }
          kept = now
          if process.terminationReason == .exit { break }
        }
      }
      let campaign = "\(folder)/campaign-\(runs)"
      let last = try audit(set, into: campaign)
      last.waitUntilExit()
      #expect(last.terminationStatus == 0, "seed \(seed)")
      let now = try finished(in: campaign)
      #expect(now.count == InterruptionTests.hosts.count)
      for (merchant, index) in kept { #expect(now[merchant] == index, "seed \(seed): \(merchant) was made again") }
      try await expectReproduced(campaign, config: set.config, folder: folder)
    }
  }

  @Test func `Ctrl-C stops cleanly, says how to go on and ends with 130`() async throws {
    try await TemporaryFolder.with { folder in
      // A run of a minute, so that it cannot end while this test waits for its turn on a busy machine.
      let set = try prepare(in: folder, delayInSeconds: 3)
      let errors = Pipe()
      let process = try audit(set, into: folder + "/campaign", errors: errors)
      var waits = 0
      while !hasArchived(in: folder + "/campaign"), process.isRunning, waits < 600 {
        try await Task.sleep(for: .milliseconds(20))
        waits += 1
      }
      try #require(process.isRunning, "the run ended before it could be interrupted")
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(said.contains("goes on where it stopped"))
    }
  }

  // MARK: -

  private struct Setting {
    let list: String
    let config: String
  }

  private func prepare(in folder: String, delayInSeconds: Double = 0.05) throws -> Setting {
    let set = Setting(list: folder + "/liste.csv", config: folder + "/config")
    try FileManager.default.createDirectory(atPath: set.config, withIntermediateDirectories: true)
    let rows = InterruptionTests.hosts.enumerated().map { "Boutique \($0.offset);\($0.element)" }
    try (["Enseigne;Site web"] + rows).joined(separator: "\n").write(
      toFile: set.list, atomically: false, encoding: .utf8)
    let settings = try TownAudit.settings(for: Town.shared()).replacing(
      "delayInSeconds: 0\n", with: "delayInSeconds: \(delayInSeconds)\n")
    try (settings + "\naudit:\n  sitesInFlight: 2\n")
      .write(toFile: set.config + "/settings.yaml", atomically: false, encoding: .utf8)
    return set
  }

  private func audit(_ set: Setting, into campaign: String, errors: Pipe? = nil) throws -> Process {
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    process.executableURL = products.appending(path: "vitrine")
    process.arguments =
      ["audit", set.list, "--into", campaign, "--config", set.config] + (errors == nil ? ["--quiet"] : [])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Whether a response was archived: the visits have begun. Looks at files alone, as the store belongs to the run.
  private func hasArchived(in campaign: String) -> Bool {
    let archive = URL(filePath: campaign + "/archive")
    let files = FileManager.default.enumerator(at: archive, includingPropertiesForKeys: [.fileSizeKey])
    return files?.contains { file in
      let size = (file as? URL).flatMap { try? $0.resourceValues(forKeys: [.fileSizeKey]).fileSize } ?? 0
      return size > 4096
    } ?? false
  }

  /// What the newest run of a campaign keeps: the archive index of each finished merchant.
  private func finished(in campaign: String) throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: campaign + "/campaign.sqlite") else { return [:] }
    let store = try CampaignStore(path: campaign + "/campaign.sqlite")
    guard let run = try store.runs().last(where: \.isImported) else { return [:] }
    let visits = try store.visits(of: run.id, after: -1, limit: 100)
    return Dictionary(uniqueKeysWithValues: visits.map { ($0.merchant.name, $0.archiveIndex) })
  }

  private func expectReproduced(_ campaign: String, config: String, folder: String) async throws {
    let runs = try FileManager.default.contentsOfDirectory(atPath: campaign + "/reports").sorted()
    let run = try #require(runs.last)
    let again = folder + "/again"
    let command = try ReportCommand.parse([campaign, "--run", run, "--config", config, "--output", again, "--quiet"])
    try await command.run()
    let (written, made) = (try Folder.contents(of: "\(campaign)/reports/\(run)"), try Folder.contents(of: again))
    #expect(written.keys.sorted() == made.keys.sorted())
    for (name, bytes) in made { #expect(bytes == written[name], "\(name) differs") }
  }
}
