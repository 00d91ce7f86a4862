import Page
import Presence

/// Who sells on line states the terms of sale.
enum TermsOfSale: Check {
  static let about = CheckDescription(
    id: "terms-of-sale", axis: .selling, impact: .high,
    title: LocalizedText(fr: "Vos conditions de vente", en: "Your terms of sale"),
    why: LocalizedText(
      fr: "Elles vous protègent autant que vos clients ; la loi les demande à qui vend en ligne.",
      en: "They protect you as much as your customers, and the law asks for them of whoever sells online."),
    method: LocalizedText(
      fr:
        "Lien ou mention « conditions générales de vente » ou « CGV », quand un panier a été vu. À confirmer avec votre conseiller.",
      en:
        "A link or mention “conditions générales de vente” or “CGV”, where a cart was seen. To be confirmed with your adviser."
    ),
    sources: ["Code de la consommation L221-5"])

  private static let cart = "<button class=\"add-to-cart\">Ajouter au panier</button>"

  static let examples = [
    CheckExample(.passes, "lien", home: cart + #"<a href="/cgv.html">Conditions générales de vente</a>"#),
    CheckExample(.fails, "panier sans conditions", home: cart),
    CheckExample(.inapplicable, "pas de vente en ligne", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let cart = site.cart else {
      return .inapplicable("Nous n’avons pas vu de vente en ligne.", "We saw no online sale.")
    }
    if let link = site.link(named: ["cgv", "conditions generales", "conditions de vente"]) {
      return .passed("Un lien mène à vos conditions de vente.", "A link leads to your terms of sale.", [link.evidence])
    }
    if let said = site.mention(.terms) {
      return .passed("Vos conditions de vente sont citées.", "Your terms of sale are cited.", said)
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, cart.evidence) }
    return .failed(
      .full, "Mention non trouvée sur \(site.pagesRead.fr) : les conditions générales de vente.",
      "Not found on \(site.pagesRead.en): the terms of sale.", cart.evidence)
  }
}
