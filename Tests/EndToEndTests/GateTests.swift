import ArgumentParser
import Foundation
import Presence
import TestSupport
import Testing

@testable import CLI

/// The gate on real runs: exit codes, files, exceptions, baselines.
struct GateTests {
  @Test func `rules, exceptions, baselines and files of a gate`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      let out = folder + "/out"
      let baseline = folder + "/baseline.jsonl"
      // Nothing asked for: the baseline is written, the exit code is 0.
      #expect(try await town.report(into: out, ["--write-baseline", baseline]) == 0)
      #expect(try String(contentsOfFile: baseline, encoding: .utf8).split(separator: "\n").count == 4)
      // Compared with itself, nothing is worse.
      #expect(try await town.report(into: out, ["--gate", "no-regression", "--baseline", baseline]) == 0)
      #expect(try await town.report(into: out, ["--gate", "all >= 0", "--gate", "not-measured <= 0"]) == 0)
      // Nobody reaches 100 in contact.
      let (summary, junit) = (folder + "/summary.md", folder + "/gate.xml")
      let code = try await town.report(
        into: out, ["--gate", "contact>=100", "--summary", summary, "--junit", junit, "--lang", "fr"])
      #expect(code == 1)
      let markdown = try String(contentsOfFile: summary, encoding: .utf8)
      #expect(markdown.contains("Contrôle non réussi"))
      #expect(markdown.contains("Boulangerie du Pont"))
      #expect(markdown.contains("`contact >= 100`"))
      let xml = try String(contentsOfFile: junit, encoding: .utf8)
      #expect(xml.contains("tests=\"4\" failures=\"3\""))
      #expect(xml.contains("type=\"gate\""))
      try expectGateFile(folder)
      try await expectException(town, folder: folder)
      // The second season: the florist lost the phone.
      let second = try await ChangingTown.exitCode {
        try await town.audit(2, extra: ["--gate", "no-regression", "--junit", junit, "--lang", "fr"])
      }
      #expect(second == 1)
      let worse = try String(contentsOfFile: junit, encoding: .utf8)
      #expect(worse.contains("Fleurs du Quai") && worse.contains("Moins bien"))
      #expect(worse.contains("<skipped"), "the bookshop's silent site is skipped, not passed")
      #expect(try await town.report(into: out, ["--gate", "no-regression", "--baseline", baseline]) == 1)
      #expect(try await town.report(into: out, ["--gate", "regressions <= 99"]) == 0)
      #expect(try await town.report(into: out, ["--gate", "not-measured <= 0"]) == 1)
      #expect(try await town.report(into: out, ["--gate", "not-measured <= 25 %"]) == 0)
    }
  }

  private func expectException(_ town: ChangingTown, folder: String) async throws {
    let gate = folder + "/gate.yaml"
    func write(until: String) throws {
      let exceptions = [ChangingTown.baker, ChangingTown.florist, ChangingTown.bookshop].map {
        "  - merchant: \($0)\n    rule: contact\n    reason: nouveau site en mars\n    until: \(until)\n"
      }
      try ("require:\n  - contact >= 100\nexceptions:\n" + exceptions.joined()).write(
        toFile: gate, atomically: true, encoding: .utf8)
    }
    let summary = folder + "/exceptions.md"
    try write(until: "2999-12-31")
    #expect(try await town.report(into: folder + "/out", ["--gate", gate, "--summary", summary, "--lang", "fr"]) == 0)
    #expect(try String(contentsOfFile: summary, encoding: .utf8).contains("nouveau site en mars"))
    try write(until: "2020-12-31")
    #expect(try await town.report(into: folder + "/out", ["--gate", gate, "--summary", summary, "--lang", "fr"]) == 1)
    #expect(try String(contentsOfFile: summary, encoding: .utf8).contains("échue le 2020-12-31"))
  }

  private func expectGateFile(_ folder: String) throws {
    let path = folder + "/wrong.yaml"
    try "require:\n  - contact >= 50\n  - contcat >= 50\n".write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: ConfigError.self) { try GateFile(path: path) }
    #expect(error?.line == 3)
    #expect(error?.problem.contains("did you mean “contact”") == true)
  }

  @Test func `when nothing could be measured the exit code is 3, whatever the gate`() async throws {
    try await TemporaryFolder.with { folder in
      let config = folder + "/config"
      try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
      let town = try Town.of(FixtureHostOfSilence.host)
      defer { withExtendedLifetime(town) {} }
      try TownAudit.settings(for: town).replacing("TimeoutInSeconds: 4", with: "TimeoutInSeconds: 1").write(
        toFile: config + "/settings.yaml", atomically: true, encoding: .utf8)
      let list = folder + "/liste.csv"
      try "Enseigne;Site web\nSilence;www.silence.example\n".write(toFile: list, atomically: true, encoding: .utf8)
      let command = try AuditCommand.parse([
        list, "--into", folder + "/campaign", "--config", config, "--quiet", "--gate", "contact >= 100",
      ])
      #expect(try await ChangingTown.exitCode { try await command.run() } == 3)
    }
  }

  @Test func `a failed audit leaves no empty campaign behind`() async throws {
    try await TemporaryFolder.with { folder in
      let list = folder + "/liste.csv"
      try "Enseigne;Site web\n".write(toFile: list, atomically: true, encoding: .utf8)
      let campaign = folder + "/campaign"
      let command = try AuditCommand.parse([list, "--into", campaign, "--quiet"])
      await #expect(throws: InputError.self) { try await command.run() }
      #expect(!FileManager.default.fileExists(atPath: campaign))
      let gated = try AuditCommand.parse([list, "--into", campaign, "--quiet", "--gate", "contact > 50"])
      await #expect(throws: InputError.self) { try await gated.run() }
      #expect(!FileManager.default.fileExists(atPath: campaign))
    }
  }
}
