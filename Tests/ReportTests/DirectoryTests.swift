import Foundation
import Presence
import Testing

@testable import Report

struct DirectoryTests {
  private static let asOf = Timestamp(secondsSinceEpoch: 1_795_000_000)
  private static let consent = DirectoryConsent(columns: ["Accord annuaire"], yes: ["oui", "x"])

  private static func entry(
    _ name: String, latitude: Double? = 44.806, longitude: Double? = -0.631, hours: String? = nil,
    _ change: (inout DirectoryEntry) -> Void = { _ in }
  ) -> DirectoryEntry {
    var entry = DirectoryEntry(id: MerchantID(siret: nil, name: name, postcode: "33600"), name: name)
    entry.trade = "Boulangerie"
    entry.address = PostalAddress(
      street: "14 avenue de Saige", postcode: "33600", city: "Pessac", country: nil, latitude: latitude,
      longitude: longitude)
    entry.phones = ["+33536491120"]
    entry.hours = hours.flatMap { OpeningHours(osm: $0) }
    entry.links = [.init(name: DirectoryPage.siteName, url: "https://www.fournil.example/")]
    change(&entry)
    return entry
  }

  private static func html(
    _ entries: [DirectoryEntry], tiles: String = "", leaflet: LeafletFiles? = nil, language: Language = .french
  ) throws -> String {
    let settings = DirectorySettings(title: "", consent: consent, tileServer: tiles, tileAttribution: "© <b>T</b>")
    return DirectoryPage(
      templates: try Repository.templates(), organisation: Sample.organisation, settings: settings, leaflet: leaflet
    ).render(entries, asOf: asOf, language: language)
  }

  private static let town = [
    entry("Au Fournil du Monteil", hours: "Tu-Sa 07:00-13:30,15:30-19:30; Su 07:00-13:00"),
    entry("Élec'Saige", latitude: 44.81, longitude: -0.64), entry("Zinc & Cie", latitude: nil, longitude: nil),
  ]

  @Test(arguments: Language.allCases)
  func `the page is well-formed, loads nothing and is complete without its script`(_ language: Language) throws {
    let html = try Self.html(Self.town, language: language)
    let page = Page(html)
    #expect(page.faults == [])
    for tag in page.tags {
      for name in ["src", "srcset", "action"] { #expect(tag.value(name)?.hasPrefix("data:") != false, "\(tag.name)") }
      #expect(tag.name != "link")
    }
    for name in ["Au Fournil du Monteil", "lec&#39;Saige", "Zinc &amp; Cie"] { #expect(html.contains(name), "\(name)") }
    #expect(html.contains("data-opening-hours=\"Tu-Sa 07:00-13:30,15:30-19:30; Su 07:00-13:00\""))
    #expect(html.contains("tel:+33536491120"))
    #expect(page.tags.count { $0.name == "circle" && !$0.isClosing } == 2)
    #expect(page.tags.contains { $0.value("lang") == language.rawValue })
  }

  @Test func `the policy allows the page's own script and no other`() throws {
    let html = try Self.html(Self.town)
    let start = try #require(html.firstRange(of: "<script>")).upperBound
    let end = try #require(html[start...].firstRange(of: "</script>")).lowerBound
    #expect(html.contains("script-src &#39;\(SHA256.policySource(of: String(html[start..<end])))&#39;"))
    #expect(!html[start..<end].contains("innerHTML"))
  }

  @Test func `a shop's name cannot leave its place, in the page or in the data`() throws {
    let poison = Self.entry(Sample.poison) { entry in
      entry.trade = Sample.poison
      entry.address?.street = Sample.poison
      entry.phones = [Sample.poison]
      entry.links = [.init(name: Sample.poison, url: "javascript:alert(1)"), .init(name: "x", url: Sample.poison)]
    }
    let html = try Self.html([poison, Self.entry("Pur")])
    #expect(Page(html).faults == [])
    #expect(Page(html).tags.count { $0.name == "script" && !$0.isClosing } == 2)
    #expect(!html.contains("javascript:"))
    #expect(!Page(html).tags.contains { tag in tag.attributes.contains { $0.name.hasPrefix("on") } })
    let start = try #require(html.firstRange(of: "ld+json\">")).upperBound
    let end = try #require(html[start...].firstRange(of: "</script>")).lowerBound
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(html[start..<end].utf8)) }
  }

