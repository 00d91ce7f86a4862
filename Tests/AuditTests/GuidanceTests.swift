import Foundation
import Presence
import TestSupport
import Testing
import Yams

@testable import Audit

/// Where to click, what to ask of others, what the chamber offers.
struct GuidanceTests {
  private let text = LocalizedText(fr: "f", en: "e")
  private let scorer = Scorer(
    table: ScoringTable(
      points: .init(high: 3, medium: 2, low: 1), shareWhenFailedInPart: 0.5, leastCoverage: 0.6, checks: [:]))

  private static func shipped() throws -> AdviceTable {
    let data = try Data(contentsOf: URL(filePath: Fixtures.repository + "config/recommendations.yaml"))
    return try YAMLDecoder().decode(AdviceTable.self, from: data)
  }

  @Test func `the shipped gestures say where to click in each of the six tools`() throws {
    let table = try Self.shipped()
    #expect(try #require(table.gestures).count >= 10)
    for gesture in table.gestures ?? [] {
      for tool in SiteTool.allCases {
        let way = try #require(gesture.tools[tool.rawValue])
        #expect(way.fr.hasSuffix(".") && way.en.hasSuffix(".") && way.fr != way.en, "\(gesture.id) \(tool)")
      }
    }
  }

  @Test func `what others can do is asked for in words that follow “Pourriez-vous”`() throws {
    for entry in try Self.shipped().recommendations {
      if entry.owner == .webmaster { #expect(entry.request != nil, "\(entry.id) has nothing to send to the webmaster") }
      guard let request = entry.request else { continue }
      let verb = try #require(request.fr.split(separator: " ").first)
      #expect(["er", "ir", "re"].contains { verb.hasSuffix($0) }, "\(entry.id): \(verb)")
      #expect(!request.fr.hasSuffix("."), "\(entry.id)")
    }
  }

  @Test func `advice that changes a page says where to click`() throws {
    let elsewhere: Set<String> = ["get-a-page"]
    for entry in try Self.shipped().recommendations where !elsewhere.contains(entry.id) {
      #expect(entry.gesture != nil, "\(entry.id)")
    }
  }

  private func adviser(offers: OffersTable = .none) -> Adviser {
    let gestures = (1...6).map { number in
      Gesture(
        id: "g\(number)", name: text,
        tools: Dictionary(uniqueKeysWithValues: SiteTool.allCases.map { ($0.rawValue, text) }))
    }
    let entries = (1...6).map { number in
      AdviceTable.Entry(
        id: "e\(number)", checks: ["c\(number)"], what: text, why: text, how: [text], minutes: 10, cost: .free,
        owner: .merchant, horizon: .thisWeek, request: text, gesture: "g\(number)")
    }
    return Adviser(
      table: AdviceTable(recommendations: entries, gestures: gestures), scorer: scorer, offers: offers)
  }

  private var findings: [Finding] {
    (1...6).map { number in
      Finding(
        check: "c\(number)", axis: .contact, impact: .high, title: text, verdict: .failed(.full), message: text,
        evidence: [], weight: Double(7 - number))
    }
  }

  @Test func `in a known tool every way is told, else those of the first actions in all tools`() throws {
    let adviser = adviser()
    let advice = adviser.recommendations(for: findings)
    let known = try #require(adviser.gestures(for: advice, tool: .wix))
    #expect(known.count == 6 && known.allSatisfy { Array($0.tools.keys) == ["wix"] })
    let unknown = try #require(adviser.gestures(for: advice, tool: nil))
    #expect(unknown.map(\.id) == ["g1", "g2", "g3"])
    #expect(unknown.allSatisfy { $0.tools.count == SiteTool.allCases.count })
  }

  @Test func `the chamber's offers stand with the advice that they help`() {
    let offers = OffersTable(offers: [.init(id: "o", recommendations: ["e2"], text: text)])
    let advice = adviser(offers: offers).recommendations(for: findings)
    #expect(advice.first { $0.id == "e2" }?.offers == [text])
    #expect(advice.first { $0.id == "e1" }?.offers == nil)
  }

  @Test(
    arguments: [
      ("WordPress 6.4.2", "WordPress"), ("Wix.com Website Builder", "Wix"), ("Joomla! 1.5 - Open Source", "Joomla"),
      ("Microsoft FrontPage 4.0", "FrontPage"), ("PrestaShop", "PrestaShop"),
      ("e-monsite (e-monsite.com)", "e-monsite"),
      ("NVU 1.0", "NVU"), ("2018.0.0.379", nil), ("", nil),
    ] as [(String, String?)])
  func `a builder is named without its version`(generator: String, name: String?) {
    #expect(MakerReader.name(ofBuilder: generator) == name)
  }

  @Test func `the hoster is the one that the legal notice names`() throws {
    let example = CheckExample(
      .passes, "mentions", home: #"<meta name="generator" content="WordPress 6.4"><p>Bienvenue.</p>"#,
      others: [.legal: "<h1>Mentions légales</h1><p>Hébergeur : OVH SAS, 2 rue Kellermann, 59100 Roubaix</p>"])
    let site = try #require(ExampleSite.snapshot(of: example))
    let maker = try #require(MakerReader.maker(of: site))
    #expect(maker.host == "OVH" && maker.tool == .wordpress && maker.evidence.count == 2)
  }
}
