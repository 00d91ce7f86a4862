import Presence

/// What is compared of a merchant or a record, made once.
struct MatchRecord: Sendable {
  var siret: String?
  var phones: [String] = []
  var domain: String?
  var email: String?
  var names: [NameKey] = []
  var postcode: String?
  var town: TownKey?
  var street: StreetKey?
  var latitude: Double?
  var longitude: Double?
  /// False when the place is only the middle of its postcode.
  var hasOwnPlace = true

  init(_ record: OpenRecord) {
    siret = record.siret
    phones = Array(Set(record.phones.flatMap { PhoneKey.all(in: $0) })).sorted()
    domain = record.website.flatMap { MatchRecord.domain(of: WebURL(repairing: $0)) }
    email = record.email?.lowercased()
    names = MatchRecord.names(record.names)
    read(record.address)
  }

  init(_ merchant: Merchant) {
    siret = merchant.siret
    phones = merchant.phone.map { PhoneKey.all(in: $0) } ?? []
    domain = MatchRecord.domain(of: merchant.site)
    email = merchant.email?.lowercased()
    names = MatchRecord.names([merchant.name, merchant.legalName].compactMap { $0 })
    if let address = merchant.address { read(address) }
  }

  private mutating func read(_ address: PostalAddress) {
    let digits = (address.postcode ?? "").utf8.filter { (0x30...0x39).contains($0) }
    postcode = digits.count == 5 ? String(decoding: digits, as: UTF8.self) : nil
    town = address.city.map { TownKey($0) }
    street = address.street.flatMap { StreetKey($0) }
    latitude = address.latitude
    longitude = address.longitude
  }

  private static func names(_ all: [String]) -> [NameKey] {
    var keys: [NameKey] = []
    for name in all.prefix(4) {
      let key = NameKey(name)
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private static func domain(of url: WebURL?) -> String? {
    guard let url else { return nil }
    let domain = url.registrableDomain
    return shared.contains(domain) ? nil : domain
  }

  /// Networks on which a merchant's "site" may lie: the same domain for everybody.
  private static let shared: Set<String> = [
    "facebook.com", "instagram.com", "google.com", "google.fr", "linktr.ee", "pagesjaunes.fr", "planity.com",
    "tripadvisor.fr", "doctolib.fr", "wa.me", "fb.com", "goo.gl",
  ]

  /// Metres between the two places; nil where one of them is not known. Flat earth: exact enough under 100 km.
  func distance(to other: MatchRecord) -> Double? {
    guard let latitude, let longitude, let theirs = other.latitude, let east = other.longitude else { return nil }
    let north = (latitude - theirs) * 111_200
    let side = (longitude - east) * 111_200 * MatchRecord.cosine(ofDegrees: (latitude + theirs) / 2)
    return (north * north + side * side).squareRoot()
  }

  /// Taylor's series, right to 0.1 % at the latitudes where French shops are; no C library needed.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let angle = degrees * 3.141592653589793 / 180
    let square = angle * angle
    return 1 - square / 2 + square * square / 24 - square * square * square / 720
  }
}
