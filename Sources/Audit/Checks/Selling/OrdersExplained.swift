import Page
import Presence

/// A food shop says how to order.
enum OrdersExplained: Check {
  static let about = CheckDescription(
    id: "orders-explained", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Comment commander", en: "How to order"),
    why: LocalizedText(
      fr: "Qui sait comment faire commande plus souvent : gâteau d’anniversaire, plateau, buffet.",
      en: "Who knows how to orders more often: a birthday cake, a platter, a buffet."),
    method: LocalizedText(
      fr: "Commerces de bouche : commande, panier ou retrait cités sur les pages lues ; rien : à améliorer.",
      en: "Food shops: ordering, cart or collection named on the pages read; none: to be improved."))

  static let examples = [
    CheckExample(
      .passes, "sur commande", home: "<p>Gâteaux sur commande, 48 heures à l’avance, au 05 36 49 12 34.</p>",
      merchant: baker),
    CheckExample(.failsInPart, "rien", home: "<p>Nos pains sont bons.</p>", merchant: baker),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func baker(_ merchant: inout Merchant) { merchant.naf = "10.71C" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .foodShop else {
      return .inapplicable("Ne concerne que les commerces de bouche.", "Only concerns food shops.")
    }
    if let online = site.sellsOnline {
      return .passed("On peut commander en ligne.", "One can order online.", online.evidence)
    }
    if let said = site.mention(.order) {
      return .passed("Le site parle des commandes.", "The site speaks of orders.", said)
    }
    return .absent(
      on: site, named: ["command", "boutique", "panier"], "Nous n’avons pas trouvé comment vous passer commande.",
      "We did not find how to order from you.")
  }
}
