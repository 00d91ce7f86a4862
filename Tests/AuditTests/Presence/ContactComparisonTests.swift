import Audit
import Presence
import Testing

struct ContactComparisonTests {
  private static func seen(
    _ source: PresenceSource, name: String? = "Au Fournil du Monteil", street: String? = "14 avenue de Saige",
    postcode: String? = "33600", town: String? = "Pessac", phone: String? = "05 36 49 11 20", hours: String? = nil
  ) -> SeenContact {
    SeenContact(
      source: source, name: name,
      address: PostalAddress(street: street, postcode: postcode, city: town, country: nil),
      phones: phone.map { [$0] } ?? [], hours: hours.flatMap { OpeningHours(osm: $0) },
      evidence: Evidence(
        url: "https://\(source.rawValue).example/", line: 3, excerpt: "", method: .visibleText,
        capturedAt: Timestamp(secondsSinceEpoch: 1_790_000_000)))
  }

  private static let list = seen(.merchantList)

  @Test(arguments: [
    (seen(.site), [ContactDifference.Kind]()),
    (
      seen(.site, name: "SARL AU FOURNIL", street: "14 av. de Saige", town: "PESSAC CEDEX", phone: "+33 5 36 49 11 20"),
      []
    ),
    (seen(.openStreetMap, postcode: "33400", town: "Talence"), [.town]),
    (seen(.site, phone: "05 36 49 99 99"), [.phone]), (seen(.site, street: "3 place de la Gare"), [.street]),
    (seen(.site, street: "16 avenue de Saige"), [.streetNumber]),
    (seen(.site, street: "14 bis avenue de Saige"), [.repetition]),
    (seen(.site, street: "avenue de Saige"), [.numberMissing]),
    (seen(.site, name: "Pizza Magonty"), [.name]), (seen(.sirene, name: "DUPONT Jeanne"), []),
    (seen(.site, name: nil, street: nil, postcode: nil, town: nil, phone: nil), []),
    (seen(.site, street: "16 avenue de Saige", phone: "05 36 49 99 99"), [.phone, .streetNumber]),
  ])
  func `differences are told, the most costly first, and silence is none`(
    _ other: SeenContact, _ kinds: [ContactDifference.Kind]
  ) {
    #expect(ContactComparison.differences(between: [Self.list, other]).map(\.kind) == kinds)
  }

  @Test func `a moved shop keeps its number and name, and both addresses are shown side by side`() throws {
    let other = Self.seen(.openStreetMap, street: "3 place de la Gare")
    let difference = try #require(ContactComparison.differences(between: [other, Self.list]).first)
    #expect(difference.mayHaveMoved)
    #expect(difference.left.source == .merchantList)
    #expect(difference.left.text == "14 avenue de Saige, 33600 Pessac")
    #expect(difference.right.text == "3 place de la Gare, 33600 Pessac")
    #expect(difference.right.evidence.url == "https://openStreetMap.example/")
  }

  @Test(arguments: [
    ("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00", ContactDifference.Kind?.none),
    ("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-13:00", .hours), ("Mo-Fr 09:00-12:00; Sa off", "Mo-Sa 09:00-12:00", .closedDay),
    ("Mo-Fr 09:00-12:00", "Sa 09:00-12:00", nil),
  ])
  func `a day closed here and open there costs more than other times`(
    _ left: String, _ right: String, _ kind: ContactDifference.Kind?
  ) {
    let found = ContactComparison.differences(between: [
      Self.seen(.site, hours: left), Self.seen(.openStreetMap, hours: right),
    ])
    #expect(found.map(\.kind) == [kind].compactMap { $0 })
  }

  @Test func `of several addresses of a site the one that agrees is compared`() throws {
    let known = try #require(Self.list.address)
    let stall = PostalAddress(street: "place du Marché", postcode: "33610", city: "Cestas", country: nil)
    #expect(ContactComparison.nearest(to: known, among: [stall, known]) == known)
    #expect(ContactComparison.nearest(to: nil, among: [stall, known]) == stall)
    #expect(ContactComparison.nearest(to: known, among: []) == nil)
  }

  @Test func `places that say the same other thing are told once`() {
    let found = ContactComparison.differences(between: [
      Self.list, Self.seen(.site, phone: "05 36 49 99 99"), Self.seen(.openStreetMap, phone: "05 36 49 99 99"),
    ])
    #expect(found.count == 1)
  }
}
