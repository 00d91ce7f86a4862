import Foundation
import TestSupport
import Testing

/// The README's GitHub Actions example, run as it stands there.
struct WorkflowTests {
  private struct Ended {
    let code: Int32
    let errors: String
  }

  @Test func `the workflow of the README passes, and fails when something became worse`() async throws {
    let town = try await TownAudit.shared.value
    let readme = try String(contentsOfFile: Fixtures.repository + "README.md", encoding: .utf8)
    let baselineLine = try #require(line(of: readme, beginning: "vitrine report", containing: "--write-baseline"))
    let step = try #require(line(of: readme, beginning: "- run: vitrine report", containing: "--gate gate.yaml"))
    let command = String(step.dropFirst("- run: ".count))
    let gate = try #require(block(of: readme, beginning: "# gate.yaml"))
    try TemporaryFolder.with { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/campaigns", withIntermediateDirectories: true)
      try files.copyItem(atPath: town.campaign, toPath: folder + "/campaigns/pessac-2026")
      try files.copyItem(atPath: town.config, toPath: folder + "/chambre")
      let rules = gate.replacing("  - site-reachable passes  # a check that nobody may fail\n", with: "")
      try rules.replacing("all >= 10 ", with: "all >= 0 ").write(
        toFile: folder + "/gate.yaml", atomically: true, encoding: .utf8)
      #expect(try run(baselineLine, in: folder).code == 0)
      let passed = try run(command, in: folder)
      #expect(passed.code == 0, "\(passed.errors)")
      let first = try Folder.contents(of: folder + "/public")
      #expect(try run(command, in: folder).code == 0)
      #expect(try Folder.contents(of: folder + "/public") == first, "the same archive gave other bytes")

      // The gate as the README has it: shops of the town are down, and that is named.
      try gate.write(toFile: folder + "/gate.yaml", atomically: true, encoding: .utf8)
      let strict = try run(command, in: folder)
      #expect(strict.code == 1)
      #expect(strict.errors.contains("site-reachable passes"))

      // What passed when the baseline was written and fails today is a regression.
      try rules.replacing("all >= 10 ", with: "all >= 0 ").write(
        toFile: folder + "/gate.yaml", atomically: true, encoding: .utf8)
      let path = folder + "/baseline.jsonl"
      let baseline = try String(contentsOfFile: path, encoding: .utf8)
      let better = baseline.replacing("\"failed\":[", with: "\"was\":[").replacing(
        "\"passed\":[", with: "\"failed\":[],\"passed\":[\"hours-for-machines\",")
      try better.write(toFile: path, atomically: true, encoding: .utf8)
      let worse = try run(command, in: folder)
      #expect(worse.code == 1)
      #expect(worse.errors.contains("hours-for-machines"))
      let summary = try String(contentsOfFile: folder + "/step-summary.md", encoding: .utf8)
      #expect(summary.contains("Contrôle non réussi") && summary.contains("hours-for-machines"))
      #expect(files.fileExists(atPath: folder + "/gate.xml"))
    }
  }

  private func run(_ command: String, in folder: String) throws -> Ended {
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": products + ":/usr/bin:/bin", "GITHUB_STEP_SUMMARY": folder + "/step-summary.md",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(code: process.terminationStatus, errors: String(decoding: said, as: UTF8.self))
  }

  private func line(of text: String, beginning start: String, containing part: String) -> String? {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .first { $0.hasPrefix(start) && $0.contains(part) }
  }

  /// A fenced block by its first line.
  private func block(of text: String, beginning start: String) -> String? {
    guard let range = text.firstRange(of: start), let end = text[range.lowerBound...].firstRange(of: "```") else {
      return nil
    }
    return String(text[range.lowerBound..<end.lowerBound])
  }
}
