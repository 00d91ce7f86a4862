import Foundation
import Presence
import Store
import TestSupport
import Testing

@testable import CLI

/// A disk that is full or must not be written: a clear error, and nothing finished is lost.
struct DiskTests {
  private static let hosts = [
    "www.fournil-du-monteil.example", "www.atelier-de-claire.example", "www.petales-bruyere.example",
    "boutique.cave-alouette.example", "www.bistrot-camponac.example", "www.librairie-marque-page.example",
  ]

  @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
  func `on a full disk an audit says what to do, and goes on with the same command when there is room`() throws {
    try TemporaryFolder.with { folder in
      let disk = try SmallDisk(at: folder + "/disk", size: "64m")
      defer { disk.remove() }
      let campaign = folder + "/disk/campaign"
      let list = try prepare(folder)
      // One merchant, so that there is something to lose; then hardly any room for the others.
      let first = try audit(list, folder, campaign, limit: 1)
      #expect(first.status == 0, "\(first.said)")
      try disk.fill(leaving: 150_000)
      let second = try audit(list, folder, campaign)
      #expect(second.status == 2, "\(second.said)")
      #expect(second.said.lowercased().contains("free some space"), "\(second.said)")
      let kept = try finished(in: campaign)
      try disk.empty()
      let third = try audit(list, folder, campaign)
      #expect(third.status == 0, "\(third.said)")
      let now = try finished(in: campaign)
      for (run, visits) in kept {
        for (merchant, index) in visits { #expect(now[run]?[merchant] == index, "\(merchant) was lost or made again") }
      }
      #expect(now.values.map(\.count).max() == DiskTests.hosts.count)
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
  func `a folder that must not be written gives an error that says so, and is as it was`() throws {
    try TemporaryFolder.with { folder in
      let disk = try SmallDisk(at: folder + "/disk", size: "64m")
      defer { disk.remove() }
      let campaign = folder + "/disk/campaign"
      let list = try prepare(folder)
      #expect(try audit(list, folder, campaign, limit: 1).status == 0)
      let before = try Folder.contents(of: campaign)
      try disk.remount("ro")
      let ran = try audit(list, folder, campaign)
      #expect(ran.status == 2, "\(ran.said)")
      #expect(ran.said.contains(campaign) && ran.said.contains("written to"), "\(ran.said)")
      let after = try Folder.contents(of: campaign)
      #expect(before == after)
      try disk.remount("rw")
      #expect(try audit(list, folder, campaign).status == 0)
    }
  }

  // MARK: -

  private func prepare(_ folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder + "/config", withIntermediateDirectories: true)
    try TownAudit.settings(for: Town.shared())
      .write(toFile: folder + "/config/settings.yaml", atomically: true, encoding: .utf8)
    let rows = DiskTests.hosts.enumerated().map { "Boutique \($0.offset);\($0.element)" }
    try (["Enseigne;Site web"] + rows).joined(separator: "\n")
      .write(toFile: folder + "/liste.csv", atomically: true, encoding: .utf8)
    return folder + "/liste.csv"
  }

  private func audit(_ list: String, _ folder: String, _ campaign: String, limit: Int? = nil) throws
    -> (status: Int32, said: String)
  {
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    process.executableURL = products.appending(path: "vitrine")
    process.arguments =
      ["audit", list, "--into", campaign, "--config", folder + "/config", "--quiet"]
      + (limit.map { ["--limit", "\($0)"] } ?? [])
    let pipe = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// Archive indexes of what is finished, by run and merchant.
  private func finished(in campaign: String) throws -> [String: [String: String]] {
    let store = try CampaignStore(path: campaign + "/campaign.sqlite")
    var all: [String: [String: String]] = [:]
    for run in try store.runs() {
      for visit in try store.visits(of: run.id, after: -1, limit: 100) {
        all[run.id, default: [:]][visit.merchant.name] = visit.archiveIndex
      }
    }
    return all
  }
}

/// A disk of its own in memory, which root may mount.
struct SmallDisk {
  private let path: String

  /// Whether this process may mount disks.
  static let isPossible: Bool = {
    let path = NSTemporaryDirectory() + "vitrine-disk-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard geteuid() == 0, let disk = try? SmallDisk(at: path, size: "64k") else { return false }
    disk.remove()
    return true
  }()

  init(at path: String, size: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try SmallDisk.call("mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path])
  }

  func remove() { try? SmallDisk.call("umount", ["-l", path]) }

  func remount(_ mode: String) throws { try SmallDisk.call("mount", ["-o", "remount,\(mode)", path]) }

  /// Leaves only so many bytes free.
  func fill(leaving bytes: Int) throws {
    let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int ?? 0
    try Data(count: max(0, free - bytes)).write(to: URL(filePath: path + "/ballast"))
  }

  func empty() throws { try FileManager.default.removeItem(atPath: path + "/ballast") }

  private struct Failed: Error {}

  private static func call(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failed() }
  }
}
