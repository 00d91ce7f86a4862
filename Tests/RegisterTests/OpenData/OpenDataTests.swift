import Foundation
import Presence
import Register
import Testing
import Yams

/// Reads the made-up files of `Fixtures/open-data`.
enum OpenDataFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: "Fixtures/open-data/" + name).path }

  /// The file's bytes in pieces of a given size.
  static func chunks(_ name: String, of size: Int = 64) throws -> () throws -> [UInt8]? {
    chunks([UInt8](try Data(contentsOf: URL(filePath: path(name)))), of: size)
  }

  static func chunks(_ bytes: [UInt8], of size: Int) -> () throws -> [UInt8]? {
    var rest = bytes[...]
    return {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  static func geoJSON(_ text: String) throws -> [OpenRecord] {
    var records: [OpenRecord] = []
    try GeoJSONExtract.read(nextChunk: chunks(Array(text.utf8), of: 7)) { records.append($0) }
    return records
  }
}

struct OpenDataTests {
  @Test func `an extract says the same as GeoJSON and in binary form`() throws {
    var binary: [OpenRecord] = []
    try OSMExtract.read(path: OpenDataFiles.path("pessac.osm.pbf")) { binary.append($0) }
    var text: [OpenRecord] = []
    let broken = try GeoJSONExtract.read(nextChunk: OpenDataFiles.chunks("pessac.geojson")) { text.append($0) }
    #expect(broken == 0)
    #expect(binary.count == 10)
    #expect(binary.map(\.id).sorted() == text.map(\.id).sorted())
    for record in binary {
      let other = try #require(text.first { $0.id == record.id })
      #expect(abs((record.address.latitude ?? 0) - (other.address.latitude ?? 9)) < 0.0002, "\(record.id)")
      var (left, right) = (record, other)
      for place in [\PostalAddress.latitude, \.longitude] {
        left.address[keyPath: place] = nil
        right.address[keyPath: place] = nil
      }
      #expect(left == right, "\(record.id)")
    }
  }

  @Test func `a shop of the map keeps what a customer needs`() throws {
    var records: [OpenRecord] = []
    try OSMExtract.read(path: OpenDataFiles.path("pessac.osm.pbf")) { records.append($0) }
    let bakery = try #require(records.first { $0.id == "node/1" })
    #expect(bakery.names == ["Au Fournil du Monteil"])
    #expect(bakery.siret == "99101274100013")
    #expect(bakery.address.street == "14 Avenue de Saige")
    #expect(bakery.trade == "shop=bakery")
    #expect(bakery.url == "https://www.openstreetmap.org/node/1")
    #expect(bakery.seen(readAt: Timestamp(secondsSinceEpoch: 0)).hours?.week.openDays == 6)
    let way = try #require(records.first { $0.id == "way/31" })
    #expect(way.profiles == ["https://www.facebook.com/atelierdeclairepessac"])
    #expect(abs((way.address.latitude ?? 0) - 44.8071) < 0.0002)
    #expect(records.first { $0.id == "node/7" }?.isClosed == true)
    #expect(!records.contains { $0.id == "node/10" || $0.id == "node/11" })
  }

  @Test(arguments: ["pessac.geojson", "sirene.csv", "none.osm.pbf"])
  func `what is no extract is an error that says what to do`(_ name: String) {
    #expect(throws: RegisterError.self) { try OSMExtract.read(path: OpenDataFiles.path(name)) { _ in } }
  }

  @Test(arguments: [
    #"{"type":"FeatureCollection","features":[{"type":"Feature","id":"node/5","properties":{"shop":"books","name":"A \"B\" {"},"geometry":{"type":"Point","coordinates":[-0.6,44.8]}}]}"#,
    #"{"type":"Feature","id":"n5","properties":{"shop":"books","name":"A \"B\" {"},"geometry":{"type":"Point","coordinates":[-0.6,44.8]}}"#,
    #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"x"}},"features":[{"properties":{"@id":"node/5","shop":"books","name":"A \"B\" {"},"geometry":{"coordinates":[-0.6,44.8]}}]}"#,
    #"{"version":0.6,"elements":[{"type":"node","id":5,"lat":44.8,"lon":-0.6,"tags":{"shop":"books","name":"A \"B\" {"}}]}"#,
  ])
  func `every usual form of GeoJSON is read`(_ text: String) throws {
    let record = try #require(try OpenDataFiles.geoJSON(text).first)
    #expect(record.id == "node/5")
    #expect(record.names == [#"A "B" {"#])
    #expect(record.address.latitude == 44.8)
    #expect(record.address.longitude == -0.6)
  }

  @Test(arguments: [
    "{", "[[[[[[", "nonsense", #"{"features":[{"properties":"#, #"{"features":[{"properties":[1,2]}]}"#,
    #"{"features":[{"id":"node/1","properties":{"shop":"x","name":"y"},"geometry":{"coordinates":[1e999,"a"]}}]}"#,
    #"{"features":[{"id":"node/99999999999999999999","properties":{"shop":"x","name":"y"}}]}"#,
  ])
  func `broken GeoJSON gives what can be read and no crash`(_ text: String) throws {
    for record in try OpenDataFiles.geoJSON(text) { #expect(record.address.latitude == nil) }
  }

  @Test func `a million brackets cost no stack`() throws {
    let text = #"{"features":["# + String(repeating: "[", count: 1_000_000)
    #expect(try OpenDataFiles.geoJSON(text).isEmpty)
  }

  @Test func `Sirene gives names, closures, and nothing of owners who asked not to be shown`() throws {
    var records: [OpenRecord] = []
    let broken = try SireneStock.read(nextChunk: OpenDataFiles.chunks("sirene.csv"), file: "sirene.csv") {
      records.append($0)
    }
    #expect(broken == 1)
    #expect(
      records.map(\.siret) == [
        "99101274100013", "99204811600014", "99311902300014", "99854602200018", "99821743400013",
      ])
    #expect(records[0].address.street == "14 AV DE SAIGE")
    #expect(records[2].names.isEmpty)
    #expect(records[2].address.street == nil)
    #expect(records[3].isClosed)
    #expect(records[3].closedSince == CivilDate(year: 2024, month: 6, day: 30))
    #expect(records[4].names.first == #"LE COIN, "SUCRE""#)
    #expect(records[4].line == 6)
  }

  @Test func `of Sirene only the wanted rows are kept, and another table is refused`() throws {
    var kept: [String] = []
    try SireneStock.read(
      nextChunk: OpenDataFiles.chunks("sirene.csv"), file: "s", isWanted: { siret, _ in siret.hasPrefix("992") }
    ) { kept.append($0.id) }
    #expect(kept == ["99204811600014"])
    #expect(throws: RegisterError.self) {
      try SireneStock.read(nextChunk: OpenDataFiles.chunks("registre-chambre.csv"), file: "r") { _ in }
    }
  }

  @Test func `the chamber's register says who was struck off and when`() throws {
    let map = try YAMLDecoder().decode(
      ColumnMap.self, from: Data(contentsOf: OpenDataFiles.root.appending(path: "config/columns.yaml")))
    var reader = MerchantListReader(columns: map, nextChunk: try OpenDataFiles.chunks("registre-chambre.csv"))
    var records: [OpenRecord] = []
    while let row = try reader.next() {
      if case .merchant(let merchant) = row { records.append(ChamberRegister.record(merchant, file: "registre.csv")) }
    }
    #expect(records.map(\.isClosed) == [false, true])
    #expect(records.last?.closedSince == CivilDate(year: 2024, month: 6, day: 30))
  }
}
