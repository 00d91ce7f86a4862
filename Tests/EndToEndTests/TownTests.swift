import Foundation
import Presence
import TestSupport
import Testing

/// From the list to the sheets, through the ordinary commands, over http and https.
struct TownTests {
  /// A row of `Fixtures/expected.csv`, written by hand.
  struct Expected: Sendable, CustomTestStringConvertible {
    let siret: String
    let name: String
    /// Words that will do.
    let states: Set<String>
    let phones: Set<String>
    let emails: Set<String>
    let hours: String
    var testDescription: String { name }
  }

  static let expected: [Expected] = {
    let text = (try? Fixtures.bytes("expected.csv")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = cells(of: line)
      func set(_ place: Int) -> Set<String> { Set(cells[place].split { $0 == "|" }.map(String.init)) }
      func words(_ place: Int) -> Set<String> { Set(cells[place].split { $0 == "|" || $0 == " " }.map(String.init)) }
      return Expected(
        siret: cells[0], name: cells[1], states: set(2), phones: words(3), emails: words(4), hours: cells[5])
    }
  }()

  @Test func `the table of expectations was read`() { #expect(TownTests.expected.count >= 30) }

  @Test(arguments: expected) func `a merchant's site is in the state that the town's table says`(_ row: Expected)
    async throws
  {
    let report = try await report(of: row)
    let profile = report.profileStates.values.first?.state
    let state = report.site.state == .none ? profile ?? .none : report.site.state
    #expect(row.states.contains(state.word), "\(state.word)")
  }

  @Test(arguments: expected.filter { $0.states.contains("up") })
  func `a merchant's phone numbers are the ones a person reads`(_ row: Expected) async throws {
    let found = try await report(of: row).identity.phones.map(\.value.e164)
    #expect(Set(found).isSubset(of: row.phones), "\(found)")
    if !row.phones.isEmpty { #expect(!found.isEmpty) }
  }

  @Test(arguments: expected.filter { $0.states.contains("up") })
  func `a merchant's e-mail addresses are the ones a person reads`(_ row: Expected) async throws {
    let found = try await report(of: row).identity.emails.map(\.value.address)
    #expect(Set(found).isSubset(of: row.emails), "\(found)")
  }

  @Test func `every merchant has a sheet in both languages and its data`() async throws {
    let town = try await TownAudit.shared.value
    let reports = try town.auditReports()
    #expect(reports.count >= 33)
    for report in reports {
      for ending in ["fr.html", "en.html", "json"] {
        let path = "\(town.reports)/sheets/\(report.merchant.id).\(ending)"
        #expect(FileManager.default.fileExists(atPath: path), "\(path)")
      }
    }
  }

  @Test func `nothing that was not measured is a zero or a pass`() async throws {
    for report in try await TownAudit.shared.value.auditReports() where report.kind == .notMeasurable {
      #expect(report.scores.filter { $0.axis != .visibility && $0.axis != .social }.allSatisfy { $0.value == nil })
      for finding in report.findings {
        if case .failed = finding.verdict { Issue.record("\(report.merchant.name): \(finding.check) fails unmeasured") }
      }
    }
  }

  @Test func `rows that are wrong are written down and the others go on`() async throws {
    let town = try await TownAudit.shared.value
    let rejected = try String(contentsOfFile: town.reports + "/rejected.csv", encoding: .utf8)
    #expect(rejected.split(separator: "\r\n").count >= 5)
    #expect(rejected.contains("SIRET"))
  }

  private func report(of row: Expected) async throws -> AuditReport {
    let reports = try await TownAudit.shared.value.auditReports()
    return try #require(
      reports.first { $0.merchant.siret == row.siret || (row.siret.isEmpty && $0.merchant.name == row.name) },
      "no report of \(row.name)")
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line where character != "\r" {
      switch character {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

extension SiteState {
  /// The state's word in `expected.csv`.
  var word: String {
    switch self {
    case .none: "none"
    case .up: "up"
    case .down(.timeout): "down timeout"
    case .down(.tls(let fault)): "down tls \(fault.rawValue)"
    case .down: "down"
    case .errorStatus(let status): "errorStatus \(status)"
    case .parked: "parked"
    case .underConstruction: "underConstruction"
    case .suspended: "suspended"
    case .hosterDefault: "hosterDefault"
    case .softNotFound: "softNotFound"
    case .botWall: "botWall"
    case .loginWall: "loginWall"
    case .disallowed: "disallowed"
    case .emptyWithoutScript: "emptyWithoutScript"
    case .movedTo(let url): "movedTo \(url)"
    }
  }
}
