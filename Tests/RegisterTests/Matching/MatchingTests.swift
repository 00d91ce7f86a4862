import Presence
import Register
import TestSupport
import Testing

struct MatchingTests {
  private static func merchant(_ name: String, line: Int = 2, _ change: (inout Merchant) -> Void = { _ in }) -> Merchant
  {
    var merchant = Merchant(id: MerchantID(siret: nil, name: name, postcode: String(line)), name: name, line: line)
    merchant.address = PostalAddress(street: "14 avenue de Saige", postcode: "33600", city: "Pessac", country: nil)
    merchant.phone = "05 36 49 11 20"
    change(&merchant)
    return merchant
  }

  private static func record(_ name: String, id: String = "node/1", _ change: (inout OpenRecord) -> Void = { _ in })
    -> OpenRecord
  {
    var record = OpenRecord(source: .openStreetMap, id: id, url: "https://map.example/" + id)
    record.names = [name]
    record.address = PostalAddress(street: "14 Avenue de Saige", postcode: "33600", city: "Pessac", country: nil)
    record.phones = ["+33 5 36 49 11 20"]
    change(&record)
    return record
  }

  private static func doubt(_ merchant: Merchant, _ records: [OpenRecord]) -> RecordMatch.Doubt?? {
    RecordMatcher.match([merchant], with: records, settings: MatchSettings()).first.map(\.doubt)
  }

  @Test func `the same shop in two spellings is sure, and says why`() throws {
    let found = RecordMatcher.match(
      [Self.merchant("SARL Au Fournil du Monteil")], with: [Self.record("AU FOURNIL DU MONTEIL")],
      settings: MatchSettings())
    let match = try #require(found.first)
    #expect(match.doubt == nil)
    #expect(match.reasons.map(\.code) == [.samePhone, .sameName, .samePostcode, .sameStreet])
  }

  @Test func `a moved shop is found by its name and number, and left to a person unless its SIRET is the same`() {
    let moved = Self.record("Au Fournil du Monteil") {
      $0.address = PostalAddress(street: "3 rue Gambetta", postcode: "33400", city: "Talence", country: nil)
    }
    #expect(Self.doubt(Self.merchant("Au Fournil du Monteil"), [moved]) == .some(.otherPlace))
    var known = moved
    known.siret = "99101274100013"
    #expect(Self.doubt(Self.merchant("Au Fournil du Monteil") { $0.siret = known.siret }, [known]) == .some(nil))
  }

  @Test func `a shared telephone alone merges nobody`() {
    let other = Self.record("Pizza Magonty") {
      $0.address = PostalAddress(street: "3 rue Gambetta", postcode: "33400", city: "Talence", country: nil)
    }
    #expect(Self.doubt(Self.merchant("Au Fournil du Monteil"), [other]) != .some(nil))
  }

  @Test func `a successor behind the same door is not the merchant`() {
    let next = Self.record("Optique des Graves") { $0.phones = ["05 36 49 77 77"] }
    #expect(Self.doubt(Self.merchant("Au Fournil du Monteil"), [next]) != .some(nil))
  }

  @Test func `two shops of a chain in one town are left to a person`() {
    let shops = ["1 rue Pasteur", "2 place Gambetta"].enumerated().map { number, street in
      Self.record("Optivue", id: "node/\(number)") {
        $0.address.street = street
        $0.phones = []
      }
    }
    let merchant = Self.merchant("Optivue") {
      $0.address?.street = nil
      $0.phone = nil
    }
    let found = RecordMatcher.match([merchant], with: shops, settings: MatchSettings())
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.doubt != nil })
  }

  @Test func `a shop that the map has as a point and as a building is no rival of itself`() {
    let twice = ["node/1", "way/2"].map { id in
      Self.record("Au Fournil du Monteil", id: id) {
        $0.address.latitude = id == "way/2" ? 44.8061 : 44.8062
        $0.address.longitude = -0.6311
      }
    }
    #expect(Self.doubt(Self.merchant("Au Fournil du Monteil"), twice) == .some(nil))
  }

  @Test func `two merchants who claim one record are left to a person`() {
    let merchants = [Self.merchant("Au Fournil du Monteil"), Self.merchant("Au Fournil du Monteil", line: 3)]
    let found = RecordMatcher.match(
      merchants, with: [Self.record("Au Fournil du Monteil")], settings: MatchSettings())
    #expect(found.map(\.doubt) == [.rivalMerchant, .rivalMerchant])
  }

  @Test func `nothing in common is no pair at all`() {
    let other = Self.record("Pizza Magonty") {
      $0.address = PostalAddress(street: nil, postcode: "75011", city: "Paris", country: nil)
      $0.phones = []
    }
    #expect(Self.doubt(Self.merchant("Au Fournil du Monteil"), [other]) == nil)
    #expect(RecordMatcher.match([], with: [other], settings: MatchSettings()).isEmpty)
  }

  @Test func `of two thousand noisy pairs the sure ones are right, and most are sure`() {
    // More seeds and strangers in the benchmark.
    let town = NoisyTown(seed: 1, pairs: 2000, strangers: 2000)
    let found = RecordMatcher.match(town.merchants, with: town.records, settings: MatchSettings())
    let sure = found.filter { $0.doubt == nil }
    let quality = town.quality(ofPairs: sure.map { ($0.merchant, $0.record) })
    #expect(quality.precision >= 0.99)
    #expect(quality.recall >= 0.9)
  }

  @Test func `settings with a misspelt weight are refused by name`() {
    var settings = MatchSettings()
    #expect(settings.problems.isEmpty)
    settings.weights["samePhoen"] = 3
    settings.sureScore = 1
    #expect(settings.problems.count == 2)
  }
}
