import Presence

/// Numbers and mailboxes of hosts, builders and authorities that legal notices quote.
enum KnownOwners {
  /// Third party for a number that is known to be one; nil for all others.
  static func owner(ofNumber e164: String) -> ContactOwner? { numbers.contains(e164) ? .thirdParty : nil }

  /// Third party for a domain that is known to be one's; nil for all others. `site` is the page's own host.
  static func owner(ofDomain domain: String, site: String) -> ContactOwner? {
    domains.contains(domain) && !site.hasSuffix(domain) ? .thirdParty : nil
  }

  /// As their own legal notices give them.
  private static let numbers: Set<String> = [
    // OVH, IONOS, o2switch, PlanetHoster, Gandi, Scaleway (Online), LWS, Infomaniak, Hostinger, Amen, Nuxit
    "+33972101007", "+33899701761", "+33820698765", "+33970808911", "+33444446040", "+33176604143", "+33170377661",
    "+33184130000", "+33177623003", "+41228203544", "+37064503378", "+33892556677", "+33486575400",
    // GitHub, Netlify, Wix, Squarespace, Vercel, Cloudflare, Automattic, Shopify
    "+18774484820", "+18448997312", "+14156399034", "+16465803456", "+15592887060", "+16503198930", "+18772738550",
    "+18887467439", "+14152757000",
    // CNIL, mediators (CM2C, Medicys, CNPM, Médiation de la consommation)
    "+33153732222", "+33189470014", "+33149701593", "+33472604440",
  ]

  private static let domains: Set<String> = [
    "ovh.com", "ovh.net", "ovhcloud.com", "ionos.fr", "ionos.com", "1and1.fr", "1and1.com", "o2switch.fr", "gandi.net",
    "planethoster.com", "planethoster.net", "infomaniak.com", "lws.fr", "hostinger.com", "hostinger.fr", "wix.com",
    "wixpress.com", "squarespace.com", "github.com", "netlify.com", "vercel.com", "cloudflare.com", "automattic.com",
    "wordpress.com", "shopify.com", "cnil.fr", "cm2c.net", "medicys.fr", "cnpm-mediation-consommation.eu", "online.net",
    "scaleway.com", "amen.fr", "sentry.io", "sentry.wixpress.com", "godaddy.com", "w3.org", "schema.org", "jimdo.com",
    "e-monsite.com", "webself.net", "sitew.com", "strikingly.com", "nuxit.com", "always-data.com", "alwaysdata.com",
    "simplebo.fr", "sumup.com", "stripe.com", "google.com", "facebook.com", "meta.com", "anm-conso.com",
    "sasmediationsolution-conso.fr",
  ]
}
