import Page
import Presence

/// Who sells on line says how the goods reach the customer.
enum DeliveryExplained: Check {
  static let about = CheckDescription(
    id: "delivery-explained", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Livraison ou retrait expliqués", en: "Delivery or collection explained"),
    why: LocalizedText(
      fr: "Un client qui connaît les frais et le délai va au bout de sa commande.",
      en: "A customer who knows costs and delay completes the order."),
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
    guard site.cart != nil else {
      return .inapplicable("Nous n’avons pas vu de vente en ligne.", "We saw no online sale.")
    }
    if let said = site.mention(.delivery) {
      return .passed("Le site parle de livraison ou de retrait.", "The site speaks of delivery or collection.", said)
    }
    return .absent(
      on: site, named: ["livraison", "retrait", "expedition", "cgv", "conditions"],
      "Nous n’avons pas trouvé comment vos produits arrivent chez le client.",
      "We did not find how your goods reach the customer.")
  }
}
