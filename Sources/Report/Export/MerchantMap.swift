internal import Presence

/// `merchants.geojson`: merchants whose place the list, or their own site, gives in degrees, for a map.
///
/// Source: RFC 7946. Coordinates are WGS 84, longitude first.
struct MerchantMap {
  private struct Feature: Encodable {
    struct Geometry: Encodable {
      let type = "Point"
      let coordinates: [Double]
    }

    struct Properties: Encodable {
      let id: MerchantID
      let name: String
      let trade: String?
      let town: String?
      let kind: AuditReport.Kind
      let scores: [String: Int]
      let firstAction: LocalizedText?
      let sheet: String
      /// Where the place is from: `list` or `site`.
      let place: String
    }

    let type = "Feature"
    let id: MerchantID
    let geometry: Geometry
    let properties: Properties
  }

  private var isEmpty = true

  /// The text to append for a merchant; nil when nobody gives a place.
  mutating func next(_ report: AuditReport) throws -> [UInt8]? {
    guard let place = MerchantMap.place(of: report) else { return nil }
    let row = OverviewRow(report)
    let values = report.scores.compactMap { score in score.value.map { (score.axis.rawValue, $0) } }
    let feature = Feature(
      id: row.id, geometry: .init(coordinates: [place.longitude, place.latitude]),
      properties: .init(
        id: row.id, name: row.name, trade: row.trade, town: row.town, kind: row.kind,
        scores: Dictionary(values, uniquingKeysWith: { first, _ in first }), firstAction: row.firstAction,
        sheet: ReportFolder.sheet(row.id, .french), place: place.source))
    let head = isEmpty ? "{\"type\":\"FeatureCollection\",\"features\":[\n" : ",\n"
    isEmpty = false
    return Array(head.utf8) + (try ReportJSON.value(feature))
  }

  /// What ends the file; nil when no merchant had a place and there is no file.
  var end: [UInt8]? { isEmpty ? nil : Array("\n]}\n".utf8) }

  /// The list's degrees, else those that the merchant's own site gives; nil when neither does, or they lie on no map.
  static func place(of report: AuditReport) -> Place? {
    if let place = Place(report.merchant.address, source: "list") { return place }
    for fact in report.identity.addresses where fact.value.owner == .merchant {
      if let place = Place(fact.value, source: "site") { return place }
    }
    return nil
  }

  /// A place on the map.
  struct Place: Equatable {
    let latitude: Double
    let longitude: Double
    /// `list` or `site`.
    let source: String

    init?(_ address: PostalAddress?, source: String) {
      guard let latitude = address?.latitude, let longitude = address?.longitude, abs(latitude) <= 90,
        abs(longitude) <= 180, latitude != 0 || longitude != 0
      else { return nil }
      self.latitude = latitude
      self.longitude = longitude
      self.source = source
    }
  }
}
