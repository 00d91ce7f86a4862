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

  @Test func `every line is valid by the schema`() throws {
    let schema = try JSONSchema(
      Data(contentsOf: FactsLineTests.repository.appending(path: "config/schema/facts.schema.json")))
    let configuration = try Configuration(ConfigurationOptions.parse([]))
    let day = try #require(CivilDate(year: 2026, month: 9, day: 21))
    let reader = FactsReader(platforms: try configuration.platforms(), today: day)
    let folder = FactsLineTests.repository.appending(path: "Fixtures/pages")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
    #expect(files.count >= 60)
    for file in files.sorted() {
      let page = SavedPage(
        id: .text(file), file: folder.appending(path: file).path, url: "https://www.exemple.example/")
      let line = try JSONSerialization.jsonObject(with: Data(try reader.line(page).utf8))
      #expect(schema.faults(of: line) == [], "\(file)")
    }
  }

  @Test func `the schema finds what is wrong`() throws {
    let schema = try JSONSchema(
      Data(contentsOf: FactsLineTests.repository.appending(path: "config/schema/facts.schema.json")))
    var line = try facts("<p>Tél. 05 36 49 12 34</p>")
    #expect(schema.faults(of: line) == [])
    line["phones"] = [["e164": 5]]
    line["trust"] = ["surprise": true]
    #expect(schema.faults(of: line).count >= 4)
  }

  @Test func `what stands on the page beside the contacts is printed too`() throws {
    let line = try facts(
      """
      <h1>Chez Lulu</h1><img src=a.jpg><p>Directeur de la publication : Lulu Martin</p><p>Paiement par carte bancaire</p>
      <a href="https://www.google.com/maps/place/Lulu/@44.84,-0.58,17z">Plan</a>
      <a href="tel:+33536491235">05 36 49 12 34</a><script src="/jquery-1.12.4.min.js"></script>
      """)
    let legal = try #require(line["legalNotice"] as? [String: Any])
    #expect((legal["director"] as? [String: Any])?["value"] as? String == "Lulu Martin")
    let trust = try #require(line["trust"] as? [String: Any])
    #expect((trust["payments"] as? [[String: Any]])?.first?["value"] as? String == "cb")
    #expect((line["mapLink"] as? String)?.contains("google.com/maps") == true)
    #expect((line["linkMismatches"] as? [[String: Any]])?.first?["target"] as? String == "+33536491235")
    #expect((line["software"] as? [[String: Any]])?.first?["version"] as? String == "1.12.4")
    let markup = try #require(line["markup"] as? [String: Any])
    #expect(markup["undescribedPictures"] as? Int == 1)
    #expect((markup["headings"] as? [Int])?.first == 1)
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
