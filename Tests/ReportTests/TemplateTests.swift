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

  @Test(arguments: [true, false], Language.allCases)
  func `every template is drawn to the byte as the engine draws it`(isFull: Bool, language: Language) throws {
    let texts = try Repository.templateTexts()
    let tags = texts.values.flatMap { $0.split(separator: "{{").dropFirst().map { $0.prefix { $0 != "}" } } }
    let names = Set(tags.map { $0.drop { !$0.isLetter && $0 != "." } }).subtracting(["."])
    var inner: [Substring: View] = [:]
    var view = View()
    for name in names.sorted() {
      let parts = name.split(separator: ".")
      if parts.count == 2 {
        inner[parts[0], default: View()].set(String(parts[1]), own: isFull ? "<\(name)>" : nil)
      } else {
        view.set(String(name), own: isFull ? "<\(name)>" : nil)
      }
    }
    for (name, part) in inner { view.set(String(name), part) }
    // A list of texts in one template, a view in another.
    view.set("trades", [SafeText("<one>"), SafeText("two")])
    let templates = try ReportTemplates(texts)
    for name in ReportTemplates.names where !name.hasSuffix("-script") {
      let drawn = templates.render(view, with: name, language)
      #expect(drawn == templates.renderByEngine(view, with: name, language), "\(name)")
    }
  }

  @Test(arguments: Sample.all.map(\.name), Language.allCases)
  func `a sheet is drawn to the byte as the template engine draws it`(name: String, language: Language) throws {
    let report = try #require(Sample.all.first { $0.name == name }?.report)
    let templates = try Repository.templates()
    let view = SheetRenderer(templates: templates, organisation: Sample.organisation).view(of: report, language)
    #expect(templates.areDrawnFast)
    #expect(
      templates.render(view, with: "sheet", language) == templates.renderByEngine(view, with: "sheet", language))
  }

  @Test(arguments: [
    "{{a}}\n  {{a}} {{{a}}} {{&a}}\n", "\n{{#list}}\n- {{a}} {{b}}\n{{/list}}\n", "{{#list}}\n{{b}}\n{{/list}}end",
    "x\n  {{#yes}}\n  in\n  {{/yes}}\nafter", "x\n  {{#yes}}  \n  in {{/yes}} \n {{a}}",
    "x\n {{^no}} in\n{{/no}}\n{{a}}",
    "x\n{{! said\nover lines }}\n  {{! here }} y\n", "x\n{{> bar}}\ny {{>bar}} z\n",
    "{{inner.a}}{{inner.no}}{{no.a}}{{absent}}",
    "{{#inner}}{{b}}{{a}}{{#no}}x{{/no}}{{^no}}{{b}}{{/no}}{{/inner}}",
    "{ {a}} } {{a}}}\t\n\t{{#texts}}{{.}},{{/texts}}\n  ",
    "{{#none}}x{{/none}}{{^none}}y\n{{/none}}\n{{#absent}}z{{/absent}}{{^absent}}w{{/absent}}",
    "é\n {{#a}} {{.}} {{b}}{{/a}}",
  ])
  func `lines, sections and names are read as the template engine reads them`(template: String) throws {
    let templates = try ReportTemplates(Repository.templateTexts().merging(["facts": template]) { $1 })
    var view = View()
    view.set("a", SafeText("a <b> & \"c\""))
    view.set("b", own: "outer")
    view.set("yes", true)
    view.set("no", false)
    view.set("none", [View]())
    view.set("texts", [SafeText("one"), SafeText("two")])
    view.set("list", [View.make { $0.set("a", 1) }, View.make { $0.set("b", 2) }])
    view.set(
      "inner",
      View.make {
        $0.set("a", own: "inner")
        $0.set("no", own: nil)
      })
    #expect(templates.areDrawnFast)
    let engine = templates.renderByEngine(view, with: "facts", .french)
    #expect(templates.render(view, with: "facts", .french) == engine)
  }

  @Test(arguments: [
    "{{=<% %>=}}<% a %>", "x\n  {{>bar}}\n", "{{%CONTENT_TYPE:TEXT}}{{a}}", "a\r\n{{a}}", "{{upper(a)}}",
  ])
  func `a template that uses more of Mustache is drawn by the engine`(template: String) throws {
    let templates = try ReportTemplates(Repository.templateTexts().merging(["facts": template]) { $1 })
    var view = View()
    view.set("a", own: "<a>")
    #expect(!templates.areDrawnFast)
    #expect(
      templates.render(view, with: "facts", .french) == templates.renderByEngine(view, with: "facts", .french))
  }
}