  @Test func `the plan's data is GeoJSON that our own reader takes`() throws {
    let text = DirectoryData.geoJSON(Self.town + [Self.entry(Sample.poison)])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let features = try #require(object["features"] as? [[String: Any]])
    #expect(features.count == 3)
    let properties = try #require(features[0]["properties"] as? [String: Any])
    #expect(properties["opening_hours"] as? String == "Tu-Sa 07:00-13:30,15:30-19:30; Su 07:00-13:00")
    #expect(text.contains("[-0.63100,44.80600]"))
  }

  @Test(arguments: [
    ("Tu-Sa 09:00-12:00", "[null,[[540,720]],[[540,720]],[[540,720]],[[540,720]],[[540,720]],null]"),
    ("Mo off; Fr 18:00-02:00", "[[],null,null,null,[[1080,1560]],null,null]"),
    ("Mo 09:00-10:00; 2026 Aug 01-2026 Aug 21 off", "[[[540,600]],null,null,null,null,null,null]"),
    ("Mo 09:00-10:00; Jun-Sep Mo 08:00-12:00", nil), ("Mo 09:00-10:00 \"sur rendez-vous\"", nil), ("Mo off", nil),
  ])
  func `the script is told the week, or nothing where it could be wrong`(_ osm: String, _ data: String?) throws {
    #expect(WeekData.week(try #require(OpeningHours(osm: osm))) == data)
  }

  @Test(
    arguments: [
      ("2026 Aug 01-2026 Aug 21", [20_260_801, 20_260_821]), ("Aug 01-21", [801, 821]), ("Dec 24-Jan 02", [1224, 102]),
      ("Dec 25", [1225, 1225]), ("Jun-Sep", nil), ("SH", nil), ("2026 Aug 01-Sep", nil), ("", nil),
    ] as [(String, [Int]?)])
  func `days of closing are numbers, or not understood`(_ selector: String, _ range: [Int]?) {
    #expect(WeekData.range(selector) == range)
  }

  @Test func `only an explicit yes is consent`() {
    func merchant(_ value: String?, heading: String = "ACCORD_ANNUAIRE") -> Merchant {
      var merchant = Merchant(id: MerchantID(siret: nil, name: "x", postcode: nil), name: "x")
      merchant.extra = value.map { [.init(heading: heading, value: $0)] } ?? []
      return merchant
    }
    #expect(Self.consent.isGiven(by: merchant("Oui")))
    #expect(Self.consent.isGiven(by: merchant("X")))
    for value in ["", "non", "peut-être", "oui mais"] {
      #expect(!Self.consent.isGiven(by: merchant(value)), "\(value)")
    }
    #expect(!Self.consent.isGiven(by: merchant(nil)))
    #expect(!Self.consent.isGiven(by: merchant("oui", heading: "Terrasse")))
  }

  @Test func `tiles come from the town's server alone, with Leaflet inside the page`() throws {
    let leaflet = LeafletFiles(script: "var L={};", style: ".leaflet{}")
    let html = try Self.html(Self.town, tiles: "https://tuiles.pessac.example/{z}/{x}/{y}.png", leaflet: leaflet)
    #expect(html.contains("img-src data: https://tuiles.pessac.example;"))
    #expect(html.contains("<script>var L={};</script>"))
    #expect(Page(html).faults == [])
    #expect(!Page(html).tags.contains { $0.name == "circle" })
    let settings = DirectorySettings(title: "", consent: Self.consent, tileServer: "http://x/{z}")
    #expect(settings.problems.count == 1)
  }

  @Test func `holidays are those of the law`() {
    #expect(
      FrenchHolidays.dates(of: 2026).map(\.description) == [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
        "2026-11-01", "2026-11-11", "2026-12-25",
      ])
    #expect(FrenchHolidays.dates(of: 2027).contains { $0.description == "2027-03-29" })
  }
}
