/// Links to maps and embedded maps: what they search for, and where they point.
enum MapLink {
  struct Place {
    var query: String?
    var coordinates: (latitude: Double, longitude: Double)?
  }

  /// Whether a web address may be a map's; a cheap question before ``place(of:)``.
  static func mayBeMap(_ lower: [UInt8]) -> Bool {
    ByteSearch.contains("map", in: lower[...]) || ByteSearch.contains("waze.com", in: lower[...])
      || lower.has("geo:", at: 0)
  }

  /// The place of a map's address; nil for all other addresses.
  static func place(of target: String) -> Place? {
    let lower = target.lowercased()
    guard
      lower.contains("google.") && lower.contains("map") || lower.contains("maps.app")
        || lower.contains("openstreetmap")
        || lower.contains("waze.com") || lower.contains("maps.apple") || lower.hasPrefix("geo:")
        || lower.contains("bing.com/maps")
    else { return nil }
    guard target.utf8.count < 4000 else { return nil }
    var place = Place()
    let parameters = parameters(of: target)
    for name in ["q", "query", "daddr", "destination", "address", "near"] {
      guard let value = parameters.first(where: { $0.name == name })?.value, !value.isEmpty else { continue }
      if let pair = pair(value[...]) { place.coordinates = pair } else { place.query = value }
      break
    }
    if let range = target.firstRange(of: "/place/") {
      place.query = decoded(target[range.upperBound...].prefix { $0 != "/" && $0 != "?" })
    }
    if place.query == nil, let range = target.firstRange(of: "!2s") {
      place.query = decoded(target[range.upperBound...].prefix { $0 != "!" })
    }
    place.coordinates = place.coordinates ?? coordinates(of: target, parameters: parameters)
    return place
  }

  private static func coordinates(
    of target: String, parameters: [(name: String, value: String)]
  ) -> (latitude: Double, longitude: Double)? {
    if let north = number(after: "!3d", in: target), let east = number(after: "!4d", in: target) {
      return valid(north, east)
    }
    // Embedded maps give the longitude first: "!2d-0.63!3d44.80".
    if let east = number(after: "!2d", in: target), let north = number(after: "!3d", in: target) {
      return valid(north, east)
    }
    if let range = target.firstRange(of: "/@"), let pair = pair(target[range.upperBound...]) { return pair }
    for name in ["ll", "sll", "center"] {
      if let value = parameters.first(where: { $0.name == name })?.value, let pair = pair(value[...]) { return pair }
    }
    if let north = parameters.first(where: { $0.name == "mlat" })?.value,
      let east = parameters.first(where: { $0.name == "mlon" })?.value
    {
      return Double(north).flatMap { north in Double(east).flatMap { valid(north, $0) } }
    }
    return target.hasPrefix("geo:") ? pair(target.dropFirst(4)) : nil
  }

  private static func number(after mark: String, in text: String) -> Double? {
    guard let range = text.firstRange(of: mark) else { return nil }
    return Double(text[range.upperBound...].prefix { $0.isNumber || $0 == "." || $0 == "-" })
  }

  /// "44.80,-0.63" at the start of a text.
  private static func pair(_ text: Substring) -> (latitude: Double, longitude: Double)? {
    let parts = text.split(separator: ",", maxSplits: 2).prefix(2).map {
      $0.trimmingPrefix { $0 == " " || $0 == "+" }.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    }
    guard parts.count == 2, parts[0].contains("."), let north = Double(parts[0]), let east = Double(parts[1]) else {
      return nil
    }
    return valid(north, east)
  }

  private static func valid(_ latitude: Double, _ longitude: Double) -> (latitude: Double, longitude: Double)? {
    abs(latitude) <= 90 && abs(longitude) <= 180 && (latitude != 0 || longitude != 0) ? (latitude, longitude) : nil
  }

  private static func parameters(of target: String) -> [(name: String, value: String)] {
    guard let mark = target.firstIndex(of: "?") else { return [] }
    return target[target.index(after: mark)...].split(separator: "&").prefix(40).map { part in
      let sides = part.split(separator: "=", maxSplits: 1)
      return (sides.first?.lowercased() ?? "", sides.count > 1 ? decoded(sides[1]) : "")
    }
  }

  /// Percent-decoded, `+` as space.
  private static func decoded(_ text: Substring) -> String {
    var out: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == 0x25, bytes.count >= 2,
        let code = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        out.append(code)
        bytes.removeFirst(2)
      } else {
        out.append(byte == 0x2B ? 0x20 : byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
