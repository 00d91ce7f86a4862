import Foundation
import Page
import TestSupport
import Testing

@Suite struct CorpusTests {
  private let pages: [CorpusPage]

  init() throws { pages = try CorpusPage.all() }

  /// A floor and why it stands where it does. Floors rise with `RECORD=1`; they sink only by hand, with the reason.
  private struct Floor: Codable {
    var floor: Double
    var reason: String?
  }

  @Test func `what is read of our own pages does not get worse`() throws {
    let scores = try scores()
    var floors = try JSONDecoder().decode([String: Floor].self, from: Data(Fixtures.bytes("pages/floors.json")))
    var reached: Set<String> = []
    for field in CorpusField.allCases {
      guard let score = scores[field] else { continue }
      for (name, value) in score.measures(of: field) {
        reached.insert(name)
        let rounded = (value * 100).rounded(.down) / 100
        if isRecording, rounded > floors[name]?.floor ?? -1 { floors[name, default: Floor(floor: 0)].floor = rounded }
        guard let floor = floors[name]?.floor else {
          Issue.record("\(name) reaches \(rounded) and has no floor in Fixtures/pages/floors.json")
          continue
        }
        #expect(value >= floor, "\(name) sank below its floor:\n\(score.errors.joined(separator: "\n"))")
      }
    }
    #expect(floors.keys.filter { !reached.contains($0) }.sorted() == [], "floors of what is not measured")
    if isRecording { try record(floors, scores) }
  }

  @Test func `the corpus is large enough to mean something`() throws {
    #expect(pages.count >= 60)
    #expect(Set(pages.map(\.id)).count == pages.count)
    let files = try FileManager.default.contentsOfDirectory(atPath: Fixtures.folder("pages"))
    #expect(Set(files.filter { $0.hasSuffix(".html") }) == Set(pages.map { $0.id + ".html" }))
  }

  @Test(
    arguments: [
      ("Mo-We 09:00-12:00", "Mo,Tu 09:00-12:00; We 09:00-12:00", true),
      ("Mo-Fr 09:00-18:00; We off", "Mo,Tu,Th,Fr 09:00-18:00", true),
      ("Mo 08:00-12:00, Mo 14:00-18:00", "Mo 08:00-12:00,14:00-18:00", true),
      ("24/7", "Mo-Su 00:00-24:00", true),
      ("Jul-Aug Mo 09:00-12:00", "Mo 09:00-12:00", false),
      ("Mo 09:00-12:00", "Mo unknown \"sur rendez-vous\"", false),
      ("Jul-Aug,Dec Mo 09:00-12:00", "Jul,Aug,Dec Mo 09:00-12:00", true),
      ("Su,PH 08:00-14:00", "Su 08:00-14:00; PH 08:00-14:00", true), ("Su,PH 08:00-14:00", "Su 08:00-14:00", false),
      ("Fr 20:00-02:00", "Fr 20:00-26:00", true),
    ])
  func `two spellings of the same week are one`(one: String, other: String, areSame: Bool) {
    #expect((CorpusWeek(one) == CorpusWeek(other)) == areSame)
  }

  private func scores() throws -> [CorpusField: CorpusScore] {
    var scores: [CorpusField: CorpusScore] = [:]
    for page in pages {
      let facts = try page.read()
      for (field, label) in page.truth {
        scores[field, default: CorpusScore()].add(
          field, page: page.id, truth: field.labels(label), answer: field.answers(of: facts))
      }
    }
    return scores
  }

  private var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  private func record(_ floors: [String: Floor], _ scores: [CorpusField: CorpusScore]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(floors) + Data("\n".utf8)).write(to: URL(filePath: Fixtures.folder("pages/floors.json")))
    print(scores.values.flatMap(\.errors).sorted().joined(separator: "\n"))
  }
}
