import Page
import Presence

/// Who made and keeps a site: by what gives the builder away, and by what the legal notice says of the host.
enum MakerReader {
  /// Nil when nothing tells.
  static func maker(of site: SiteSnapshot) -> SiteMaker? {
    guard site.isReadable else { return nil }
    let generator = site.first(\.generator)
    let builder = generator.flatMap { name(ofBuilder: $0.value) }
    let host = host(of: site)
    guard builder != nil || host != nil else { return nil }
    let tool = builder.flatMap { name in SiteTool.allCases.first { $0.name == name } }
    return SiteMaker(
      builder: builder, tool: tool, host: host?.name,
      evidence: (builder == nil ? [] : generator?.evidence.prefix(1).map(\.self) ?? []) + (host.map { [$0.seen] } ?? [])
    )
  }

  /// The name without its version: `WordPress 6.4.2` → `WordPress`.
  static func name(ofBuilder generator: String) -> String? {
    let folded = generator.foldedForComparison
    if let known = builders.first(where: { folded.hasPrefix($0.start) }) { return known.name }
    let words = generator.split(separator: " ").prefix { word in
      !(word.first?.isNumber ?? true) && !(word.hasPrefix("v") && word.dropFirst().first?.isNumber ?? false)
    }
    let name = words.prefix(3).joined(separator: " ")
    return name.isEmpty || name.utf8.count > 40 ? nil : name
  }

  private static func host(of site: SiteSnapshot) -> (name: String, seen: Evidence)? {
    for evidence in site.mention(.host) ?? [] {
      let words = " " + evidence.excerpt.foldedForComparison + " "
      if let known = hosts.first(where: { words.contains(" \($0.word)") }) { return (known.name, evidence) }
    }
    return nil
  }

  private static let builders: [(start: String, name: String)] = [
    ("wordpress", "WordPress"), ("wix", "Wix"), ("jimdo", "Jimdo"), ("prestashop", "PrestaShop"),
    ("shopify", "Shopify"), ("e monsite", "e-monsite"), ("emonsite", "e-monsite"), ("joomla", "Joomla"),
    ("drupal", "Drupal"), ("spip", "SPIP"), ("typo3", "TYPO3"), ("microsoft frontpage", "FrontPage"),
    ("frontpage", "FrontPage"), ("microsoft word", "Word"), ("openelement", "openElement"), ("mobirise", "Mobirise"),
    ("iweb", "iWeb"), ("website x5", "WebSite X5"), ("webself", "WebSelf"), ("sitew", "SiteW"),
    ("ionos", "IONOS"), ("1 1", "IONOS"), ("mywebsite", "IONOS"), ("weebly", "Weebly"), ("squarespace", "Squarespace"),
    ("webflow", "Webflow"), ("odoo", "Odoo"), ("blogger", "Blogger"), ("over blog", "Over-blog"),
    ("simplebo", "Simplébo"), ("google sites", "Google Sites"),
  ]

  /// Words beside "hébergeur" that name a company.
  private static let hosts: [(word: String, name: String)] = [
    ("ovh", "OVH"), ("ionos", "IONOS"), ("1and1", "IONOS"), ("1 1 ", "IONOS"), ("o2switch", "o2switch"),
    ("gandi", "Gandi"), ("planethoster", "PlanetHoster"), ("planet hoster", "PlanetHoster"),
    ("infomaniak", "Infomaniak"), ("lws", "LWS"), ("ligne web services", "LWS"), ("hostinger", "Hostinger"),
    ("amen ", "Amen"), ("nuxit", "Nuxit"), ("wix", "Wix"), ("squarespace", "Squarespace"), ("jimdo", "Jimdo"),
    ("shopify", "Shopify"), ("automattic", "Automattic"), ("online sas", "Scaleway"), ("scaleway", "Scaleway"),
    ("godaddy", "GoDaddy"), ("alwaysdata", "alwaysdata"), ("e monsite", "e-monsite"), ("solocal", "Solocal"),
    ("pages jaunes", "Solocal"), ("pagesjaunes", "Solocal"), ("linkeo", "Linkeo"), ("simplebo", "Simplébo"),
    ("local fr", "Local.fr"), ("webflow", "Webflow"), ("netlify", "Netlify"),
    ("vercel", "Vercel"), ("github", "GitHub"),
  ]
}
