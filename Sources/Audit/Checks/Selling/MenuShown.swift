import Page
import Presence

/// A restaurant shows what it serves, in words.
enum MenuShown: Check {
  private static let names = ["carte", "menu", "nos plats", "nos pizzas", "nos crepes", "formule", "ardoise"]

  static let about = CheckDescription(
    id: "menu-shown", axis: .selling, impact: .high,
    title: LocalizedText(fr: "Votre carte se lit sur le site", en: "Your menu can be read on the site"),
    why: LocalizedText(
      fr: "On choisit un restaurant en lisant sa carte, souvent sur un téléphone.",
      en: "People choose a restaurant by reading its menu, often on a phone."),
    method: LocalizedText(
      fr: "Restaurants : carte, plats ou formules en texte ; dans un document (PDF, image) seulement : à améliorer.",
      en: "Restaurants: menu, dishes or set meals in words; only in a document (PDF, picture): to be improved."))

  static let examples = [
    CheckExample(
      .passes, "plats et prix", home: "<h2>Nos plats</h2><p>Magret de canard : 19 €</p>", merchant: restaurant),
    CheckExample(
      .failsInPart, "PDF seulement", home: #"<a href="/carte-printemps.pdf">Voir la carte</a>"#, merchant: restaurant),
    CheckExample(.fails, "rien", home: "<p>Bienvenue à notre table.</p>", merchant: restaurant),
    CheckExample(.cantTell, "page non lue", home: #"<a href="/carte.html">Carte</a>"#, merchant: restaurant),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func restaurant(_ merchant: inout Merchant) { merchant.naf = "56.10A" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .restaurant else {
      return .inapplicable("Ne concerne que les restaurants.", "Only concerns restaurants.")
    }
    // The word alone may be a button's; dishes come with prices.
    if let menu = site.mention(.menu), let price = site.mention(.price) {
      return .passed("Votre carte se lit sur le site.", "Your menu is readable on the site.", menu + price)
    }
    if let file = site.link(named: names), file.isDocument {
      return .failed(
        .part, "Votre carte est un document à ouvrir (« \(file.link.anchor) »), difficile à lire sur un téléphone.",
        "Your menu is a document to open (“\(file.link.anchor)”), hard to read on a phone.", [file.evidence])
    }
    if let menu = site.mention(.menu) {
      return .passed(
        "Le site parle de ce que vous servez, sans prix.", "The site speaks of what you serve, without prices.", menu)
    }
    return .absent(
      on: site, named: names, severity: .full, "Nous n’avons pas trouvé votre carte sur \(site.pagesRead.fr).",
      "We did not find your menu on \(site.pagesRead.en).")
  }
}
