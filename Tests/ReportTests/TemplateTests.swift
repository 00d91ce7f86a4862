import Presence
import Testing

@testable import Report

@Suite struct TemplateTests {
  @Test func `every word of our own is used, and is there in both languages`() throws {
    let templates = try Repository.templateTexts().values.joined()
    for (name, text) in SheetWords.all.merging(OverviewWords.all, uniquingKeysWith: { first, _ in first })
      .merging(CatalogueWords.all, uniquingKeysWith: { first, _ in first })
      .merging(DirectoryWords.all, uniquingKeysWith: { first, _ in first })
    {
      #expect(templates.contains("{{t.\(name)}}"), "t.\(name) is used by no template")
      #expect(!text.fr.isEmpty && !text.en.isEmpty)
    }
    #expect(Set(SheetWords.all.keys).isDisjoint(with: OverviewWords.all.keys))
    #expect(Set(SheetWords.all.keys).union(OverviewWords.all.keys).isDisjoint(with: CatalogueWords.all.keys))
    #expect(DirectoryWords.all.keys.allSatisfy { $0.hasPrefix("dir") })
  }

  @Test func `nothing is put on a page without being escaped, but our own scripts and data made for it`() throws {
    for (name, text) in try Repository.templateTexts() {
      let raw = text.split(separator: "{{{", omittingEmptySubsequences: false).dropFirst().map { part in
        part.prefix { $0 != "}" }
      }
      let known = ["overview": ["script"], "directory": ["style", "linkedData", "script", "script"]]
      #expect(raw.map(String.init) == known[name] ?? [])
      #expect(!text.contains("{{&"))
    }
  }

  @Test func `the list of templates is the folder's`() throws {
    let names = try Repository.templateTexts().keys.sorted()
    #expect(names == ReportTemplates.names.sorted())
  }

  @Test func `a missing template, a bad one and an unknown word are errors that say where`() throws {
    let texts = try Repository.templateTexts()
    #expect(throws: ReportError.missingTemplate("sheet")) { try ReportTemplates(texts.filter { $0.key != "sheet" }) }
    #expect(throws: ReportError.unknownWord("nope", template: "facts")) {
      try ReportTemplates(texts.merging(["facts": "{{t.nope}}"]) { $1 })
    }
    #expect(throws: ReportError.self) { try ReportTemplates(texts.merging(["facts": "{{#open}}"]) { $1 }) }
  }
}
