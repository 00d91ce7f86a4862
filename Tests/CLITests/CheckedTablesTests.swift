import ArgumentParser
import Foundation
import Testing

@testable import CLI

/// Faults in the chamber's own tables are told with their line.
struct CheckedTablesTests {
  private func problem(_ text: String, as name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vitrine-tables-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    do {
      _ = try Instruments(Configuration(ConfigurationOptions.parse(["--config", folder.path])))
      return ""
    } catch {
      return "\(error)"
    }
  }

  private static let entry = """
    recommendations:
      - id: a
        checks: [phone-visible]
        what: {fr: a, en: a}
        why: {fr: a, en: a}
        how: [{fr: a, en: a}]
        minutes: 5
        cost: free
        owner: merchant
        horizon: thisWeek

    """

  @Test(arguments: [
    ("    checks: [phone-visible]", "    checks: [phone-visible, phone-visble]", ":3:29", "“phone-visble”"),
    ("    minutes: 5", "    minutes: 0", ":7:5", "greater than 0"),
    ("    minutes: 5", "    minuts: 5", ":", "minutes"),
    ("    cost: free", "    cost: fre", ":", "cost"),
    ("    owner: merchant", "    owner: merchant\n    blockin: true", ":10:5", "did you mean “blocking”"),
    ("    owner: merchant", "    owner: merchant\n    gesture: nope", ":10:5", "no gesture “nope”"),
    ("    owner: merchant", "    owner: merchant\n    replaces: [b]", ":10:5", "replaces “b”"),
  ])
  func `a fault in recommendations.yaml is named with its line`(
    line: String, wrong: String, place: String, words: String
  ) throws {
    let text = try problem(Self.entry.replacing(line, with: wrong), as: "recommendations.yaml")
    #expect(text.contains("recommendations.yaml" + place), "\(text)")
    #expect(text.contains(words), "\(text)")
  }

  private static let scoring = """
    points:
      high: 3
      medium: 2
      low: 1
    shareWhenFailedInPart: 0.5
    leastCoverage: 0.6
    checks:
      title-informative: 2

    """

  @Test(arguments: [
    ("  title-informative: 2", "  title-infrmative: 2", ":8:3", "no such check"),
    ("  title-informative: 2", "  title-informative: -1", ":8:3", "between 0 and 100"),
    ("  title-informative: 2", "  title-informative: .nan", ":8:3", "between 0 and 100"),
    ("  title-informative: 2", "  title-informative: two", ":8", "title-informative"),
    ("  high: 3", "  high: 0.5", ":1:1", "from high to medium to low"),
    ("leastCoverage: 0.6", "leastCoverage: 1.6", ":6:1", "between 0 and 1"),
    ("leastCoverage: 0.6", "leastCoverage: 0.6\nleastCover: 1", ":7:1", "did you mean “leastCoverage”"),
  ])
  func `a fault in scoring.yaml is named with its line`(
    line: String, wrong: String, place: String, words: String
  ) throws {
    let text = try problem(Self.scoring.replacing(line, with: wrong), as: "scoring.yaml")
    #expect(text.contains("scoring.yaml" + place), "\(text)")
    #expect(text.contains(words), "\(text)")
  }

  @Test func `points that leave an axis without any are refused`() throws {
    let none = ["profiles-linked", "network-links-exact", "profiles-answer", "reviews-shown", "share-preview"]
    let zeros = none.map { "  \($0): 0" }.joined(separator: "\n")
    let text = try problem(Self.scoring.replacing("  title-informative: 2", with: zeros), as: "scoring.yaml")
    #expect(text.contains("scoring.yaml:7:1") && text.contains("social"), "\(text)")
  }

  @Test func `an offer for advice that does not exist is named with its line`() throws {
    let text = try problem(
      """
      offers:
        - id: page
          recommendations: [get-a-page, get-a-pge]
          text: {fr: a, en: a}
      """, as: "offers.yaml")
    #expect(text.contains("offers.yaml:3:35") && text.contains("“get-a-pge”"), "\(text)")
  }
}
