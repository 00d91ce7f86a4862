import Page
import Presence

/// Who sells food on line speaks of allergens.
enum AllergensMentioned: Check {
  static let about = CheckDescription(
    id: "allergens-mentioned", axis: .trust, impact: .medium,
    title: LocalizedText(fr: "Les allergènes de vos produits", en: "Your products’ allergens"),
    why: LocalizedText(
      fr: "Un client allergique pourra commander chez vous en confiance.",
      en: "A customer with an allergy can order from you with confidence."),
    method: LocalizedText(
      fr:
        "Restaurants et commerces de bouche chez qui on commande en ligne : mot « allergènes » sur les pages lues. À confirmer avec votre conseiller.",
      en:
        "Restaurants and food shops where one orders online: the word “allergènes” on the pages read. To be confirmed with your adviser."
    ),
    sources: ["Règlement (UE) n° 1169/2011 art. 14 ; code de la consommation R412-12 et suivants"])

  private static let cart = "<button class=\"add-to-cart\">Ajouter au panier</button>"

  static let examples = [
    CheckExample(.passes, "cités", home: cart + "<p>Allergènes : gluten, œuf, lait.</p>", merchant: baker),
    CheckExample(.fails, "rien", home: cart, merchant: baker),
    CheckExample(.inapplicable, "pas de vente en ligne", home: "<p>Bienvenue.</p>", merchant: baker),
    CheckExample(.inapplicable, "caviste", home: cart, merchant: { $0.naf = "47.25Z" }),
    CheckExample(.inapplicable, "librairie", home: cart, merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func baker(_ merchant: inout Merchant) { merchant.naf = "10.71C" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .foodShop || site.trade == .restaurant, let order = site.sellsOnline else {
      return .inapplicable("Ne concerne que la vente d’aliments en ligne.", "Only concerns the sale of food online.")
    }
    guard TradeReader.preparesFood(site.merchant) else {
      return .inapplicable(
        "Ne concerne que ce qui est préparé ou composé.", "Only concerns what is prepared or composed.")
    }
    // Ordering on somebody else's platform: the allergens are stated there.
    if order.value != .cart {
      return .inapplicable("La commande se fait sur le site d’un autre.", "Ordering happens on somebody else’s site.")
    }
    return .legalMention(
      on: site, found: site.mention(.allergens), "les allergènes de vos produits", "your products’ allergens")
  }
}
