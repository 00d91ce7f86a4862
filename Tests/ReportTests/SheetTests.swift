import Presence
import Testing

@testable import Report

@Suite struct SheetTests {
  private static let allowedSchemes = ["http://", "https://", "data:image/", "#"]

  @Test(arguments: Sample.all.map(\.name), Language.allCases)
  func `a sheet is well-formed, names its language and loads nothing`(name: String, language: Language) throws {
    let report = try #require(Sample.all.first { $0.name == name }?.report)
    let html = try Repository.sheets().render(report: report, language: language)
    let page = Page(html)
    #expect(page.faults == [])
    #expect(page.tags.first?.value("lang") == language.rawValue)
    #expect(html.contains("default-src 'none'"))
    for tag in page.tags {
      #expect(!["script", "iframe", "object", "embed", "link", "form", "base"].contains(tag.name))
      for (key, value) in tag.attributes {
        #expect(!key.hasPrefix("on"), "\(tag.name) has \(key)")
        if key == "src" { #expect(value.hasPrefix("data:image/")) }
        guard key == "href" else { continue }
        #expect(SheetTests.allowedSchemes.contains { value.hasPrefix($0) }, "\(value)")
        if tag.name == "a", !value.hasPrefix("#") { #expect(tag.value("target") == nil) }
      }
    }
    #expect(html.contains("<meta name=\"referrer\" content=\"no-referrer\">"))
    #expect(!html.contains("@import"))
    #expect(!html.contains("{{t."))
  }

  @Test(arguments: Sample.all.map(\.name))
  func `headings go down one level at a time and identifiers occur once`(name: String) throws {
    let report = try #require(Sample.all.first { $0.name == name }?.report)
    let page = Page(try Repository.sheets().render(report: report, language: .french))
    var level = 0
    for tag in page.tags where !tag.isClosing && tag.name.count == 2 && tag.name.hasPrefix("h") {
      guard let next = tag.name.last?.wholeNumberValue else { continue }
      #expect(next <= level + 1, "h\(next) after h\(level)")
      level = next
    }
    #expect(page.tags.filter { $0.name == "h1" && !$0.isClosing }.count == 1)
    let identifiers = page.tags.compactMap { $0.value("id") }
    #expect(Set(identifiers).count == identifiers.count)
    for tag in page.tags {
      if let label = tag.value("aria-labelledby") { #expect(identifiers.contains(label)) }
      if let target = tag.value("href"), target.hasPrefix("#"), tag.name == "a" || tag.name == "use" {
        #expect(identifiers.contains(String(target.dropFirst())), "\(target) leads nowhere")
      }
    }
    for landmark in ["header", "main", "footer"] { #expect(page.tags.contains { $0.name == landmark }) }
  }

  @Test(arguments: ["good", "bad", "nosite", "profiles", "down", "closed", "placeholder"])
  func `an ordinary sheet weighs less than 60 KB`(name: String) throws {
    let report = try #require(Sample.all.first { $0.name == name }?.report)
    let html = try Repository.sheets().render(report: report, language: .french)
    #expect(html.utf8.count < 60_000)
  }

  @Test(arguments: ["nosite", "profiles", "down", "closed", "placeholder"])
  func `a sheet without scores shows no number out of a hundred`(name: String) throws {
    let report = try #require(Sample.all.first { $0.name == name }?.report)
    let page = Page(try Repository.sheets().render(report: report, language: .french))
    #expect(!page.text.contains("/100"))
    #expect(!page.text.contains("→"))
    #expect(page.tags.allSatisfy { $0.value("class") != "bar" })
    #expect(page.text.contains("Prochain rendez-vous"))
  }

  @Test func `an axis that was not measured is said to be so and draws no bar`() throws {
    let page = Page(try Repository.sheets().render(report: Sample.bad, language: .french))
    let labels = page.tags.filter { $0.value("class") == "bar" }.compactMap { $0.value("aria-label") }
    #expect(labels.contains("Contact, 45 sur 100"))
    #expect(labels.contains("Réseaux, non mesuré"))
    #expect(labels.count == Axis.allCases.count)
  }

  @Test func `the first page says what a customer reads, and what each action brings`() throws {
    let text = Page(try Repository.sheets().render(report: Sample.bad, language: .french)).text
    for expected in [
      "05\u{A0}56\u{A0}45\u{A0}12\u{A0}34", "Du mardi au samedi\u{202F}: 7\u{202F}h\u{A0}– 13\u{202F}h",
      "non trouvé sur les pages lues", "Contact\u{202F}: 45 → 80", "Trois choses à faire en premier",
      "3\u{A0}mars\u{A0}2026", "Êtes-vous ouvert\u{202F}?", "ligne 41, texte visible",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  @Test func `what was not asked for is not called missing`() throws {
    for report in [Sample.noSite, Sample.siteDown, Sample.notMeasurable, Sample.placeholder, Sample.profilesOnly] {
      let text = Page(try Repository.sheets().render(report: report, language: .french)).text
      #expect(!text.contains("non trouvé"))
    }
  }

  @Test func `a timeout is not said to be the merchant's fault`() throws {
    var report = Sample.siteDown
    report.site = ObservedState(state: .down(.timeout(.connect)), evidence: [])
    let text = Page(try Repository.sheets().render(report: report, language: .french)).text
    #expect(text.contains("Nous n’avons pas réussi à ouvrir votre site"))
    #expect(!text.contains("ne s’ouvre pas"))
  }

  @Test func `the same report gives the same bytes`() throws {
    for (_, report) in Sample.all {
      let first = try Repository.sheets().render(report: report, language: .french)
      let second = try Repository.sheets().render(report: report, language: .french)
      #expect(first == second)
    }
  }

  @Test func `a hostile report leaves no markup, no control and no direction mark behind`() throws {
    for language in Language.allCases {
      let html = try Repository.sheets().render(report: Sample.hostile, language: language)
      let page = Page(html)
      #expect(page.faults == [])
      #expect(page.tags.filter { $0.name == "img" }.count == 1, "only the chamber's logo")
      for scalar in html.unicodeScalars {
        let isForbidden =
          (scalar.value < 0x20 && scalar != "\n") || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0x200F
        #expect(!isForbidden, "U+\(String(scalar.value, radix: 16))")
        if isForbidden { return }
      }
      #expect(!html.contains(String(repeating: "Wz", count: 1000)))
      #expect(!html.contains("javascript:alert(4)\""))
    }
  }

  @Test func `a chamber's settings cannot bring in a remote picture or an unreadable colour`() throws {
    let settings = OrganisationSettings(name: "X", logo: "https://example.fr/logo.png", accent: "#ffff00")
    let html = try Repository.sheets(settings).render(report: Sample.good, language: .french)
    #expect(!html.contains("<img"))
    #expect(!html.contains("#ffff00"))
    #expect(AccentColour("#0f5c63").ink == "#0f5c63")
    #expect(AccentColour("red; } body { display: none").ink == AccentColour(nil).ink)
  }
}
