import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import CLI

/// Same archive and configuration, same bytes out.
struct ReproductionTests {
  @Test func `report made twice from the archive gives the very bytes that audit wrote`() async throws {
    let town = try await TownAudit.shared.value
    let written = try Folder.contents(of: town.reports)
    #expect(written.count > 100)
    for _ in 0..<2 {
      try await TemporaryFolder.with { folder in
        let command = try ReportCommand.parse([
          town.campaign, "--config", town.config, "--output", folder, "--quiet",
        ])
        try await command.run()
        let again = try Folder.contents(of: folder)
        #expect(again.keys.sorted() == written.keys.sorted())
        for (name, bytes) in again { #expect(bytes == written[name], "\(name) differs") }
      }
    }
  }

  @Test func `a report names its run and not the machine`() async throws {
    let town = try await TownAudit.shared.value
    let index = try String(contentsOfFile: town.reports + "/index.html", encoding: .utf8)
    #expect(!index.contains("127.0.0.1"))
    #expect(!index.contains(NSTemporaryDirectory()))
  }

  @Test func `a second run in the same campaign is compared with the first`() async throws {
    try await TemporaryFolder.with { folder in
      let config = folder + "/config"
      try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
      try TownAudit.settings(for: Town.shared())
        .write(toFile: config + "/settings.yaml", atomically: false, encoding: .utf8)
      let list = folder + "/liste.csv"
      try "Enseigne;Site web\nAu Fournil du Monteil;www.fournil-du-monteil.example\n"
        .write(toFile: list, atomically: false, encoding: .utf8)
      for _ in 0..<2 { try await TownAudit.audit(list, into: folder + "/campaign", config: config) }
      let runs = try FileManager.default.contentsOfDirectory(atPath: folder + "/campaign/reports").sorted()
      #expect(runs.count == 2)
      let index = try String(contentsOfFile: folder + "/campaign/reports/\(runs[1])/index.html", encoding: .utf8)
      #expect(index.contains("vont mieux"), "no comparison on the overview")
    }
  }
}

/// A folder's files as values.
enum Folder {
  /// Contents by relative name.
  static func contents(of path: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(filePath: path + "/" + name))
    }
    return files
  }
}
