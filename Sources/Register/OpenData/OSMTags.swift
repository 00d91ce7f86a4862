import Presence

/// From the tags of an OpenStreetMap object to a record. Source: https://wiki.openstreetmap.org/wiki/Map_features
struct OSMTags {
  /// Keys of which one makes an object a place of trade.
  static let tradeKeys = ["shop", "craft", "amenity", "office", "tourism", "healthcare", "leisure", "disused:shop"]

  private let tags: [String: String]

  init(_ tags: [String: String]) { self.tags = tags }

  /// Values of `amenity`, `tourism` and `leisure` behind which somebody sells or serves.
  private static let places: [String: Set<String>] = [
    "amenity": [
      "restaurant", "cafe", "bar", "pub", "fast_food", "ice_cream", "biergarten", "food_court", "pharmacy", "dentist",
      "doctors", "clinic", "veterinary", "driving_school", "car_rental", "car_wash", "bicycle_rental", "cinema",
      "nightclub", "fuel", "bank", "marketplace", "studio", "language_school", "dancing_school", "music_school",
      "childcare", "kindergarten", "internet_cafe", "vehicle_inspection", "funeral_directors", "crematorium",
      "post_office", "theatre", "spa", "boat_rental", "training", "animal_boarding", "coworking_space",
    ],
    "tourism": ["hotel", "guest_house", "chalet", "apartment", "hostel", "motel", "camp_site", "gallery"],
    "leisure": ["fitness_centre", "sports_centre", "dance", "bowling_alley", "escape_game", "tanning_salon", "sauna"],
  ]

  /// `shop=bakery`, the first that says a trade; nil when the object is no place of trade.
  var trade: String? {
    for key in OSMTags.tradeKeys {
      guard let value = tags[key], !value.isEmpty, value != "no" else { continue }
      if let known = OSMTags.places[key] {
        if let first = value.split(separator: ";").first(where: { known.contains(String($0)) }) {
          return key + "=" + first
        }
        continue
      }
      return key + "=" + value
    }
    return nil
  }

  /// The record; nil when the object has no name or is no place of trade. `id` is `node/123`.
  func record(id: String, latitude: Double?, longitude: Double?) -> OpenRecord? {
    guard let trade else { return nil }
    let names = ["name", "official_name", "brand", "operator", "alt_name", "old_name"].compactMap { tags[$0] }
    guard tags["name"] != nil || tags["brand"] != nil, !names.isEmpty else { return nil }
    var record = OpenRecord(source: .openStreetMap, id: id, url: "https://www.openstreetmap.org/" + id)
    for name in names where !record.names.contains(name) { record.names.append(name) }
    record.trade = trade
    record.siret = OSMTags.siret(tags["ref:FR:SIRET"])
    record.address = address(latitude: latitude, longitude: longitude)
    for key in ["phone", "contact:phone", "mobile", "contact:mobile", "phone:mobile"] {
      if let value = tags[key], !record.phones.contains(value) { record.phones.append(value) }
    }
    record.email = tags["email"] ?? tags["contact:email"]
    record.website = tags["website"] ?? tags["contact:website"] ?? tags["url"]
    record.openingHours = tags["opening_hours"]
    for network in ["facebook", "instagram", "tiktok", "linkedin", "twitter", "youtube", "pinterest", "whatsapp"] {
      if let value = tags["contact:" + network] ?? tags[network], value.contains("/") { record.profiles.append(value) }
    }
    record.isClosed = trade.hasPrefix("disused:") || trade == "shop=vacant"
    return record
  }

  private func address(latitude: Double?, longitude: Double?) -> PostalAddress {
    func value(_ key: String) -> String? { tags["addr:" + key] ?? tags["contact:" + key] }
    let way = value("street") ?? value("place") ?? value("hamlet")
    let street = [value("housenumber"), way].compactMap { $0 }.joined(separator: " ")
    return PostalAddress(
      street: way == nil ? nil : street, postcode: value("postcode"), city: value("city"), country: value("country"),
      latitude: OSMTags.degrees(latitude, within: 90), longitude: OSMTags.degrees(longitude, within: 180))
  }

  private static func degrees(_ value: Double?, within bound: Double) -> Double? {
    value.flatMap { $0.isFinite && abs($0) <= bound ? $0 : nil }
  }

  private static func siret(_ text: String?) -> String? {
    guard let first = text?.split(whereSeparator: { ";,".contains($0) }).first,
      case .valid(let siret) = SIRET.read(String(first))
    else { return nil }
    return siret
  }
}
