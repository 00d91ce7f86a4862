import Presence

/// The directory for machines: GeoJSON for maps, schema.org for search engines.
public enum DirectoryData {
  /// GeoJSON (RFC 7946) of the entries that have a place, with OSM's own keys; one feature a line.
  public static func geoJSON(_ entries: [DirectoryEntry]) -> String {
    var features: [String] = []
    for entry in entries {
      guard let latitude = entry.address?.latitude, let longitude = entry.address?.longitude else { continue }
      var members: [(String, String)] = [("name", quoted(entry.name))]
      func add(_ key: String, _ value: String?) {
        if let value, !value.isEmpty { members.append((key, quoted(value))) }
      }
      add("description", entry.trade)
      add("contact:address", entry.address?.street)
      add("addr:postcode", entry.address?.postcode)
      add("addr:city", entry.address?.city)
      add("phone", entry.phones.first)
      add("website", entry.links.first { $0.name == DirectoryPage.siteName }.flatMap(address))
      add("opening_hours", entry.hours?.osm)
      features.append(
        "{\"type\":\"Feature\",\"id\":\(quoted(entry.id.description)),\"geometry\":{\"type\":\"Point\",\"coordinates\":["
          + "\(number(longitude)),\(number(latitude))]},\"properties\":\(object(members))}")
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
  }

  /// A schema.org ItemList of LocalBusiness, safe inside a `script` element.
  static func linkedData(_ entries: [DirectoryEntry], title: String) -> String {
    let items = entries.enumerated().map { place, entry in
      object([
        ("@type", quoted("ListItem")), ("position", String(place + 1)), ("item", business(entry)),
      ])
    }
    return object([
      ("@context", quoted("https://schema.org")), ("@type", quoted("ItemList")), ("name", quoted(title)),
      ("itemListElement", "[" + items.joined(separator: ",\n") + "]"),
    ])
  }

  private static func business(_ entry: DirectoryEntry) -> String {
    var members: [(String, String)] = [("@type", quoted("LocalBusiness")), ("name", quoted(entry.name))]
    if let address = entry.address {
      var parts: [(String, String)] = [("@type", quoted("PostalAddress"))]
      for (key, value) in [
        ("streetAddress", address.street), ("postalCode", address.postcode), ("addressLocality", address.city),
      ] {
        if let value { parts.append((key, quoted(value))) }
      }
      members.append(("address", object(parts)))
      if let latitude = address.latitude, let longitude = address.longitude {
        members.append(
          (
            "geo",
            object([
              ("@type", quoted("GeoCoordinates")), ("latitude", number(latitude)), ("longitude", number(longitude)),
            ])
          ))
      }
    }
    if let phone = entry.phones.first { members.append(("telephone", quoted(phone))) }
    if let site = entry.links.first(where: { $0.name == DirectoryPage.siteName }).flatMap(address) {
      members.append(("url", quoted(site)))
    }
    let pages = entry.links.filter { $0.name != DirectoryPage.siteName }.compactMap(address).map(quoted)
    if !pages.isEmpty { members.append(("sameAs", "[" + pages.joined(separator: ",") + "]")) }
    if let hours = entry.hours { members.append(contentsOf: specification(hours)) }
    return object(members)
  }

  /// The address of a link; nil when it is no web address.
  private static func address(_ link: DirectoryEntry.Link) -> String? { SafeLink(link.url).href?.renderText }

  /// Source: https://schema.org/OpeningHoursSpecification
  private static func specification(_ hours: OpeningHours) -> [(String, String)] {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    var items: [String] = []
    for (day, name) in zip(Weekday.allCases, names) {
      for span in hours.week[day]?.spans ?? [] where !span.isOpenEnded {
        items.append(
          object([
            ("@type", quoted("OpeningHoursSpecification")), ("dayOfWeek", quoted(name)),
            ("opens", quoted(clock(span.start))), ("closes", quoted(clock(span.end))),
          ]))
      }
    }
    return items.isEmpty ? [] : [("openingHoursSpecification", "[" + items.joined(separator: ",") + "]")]
  }

  private static func clock(_ minutes: Int) -> String {
    let time = minutes == 1440 ? 1439 : minutes % 1440
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return two(time / 60) + ":" + two(time % 60)
  }

  private static func number(_ degrees: Double) -> String {
    guard degrees.isFinite, abs(degrees) <= 180 else { return "0" }
    let scaled = Int((degrees * 100_000).rounded())
    let digits = String(100_000 + abs(scaled) % 100_000).dropFirst()
    return (scaled < 0 ? "-" : "") + String(abs(scaled) / 100_000) + "." + digits
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  /// A JSON string that cannot end a `script` element or open a comment in it: `<`, `>` and `&` are escaped too.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in SafeText.cleaned(text, limit: 1000).unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "<": out += "\\u003c"
      case ">": out += "\\u003e"
      case "&": out += "\\u0026"
      case "\u{2028}": out += "\\u2028"
      case "\u{2029}": out += "\\u2029"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
