import Page
public import Presence

/// Makes a snapshot of an example by the very reading that real pages get.
public enum ExampleSite {
  /// The day on which all examples are judged.
  public static let today = Timestamp(secondsSinceEpoch: 1_790_000_000)

  /// The snapshot of an example. `rewrite` changes the bytes of each page before they are read.
  public static func snapshot(
    of example: CheckExample, platforms: PlatformCatalogue = known, rewrite: (String) -> [UInt8] = { Array($0.utf8) }
  ) -> SiteSnapshot? {
    var merchant = Merchant(
      id: MerchantID(siret: nil, name: "Boulangerie Exemple", postcode: "33600"), name: "Boulangerie Exemple")
    merchant.address = PostalAddress(street: nil, postcode: "33600", city: "Pessac", country: "FR")
    if example.site != .none { merchant.site = WebURL("https://www.exemple.example/") }
    example.merchant(&merchant)
    let scheme = merchant.site?.scheme ?? "https"
    guard let base = WebURL(scheme + "://www.exemple.example/") else { return nil }
    let pages = example.pages.compactMap { page -> ReadPage? in
      guard let url = base.resolving(page.path) else { return nil }
      let body = rewrite(whole(page.html))
      let capture = Capture(
        requested: url, url: url, redirects: [], status: 200, headers: [], body: body, isTruncated: false,
        sizeOnWireInBytes: body.count, capturedAt: today)
      let context = ReadingContext(
        country: "FR", merchantName: merchant.name, asOf: today.date, platforms: platforms)
      let parsed = PageReader.parse(capture, role: page.role, context: context)
      return ReadPage(
        capture: capture, role: page.role, facts: PageReader.facts(of: parsed), outline: PageReader.outline(of: parsed))
    }
    return SiteSnapshot(
      merchant: merchant, asOf: today, site: ObservedState(state: example.site, evidence: []),
      profileStates: example.profileStates.mapValues { ObservedState(state: $0, evidence: []) }, pages: pages,
      visited: example.goneParts.map { part in
        AuditReport.Visited(
          url: base.resolving(part)?.description ?? part, purpose: .page(.other), status: 404,
          outcome: LocalizedText(fr: "erreur 404", en: "error 404"), at: today)
      })
  }

  /// A few platforms, so that examples do not depend on `config/platforms.yaml`.
  public static let known = PlatformCatalogue(platforms: [
    platform("facebook", "Facebook", .network, "facebook.com/{name}"),
    platform("instagram", "Instagram", .network, "instagram.com/{name}"),
    platform("tripadvisor", "Tripadvisor", .reviews, "tripadvisor.fr/{any}"),
    platform("planity", "Planity", .booking, "planity.com/{name}"),
  ])

  private static func platform(_ id: String, _ name: String, _ kind: Platform.Kind, _ profile: String) -> Platform {
    Platform(
      id: id, name: name, kind: kind, anonymous: .loginWall, profiles: [ProfilePattern(profile)].compactMap(\.self))
  }

  /// A fragment as a whole page; long enough in words that an absence on it is certain.
  static func whole(_ html: String) -> String {
    let start = html.prefix(9).lowercased()
    if start.hasPrefix("<!doctype") || start.hasPrefix("<html") { return html }
    return """
      <!DOCTYPE html>
      <html lang="fr">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Boulangerie Exemple – pain au levain à Pessac</title>
      </head>
      <body>
      \(html)
      <p>\(filler)</p>
      </body>
      </html>
      """
  }

  private static let filler = """
    Notre pain est pétri chaque nuit dans notre fournil, avec des farines choisies chez un meunier de la région. \
    Nous aimons les longues fermentations, qui donnent une mie souple et une croûte qui chante. \
    Venez goûter nos tourtes de seigle, nos brioches et nos tartes de saison : toute l’équipe vous accueille avec le \
    sourire et vous conseille volontiers.
    """
}
