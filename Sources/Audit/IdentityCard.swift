import Presence

/// What a customer can read, for the head of the sheet.
enum IdentityCard {
  static func of(_ site: SiteSnapshot) -> AuditReport.Identity {
    var card = AuditReport.Identity()
    card.phones = Array(site.phones.prefix(3).map(shortened))
    card.emails = Array(site.emails.prefix(2).map(shortened))
    card.addresses = Array(addresses(of: site).prefix(2).map(shortened))
    card.openingHours = site.openingHours.prefix(2).map {
      Fact($0.value.osm, evidence: Array($0.evidence.prefix(2)), confidence: $0.confidence)
    }
    card.profiles = Array(profiles(of: site).prefix(6))
    card.freshest = site.freshest.map(shortened)
    return card
  }

  /// Whole addresses first; a town alone only when nothing better names it.
  private static func addresses(of site: SiteSnapshot) -> [Fact<PostalAddress>] {
    let whole = site.addresses.filter { $0.value.street != nil && $0.value.city != nil }
    let towns = Set(whole.compactMap { $0.value.city?.foldedForComparison })
    let postcodes = Set(whole.compactMap(\.value.postcode))
    return whole
      + site.addresses.filter { address in
        guard address.value.street == nil || address.value.city == nil else { return false }
        let isKnown = address.value.city.map { towns.contains($0.foldedForComparison) } ?? false
        return !isKnown && !(address.value.postcode.map(postcodes.contains) ?? false)
      }
  }

  private static func profiles(of site: SiteSnapshot) -> [Fact<SocialProfile>] {
    let found = site.profiles.map(shortened)
    let known = Set(found.map(\.value.url))
    let declared = site.merchant.profiles.filter { !known.contains($0.url) }.map { profile in
      Fact(
        profile,
        evidence: [
          Evidence(url: profile.url, line: nil, excerpt: profile.url, method: .merchantList, capturedAt: site.asOf)
        ])
    }
    return found + declared
  }

  private static func shortened<Value>(_ fact: Fact<Value>) -> Fact<Value> {
    Fact(fact.value, evidence: Array(fact.evidence.prefix(2)), confidence: fact.confidence)
  }
}
