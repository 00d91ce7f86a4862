import Page
import Presence

/// A building firm says where it works.
enum AreaServed: Check {
  static let about = CheckDescription(
    id: "area-served", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Où vous intervenez", en: "Where you work"),
    why: LocalizedText(
      fr: "Le client de la commune voisine saura qu’il peut vous appeler.",
      en: "The customer of the next town will know to call you."),
    method: LocalizedText(
      fr: "Bâtiment : secteur ou communes desservies en texte, ou dans les données de la page ; rien : à améliorer.",
      en: "Building: the area or towns served in words, or in the page’s data; none: to be improved."))

  static let examples = [
    CheckExample(.passes, "secteur", home: "<p>Nous intervenons à Pessac et alentours.</p>", merchant: mason),
    CheckExample(.failsInPart, "rien", home: "<p>Maçonnerie générale.</p>", merchant: mason),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func mason(_ merchant: inout Merchant) { merchant.naf = "43.99C" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .building else {
      return .inapplicable("Ne concerne que les métiers du bâtiment.", "Only concerns building trades.")
    }
    if let said = site.mention(.areaServed) {
      return .passed("Votre secteur est indiqué.", "Your area is stated.", said)
    }
    for page in site.pages {
      if let item = page.facts.structuredData.first(where: { $0.item["areaServed"] != nil }) {
        return .passed(
          "Votre secteur est indiqué à Google, dans les données de la page.",
          "Your area is stated to Google, in the page’s data.",
          [
            Evidence(
              url: page.facts.url.description, line: item.line, excerpt: "areaServed", method: .jsonLD,
              capturedAt: page.facts.capturedAt)
          ])
      }
    }
    return .absent(
      on: site, named: ["secteur", "zone", "communes", "intervention"],
      "Sur \(site.pagesRead.fr), nous n’avons pas trouvé où vous intervenez.",
      "On \(site.pagesRead.en) we did not find where you work.")
  }
}
