import Page
import Presence

/// A building firm says where it works.
enum AreaServed: Check {
  static let about = CheckDescription(
    id: "area-served", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Où vous intervenez", en: "Where you work"),
    why: LocalizedText(
      fr: "Sans secteur indiqué, le client de la commune voisine n’ose pas appeler.",
      en: "Without a stated area, the customer of the next town does not dare to call."),
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
      return .inapplicable("Concerne les métiers du bâtiment.", "Concerns building trades.")
    }
    if let said = site.mention(.areaServed) {
      return .passed("Votre secteur est indiqué.", "Your area is stated.", said)
    }
    for page in site.pages {
      if let item = page.facts.structuredData.first(where: { $0.item["areaServed"] != nil }) {
        return .passed(
          "Votre secteur est dans les données de la page.", "Your area is in the page’s data.",
          [
            Evidence(
              url: page.facts.url.description, line: item.line, excerpt: "areaServed", method: .jsonLD,
              capturedAt: page.facts.capturedAt)
          ])
      }
    }
    return .absent(
      on: site, named: ["secteur", "zone", "communes", "intervention"],
      "Nous n’avons pas trouvé où vous intervenez sur \(site.pagesRead.fr).",
      "We did not find where you work on \(site.pagesRead.en).")
  }
}
