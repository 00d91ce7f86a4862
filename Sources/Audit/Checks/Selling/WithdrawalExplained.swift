import Page
import Presence

/// Who sells on line speaks of the right to change one's mind.
enum WithdrawalExplained: Check {
  static let about = CheckDescription(
    id: "withdrawal-explained", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Le droit de changer d’avis", en: "The right to change one’s mind"),
    why: LocalizedText(
      fr:
        "Quatorze jours pour changer d’avis : le dire d’avance rassure vos clients et évite les disputes. La loi le demande.",
      en:
        "Fourteen days to change one’s mind: saying so beforehand reassures customers and avoids disputes. The law asks for it."
    ),
    method: LocalizedText(
      fr:
        "Mot « rétractation » ou équivalent sur les pages lues, conditions de vente comprises, quand un panier a été vu. Ne concerne pas les denrées périssables. À confirmer avec votre conseiller.",
      en:
        "The word “rétractation” or its like on the pages read, terms of sale included, where a cart was seen. Not for perishable food. To be confirmed with your adviser."
    ),
    sources: ["Code de la consommation L221-18, L221-20, L221-28"])

  private static let cart = "<button class=\"add-to-cart\">Ajouter au panier</button>"
  private static func shop(_ merchant: inout Merchant) { merchant.naf = "47.61Z" }

  static let examples = [
    CheckExample(
      .passes, "expliqué", home: cart,
      others: [.legal: "<h1>CGV</h1><p>Vous avez 14 jours pour exercer votre droit de rétractation.</p>"],
      merchant: { shop(&$0) }),
    CheckExample(
      .fails, "rien", home: cart, others: [.legal: "<h1>CGV</h1><p>Prix en euros.</p>"], merchant: { shop(&$0) }),
    CheckExample(
      .cantTell, "conditions non lues", home: cart + #"<a href="/cgv.html">CGV</a>"#, merchant: { shop(&$0) }),
    CheckExample(.inapplicable, "boulangerie", home: cart, merchant: { $0.naf = "10.71C" }),
    CheckExample(.inapplicable, "pas de vente en ligne", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.cart != nil else {
      return .inapplicable("Nous n’avons pas vu de vente en ligne.", "We saw no online sale.")
    }
    if site.trade == .foodShop || site.trade == .restaurant {
      return .inapplicable("Les produits périssables ne sont pas concernés.", "Perishable food is not concerned.")
    }
    if let said = site.mention(.withdrawal) {
      return .passed("Mention trouvée : le droit de rétractation.", "Found: the right of withdrawal.", said)
    }
    return .absent(
      on: site, named: ["cgv", "conditions", "retour", "retract"], severity: .full,
      "Mention non trouvée sur \(site.pagesRead.fr) : le droit de rétractation.",
      "Not found on \(site.pagesRead.en): the right of withdrawal.")
  }
}
