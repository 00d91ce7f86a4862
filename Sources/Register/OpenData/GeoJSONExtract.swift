public import Presence

/// An OpenStreetMap extract as GeoJSON (RFC 7946): a FeatureCollection or a feature a line, as overpass-turbo, osmium
/// and QGIS write them; Overpass's own JSON (`{"elements": […]}`) too.
public enum GeoJSONExtract {
  /// Gives out the named places of trade. Returns how many objects were left out because they were broken.
  ///
  /// `nextChunk` gives the file's bytes piece by piece, nil at the end.
  @discardableResult
  public static func read(nextChunk: () throws -> [UInt8]?, _ take: (OpenRecord) -> Void) throws -> Int {
    var objects = JSONObjects()
    var broken = 0
    var isAny = false
    func read(_ object: [UInt8]) {
      do throws(JSONLine.Failure) {
        if let record = try record(of: object) { take(record) }
      } catch {
        broken += 1
      }
    }
    while let chunk = try nextChunk() {
      isAny = isAny || !chunk.isEmpty
      objects.take(chunk, read)
    }
    objects.finish(read)
    guard isAny else { throw RegisterError.empty }
    return broken + objects.skipped
  }

  private static func record(of object: [UInt8]) throws(JSONLine.Failure) -> OpenRecord? {
    var members: [String: String] = [:]
    for (key, value) in try JSONLine.members(of: object) { members[key] = value }
    guard let properties = members["properties"] ?? members["tags"], properties.hasPrefix("{") else { return nil }
    var tags: [String: String] = [:]
    for (key, value) in try JSONLine.members(of: Array(properties.utf8)) where !value.isEmpty { tags[key] = value }
    guard let id = identifier(members, tags) else { return nil }
    let place = try place(members)
    return OSMTags(tags).record(id: id, latitude: place?.latitude, longitude: place?.longitude)
  }

  /// `node/123`, from the feature's own number or from the properties `@id`, `@type`, `osm_id`.
  private static func identifier(_ members: [String: String], _ tags: [String: String]) -> String? {
    let kinds: [Character: String] = ["n": "node", "w": "way", "r": "relation"]
    let written = tags["@id"] ?? members["id"] ?? tags["osm_id"] ?? tags["id"] ?? ""
    if let slash = written.firstIndex(of: "/"), let number = Int64(written[written.index(after: slash)...]),
      let first = written.first, let kind = kinds[first]
    {
      return "\(kind)/\(number)"
    }
    if let number = Int64(written) {
      let kind = (tags["@type"] ?? tags["osm_type"] ?? members["type"])?.lowercased().first.flatMap { kinds[$0] }
      return "\(kind ?? "node")/\(abs(number))"
    }
    guard let first = written.first, let number = Int64(written.dropFirst()), number > 0 else { return nil }
    // osmium numbers areas: twice the way's number, or twice the relation's and one.
    if first == "a" { return number % 2 == 0 ? "way/\(number / 2)" : "relation/\(number / 2)" }
    return kinds[first].map { "\($0)/\(number)" }
  }

  private static func place(_ members: [String: String]) throws(JSONLine.Failure) -> (
    latitude: Double, longitude: Double
  )? {
    if let latitude = members["lat"].flatMap(Double.init), let longitude = members["lon"].flatMap(Double.init) {
      return (latitude, longitude)
    }
    if let center = members["center"], center.hasPrefix("{") {
      var parts: [String: String] = [:]
      for (key, value) in try JSONLine.members(of: Array(center.utf8)) { parts[key] = value }
      if let latitude = parts["lat"].flatMap(Double.init), let longitude = parts["lon"].flatMap(Double.init) {
        return (latitude, longitude)
      }
    }
    guard let geometry = members["geometry"], geometry.hasPrefix("{") else { return nil }
    for (key, value) in try JSONLine.members(of: Array(geometry.utf8)) where key == "coordinates" {
      return middle(of: value)
    }
    return nil
  }

  /// The middle of all corners of the first ring. Longitude stands before latitude (RFC 7946 §3.1.1).
  private static func middle(of coordinates: String) -> (latitude: Double, longitude: Double)? {
    let depth = coordinates.prefix { $0 == "[" || $0 == " " || $0 == "\n" }.count { $0 == "[" }
    let ring = depth > 1 ? coordinates.firstRange(of: "]]").map { coordinates[..<$0.lowerBound] } : nil
    var sums = (latitude: 0.0, longitude: 0.0)
    var count = 0.0
    for position in (ring ?? coordinates[...]).split(separator: "]").prefix(5000) {
      let numbers = position.split(whereSeparator: { "[, \n\t\r".contains($0) }).prefix(2).compactMap { Double($0) }
      guard numbers.count == 2 else { continue }
      sums.longitude += numbers[0]
      sums.latitude += numbers[1]
      count += 1
    }
    return count > 0 ? (sums.latitude / count, sums.longitude / count) : nil
  }
}
