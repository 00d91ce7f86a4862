import Presence

/// Addresses of the hosts and authorities that legal notices quote, by postcode and a word of the street.
enum KnownHosts {
  /// Third party for a known address; nil for all others.
  static func owner(of address: FoundAddress, in text: TracedText) -> ContactOwner? {
    guard let postcode = address.postcode, let street = address.street else { return nil }
    for place in places where place.postcode == postcode {
      if text.bytes.firstIndex(of: place.word, in: street) != nil { return .thirdParty }
    }
    return nil
  }

  private struct Place: Sendable {
    var postcode: String
    var word: StaticString
  }

  /// As their own legal notices give them.
  private static let places: [Place] = [
    // OVH, IONOS, o2switch (two), Gandi, Scaleway, LWS, Amen
    Place(postcode: "59100", word: "kellermann"), Place(postcode: "57200", word: "gare"),
    Place(postcode: "57201", word: "gare"), Place(postcode: "63000", word: "flaubert"),
    Place(postcode: "63000", word: "pardiaux"), Place(postcode: "75013", word: "massena"),
    Place(postcode: "75008", word: "eveque"), Place(postcode: "88190", word: "ferry"),
    Place(postcode: "75011", word: "voltaire"), Place(postcode: "75013", word: "bibliotheque"),
    // Netlify, GitHub, Wix, Squarespace, Vercel, Cloudflare, Automattic, Google
    Place(postcode: "94107", word: "22nd"), Place(postcode: "94107", word: "kelly"),
    Place(postcode: "94107", word: "3rd"),
    Place(postcode: "94158", word: "francois"), Place(postcode: "10014", word: "varick"),
    Place(postcode: "91789", word: "lemon"), Place(postcode: "91723", word: "barranca"),
    Place(postcode: "94107", word: "townsend"), Place(postcode: "94110", word: "29th"),
    Place(postcode: "94043", word: "amphitheatre"),
    // CNIL, mediators (CM2C, Medicys, CNPM)
    Place(postcode: "75007", word: "fontenoy"), Place(postcode: "75334", word: "fontenoy"),
    Place(postcode: "75008", word: "artois"), Place(postcode: "75017", word: "saint-saens"),
    Place(postcode: "75009", word: "clichy"), Place(postcode: "42400", word: "liberation"),
  ]
}
