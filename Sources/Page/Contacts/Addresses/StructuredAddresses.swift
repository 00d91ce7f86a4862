import Presence

/// An address that structured data states.
struct StatedAddress {
  var address: PostalAddress
  var excerpt: String
  var method: Evidence.Method
  var line: Int
}

/// Reads schema.org PostalAddress and geo coordinates, in JSON-LD and microdata.
enum StructuredAddresses {
  /// In the order of the page.
  static func find(in items: [StructuredItem]) -> [StatedAddress] {
    var stated: [StatedAddress] = []
    let named = Dictionary(
      items.compactMap { item in item.item["@id"]?.text.map { ($0, item.item) } },
      uniquingKeysWith: { first, _ in first })
    StructuredContacts.walk(items) { object, item in
      guard var address = address(object, named) else { return }
      if let geo = coordinates(object) {
        address.latitude = geo.latitude
        address.longitude = geo.longitude
      }
      let parts = [address.street, address.postcode, address.city].compactMap(\.self)
      stated.append(
        StatedAddress(
          address: address, excerpt: parts.joined(separator: ", "),
          method: item.syntax == .jsonLD ? .jsonLD : item.syntax == .microdata ? .microdata : .openGraph,
          line: item.line))
    }
    return stated
  }

  /// An object's own address (so that its `geo` belongs to it), or a bare PostalAddress at the top.
  private static func address(_ object: JSONValue, _ named: [String: JSONValue]) -> PostalAddress? {
    for value in object["address"]?.list ?? [] {
      // `{"@id": "#place"}` stands for the item of that name.
      let place = value["streetAddress"] == nil ? value["@id"]?.text.flatMap { named[$0] } : nil
      if let found = postal(place ?? value) { return found }
    }
    return nil
  }

  private static func postal(_ value: JSONValue) -> PostalAddress? {
    func text(_ key: String) -> String? {
      let text = value[key]?.list.compactMap(\.text).joined(separator: ", ").trimmed
      return text?.isEmpty ?? true ? nil : text
    }
    let street = text("streetAddress") ?? text("postOfficeBoxNumber")
    let postcode = text("postalCode")
    let city = text("addressLocality")
    guard street != nil || postcode != nil else { return nil }
    let country = value["addressCountry"].flatMap { $0.text ?? $0["name"]?.text }
    return PostalAddress(street: street, postcode: postcode, city: city, country: country.flatMap(CountryNames.code))
  }

  private static func coordinates(_ object: JSONValue) -> (latitude: Double, longitude: Double)? {
    guard let geo = object["geo"]?.list.first else { return nil }
    func number(_ key: String) -> Double? {
      if case .number(let number) = geo[key] { return number }
      return geo[key]?.text.flatMap { Double($0.trimmed) }
    }
    guard let latitude = number("latitude"), let longitude = number("longitude"), abs(latitude) <= 90,
      abs(longitude) <= 180, latitude != 0 || longitude != 0
    else { return nil }
    return (latitude, longitude)
  }
}
