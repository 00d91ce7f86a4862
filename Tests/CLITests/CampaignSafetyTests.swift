import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import CLI

/// What protects a campaign from a second audit, and a report from a failing one.
struct CampaignSafetyTests {
  private func folder() throws -> String { try TemporaryFolder.make() }

  @Test func `a campaign lets one audit in at a time`() throws {
    let campaign = CampaignFolder(try folder())
    let first = try CampaignLock(campaign)
    #expect(throws: InputError.self) { try CampaignLock(campaign) }
    first.release()
    try CampaignLock(campaign).release()
  }

  @Test func `a report that fails half-way leaves the one before untouched`() throws {
    let place = try folder() + "/reports"
    let old = try StagedFolder(place)
    try FileManager.default.createDirectory(atPath: old.path, withIntermediateDirectories: true)
    try "old".write(toFile: old.path + "/audits.jsonl", atomically: false, encoding: .utf8)
    try old.putInPlace()
    let failing = try StagedFolder(place)
    try FileManager.default.createDirectory(atPath: failing.path, withIntermediateDirectories: true)
    try "half".write(toFile: failing.path + "/audits.jsonl", atomically: false, encoding: .utf8)
    #expect(try String(contentsOfFile: place + "/audits.jsonl", encoding: .utf8) == "old")
    try failing.putInPlace()
    #expect(try String(contentsOfFile: place + "/audits.jsonl", encoding: .utf8) == "half")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place + "/..") == ["reports"])
  }

  @Test func `a report never takes the place of a file, nor of what somebody keeps beside`() throws {
    let place = try folder() + "/rapport"
    for name in [place, place + ".old", place + ".partial"] { try Data("mine".utf8).write(to: URL(filePath: name)) }
    #expect(throws: InputError.self) { try StagedFolder(place) }
    #expect(try String(contentsOfFile: place, encoding: .utf8) == "mine")
    try FileManager.default.removeItem(atPath: place)
    let staged = try StagedFolder(place)
    try FileManager.default.createDirectory(atPath: staged.path, withIntermediateDirectories: true)
    try staged.putInPlace()
    for name in [place + ".old", place + ".partial"] {
      #expect(try String(contentsOfFile: name, encoding: .utf8) == "mine")
    }
  }

  @Test func `a folder that holds something else is not written over`() throws {
    let place = try folder()
    try "mine".write(toFile: place + "/lettre.txt", atomically: false, encoding: .utf8)
    #expect(throws: InputError.self) { try StagedFolder(place) }
  }

  @Test(arguments: [
    "fetch:\n  delayInSeconds: .nan\n", "fetch:\n  delayInSeconds: -4\n", "fetch:\n  slowServerFactor: 1e300\n",
    "visit:\n  siteTimeInSeconds: 1e30\n", "fetch:\n  largestBodyInBytes: -5\n", "fetch:\n  requestsPerAddress: 0\n",
    "audit:\n  sitesInFlight: 0\n",
  ])
  func `a number out of its bounds is refused with its key`(_ text: String) throws {
    let place = try folder()
    try text.write(toFile: place + "/settings.yaml", atomically: false, encoding: .utf8)
    let configuration = try Configuration(ConfigurationOptions.parse(["--config", place]))
    #expect(throws: ConfigError.self) { try Instruments(configuration) }
  }

  @Test(arguments: ["nan", "0", "-1", "1e-300"]) func `a rate that is none is refused`(_ rate: String) {
    #expect(throws: (any Error).self) { try AuditCommand.parse(["l.csv", "--into", "c", "--rate", rate]) }
  }
}
