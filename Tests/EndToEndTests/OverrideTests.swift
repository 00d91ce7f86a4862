import ArgumentParser
import FixtureTown
import Foundation
import Presence
import Store
import TestSupport
import Testing

@testable import CLI

/// An adviser's correction through the ordinary commands.
struct OverrideTests {
  @Test func `a correction is applied in every later report and run, shown, and can be removed`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      let runs = try town.runs()
      let before = try ChangingTown.audits(in: town.campaign + "/reports/" + (runs.first ?? ""))
      let florist = try #require(before[ChangingTown.florist])
      let failed = try #require(
        florist.findings.first { finding in
          if case .failed = finding.verdict { return finding.axis == .selling || finding.axis == .hours }
          return false
        })
      let arguments = [
        town.campaign, "Fleurs du Quai", failed.check, "--verdict", "inapplicable", "--reason", "vend au marché",
        "--by", "C. Dumas", "--until", "2999-12-31",
      ]
      try OverrideCommand.Set.parse(arguments).run()

      let out = folder + "/out"
      #expect(try await town.report(into: out) == 0)
      let corrected = try #require(ChangingTown.audits(in: out)[ChangingTown.florist])
      let finding = try #require(corrected.findings.first { $0.check == failed.check })
      #expect(finding.override?.reason == "vend au marché")
      #expect(finding.override?.by == "C. Dumas")
      #expect(finding.override?.measured == failed.verdict)
      #expect(!corrected.recommendations.contains { $0.checks == [failed.check] })
      let table = try String(contentsOfFile: out + "/findings.csv", encoding: .utf8)
      #expect(table.contains("vend au marché"))
      let run = try String(contentsOfFile: out + "/run.json", encoding: .utf8)
      #expect(run.contains("\"overridesApplied\":1"))

      // A later run applies it too, and it is no change of the merchant.
      try await town.audit(1)
      let second = try ChangingTown.audits(in: town.campaign + "/reports/" + (try town.runs().last ?? ""))
      #expect(second[ChangingTown.florist]?.findings.first { $0.check == failed.check }?.override != nil)
      #expect(second[ChangingTown.florist]?.difference?.isEmpty == true)

      try OverrideCommand.Remove.parse([town.campaign, ChangingTown.florist.description, failed.check]).run()
      #expect(try await town.report(into: out) == 0)
      let restored = try #require(ChangingTown.audits(in: out)[ChangingTown.florist])
      #expect(restored.findings.first { $0.check == failed.check }?.verdict == failed.verdict)
    }
  }

  @Test func `a correction that has ended is reported and not applied`() async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      let store = try CampaignFolder(town.campaign).open()
      try store.keep(
        Override(
          merchant: ChangingTown.baker, check: "phone-visible", ruling: .passed, reason: "ancien", by: "C. Dumas",
          madeAt: Timestamp(secondsSinceEpoch: 0), until: CivilDate(daysSinceEpoch: 18_000)))
      let out = folder + "/out"
      #expect(try await town.report(into: out) == 0)
      let baker = try #require(ChangingTown.audits(in: out)[ChangingTown.baker])
      #expect(baker.endedOverrides?.map(\.reason) == ["ancien"])
      #expect(baker.findings.allSatisfy { $0.override == nil })
      let summary = try String(contentsOfFile: out + "/summary.md", encoding: .utf8)
      #expect(summary.contains("1 échues"))
    }
  }

  @Test(arguments: [
    ["nobody", "title-informative", "--until", "never"], ["Fleurs du Quai", "no-such-check", "--until", "never"],
    ["Fleurs du Quai", "title-informative", "--until", "2001-01-01"],
    ["Fleurs du Quai", "title-informative", "--until", "soon"],
  ])
  func `a correction that cannot be is refused with what to do`(_ arguments: [String]) async throws {
    try await TemporaryFolder.with { folder in
      let town = try ChangingTown(in: folder)
      try await town.audit(1)
      let command = try OverrideCommand.Set.parse(
        [town.campaign] + arguments + ["--verdict", "passed", "--reason", "vu sur place", "--by", "C. Dumas"])
      #expect(throws: InputError.self) { try command.run() }
    }
  }
}

enum FixtureHostOfSilence {
  static let host = FixtureHost("www.silence.example", pages: [:], behaviour: "misbehave: silence")
}
