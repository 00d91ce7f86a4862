import Page
import Presence

/// Who sells on line says how the goods reach the customer.
enum DeliveryExplained: Check {
  static let about = CheckDescription(
    id: "delivery-explained", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Livraison ou retrait expliqués", en: "Delivery or collection explained"),
    why: LocalizedText(
      fr: "Des frais ou un délai découverts au paiement font abandonner le panier.",
      en: "Costs or delays discovered at payment make customers leave the cart."),
    method: LocalizedText(
      fr: "Livraison, retrait, frais de port cités sur les pages lues ou par un lien, quand un panier a été vu.",
      en: "Delivery, collection or shipping costs named on the pages read or by a link, where a cart was seen."),
    sources: ["Code de la consommation L111-1, L112-3"])

  private static let cart = "<button class=\"add-to-cart\">Ajouter au panier</button>"

  static let examples = [
    CheckExample(.passes, "retrait", home: cart + "<p>Retrait gratuit au magasin sous deux heures.</p>"),
    CheckExample(.failsInPart, "rien", home: cart),
    CheckExample(.inapplicable, "pas de vente en ligne", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.cart != nil else { return .inapplicable("Nous n’avons pas vu de panier.", "We saw no cart.") }
    if let said = site.mention(.delivery) {
      return .passed("Livraison ou retrait sont expliqués.", "Delivery or collection is explained.", said)
    }
    return .absent(
      on: site, named: ["livraison", "retrait", "expedition", "cgv", "conditions"],
      "Nous n’avons pas trouvé comment vos produits arrivent chez le client.",
      "We did not find how your goods reach the customer.")
  }
}
