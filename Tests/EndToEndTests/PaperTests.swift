import ArgumentParser
import Foundation
import Presence
import Render
import TestSupport
import Testing

@testable import CLI

@Suite(.serialized) struct PaperTests {
  private static let isInstalled = BrowserSettings().executables.contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: isInstalled, "Chromium is not installed"))
  func `sheets and overview are printed once, and the same page gives the same bytes`() async throws {
    let town = try await TownAudit.shared.value
    try await TemporaryFolder.with { folder in
      let campaign = folder + "/campaign"
      let list = Fixtures.folder("merchants.csv")
      try await AuditCommand.parse(
        [list, "--into", campaign, "--config", town.config, "--quiet", "--limit", "2", "--pdf"]
      ).run()
      let printed = try Self.printed(in: campaign + "/reports")
      let pages = printed.keys.map { $0.replacing("-pdf/", with: "/").dropLast(3) + "html" }
      #expect(printed.count == 6)
      #expect(pages.allSatisfy { FileManager.default.fileExists(atPath: campaign + "/reports/" + $0) })
      for pdf in printed.values {
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-"))
        for part in ["/StructTreeRoot", "/Marked true", "/Outlines", "/FontFile2", "/Lang (fr)"] {
          #expect(text.contains(part) || (part == "/Lang (fr)" && text.contains("/Lang (en)")), "\(part)")
        }
      }
      let sheet = try #require(printed.keys.sorted().first { $0.contains("sheets/") })
      let path = campaign + "/reports/" + sheet
      try FileManager.default.removeItem(atPath: path)
      let before = try Self.times(in: campaign + "/reports")
      try await ReportCommand.parse([campaign, "--config", town.config, "--quiet", "--pdf"]).run()
      let after = try Self.times(in: campaign + "/reports")
      #expect(FileManager.default.contents(atPath: path) == printed[sheet])
      #expect(after.filter { $0.key != sheet } == before)
    }
  }

  @Test func `without a browser the command says so before it begins`() async throws {
    let town = try await TownAudit.shared.value
    try await TemporaryFolder.with { folder in
      let settings = try String(contentsOfFile: town.config + "/settings.yaml", encoding: .utf8)
      try (settings + "\nrender:\n  executables: [/nowhere/chromium]\n")
        .write(toFile: folder + "/settings.yaml", atomically: false, encoding: .utf8)
      let command = try ReportCommand.parse([
        town.campaign, "--config", folder, "--quiet", "--pdf", "--output", folder + "/reports",
      ])
      await #expect {
        try await command.run()
      } throws: { error in
        "\(error)".contains("/nowhere/chromium") && "\(error)".contains("apt-get install chromium")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/reports"))
    }
  }

  /// Contents by path relative to the folder.
  private static func printed(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".pdf") }
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) })
  }

  private static func times(in folder: String) throws -> [String: Date] {
    var times: [String: Date] = [:]
    for name in try printed(in: folder).keys {
      times[name] = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.modificationDate] as? Date
    }
    return times
  }
}
