import ArgumentParser
import Foundation
import Presence
import TestSupport
import Testing

@testable import CLI

/// What `vitrine facts` prints is what its schema documents.
struct FactsLineTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func facts(_ html: String) throws -> [String: Any] {
    let file = try TemporaryFolder.make() + "/page.html"
    try Data(html.utf8).write(to: URL(filePath: file))
    let configuration = try Configuration(ConfigurationOptions.parse([]))
    let day = try #require(CivilDate(year: 2026, month: 9, day: 21))
    let reader = FactsReader(platforms: try configuration.platforms(), today: day)
    let line = try reader.line(SavedPage(id: "1", file: file, url: "https://www.exemple.example/"))
    return try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `the names printed are those of the schema`() throws {
    let schemaFile = FactsLineTests.repository.appending(path: "config/schema/facts.schema.json")
    let schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: schemaFile)) as? [String: Any])
    let documented = try #require(schema["properties"] as? [String: Any]).keys.sorted()
    #expect(try facts("<p>Bienvenue.</p>").keys.sorted() == documented)
  }

  @Test func `a fact stands beside its evidence`() throws {
    let phones = try #require(try facts("<p>Bonjour</p>\n<p>Tél. 05 36 49 12 34</p>")["phones"] as? [[String: Any]])
    #expect(phones.first?["e164"] as? String == "+33536491234")
    let evidence = try #require(phones.first?["evidence"] as? [[String: Any]]).first
    #expect(evidence?["line"] as? Int == 2)
    #expect((evidence?["excerpt"] as? String)?.contains("05 36 49 12 34") == true)
  }

  @Test func `a page without anything gives nulls and empty lists`() throws {
    let nothing = try facts("")
    #expect(nothing["openingHours"] is NSNull)
    #expect((nothing["phones"] as? [Any])?.isEmpty == true)
    #expect(nothing["sells"] as? String == "none")
  }
}
