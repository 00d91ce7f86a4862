import Page
import Presence

/// A customer gets an idea of the prices.
enum PricesShown: Check {
  static let names = ["tarif", "prix", "nos prix", "carte", "menu", "price"]

  static let about = CheckDescription(
    id: "prices-shown", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Vos prix, au moins un ordre de grandeur", en: "Your prices, at least roughly"),
    why: LocalizedText(
      fr: "Un ordre de grandeur rassure ; sans prix, on imagine que c’est cher.",
      en: "An idea of the price reassures; without one, people imagine it is dear."),
    method: LocalizedText(
      fr:
        "Un prix en euros dans le texte des pages lues ; dans un document (PDF, image) seulement, ou nulle part : à améliorer. Ne concerne ni le bâtiment (devis) ni les soins de santé.",
      en:
        "A price in euros in the text of the pages read; only in a document (PDF, picture), or nowhere: to be improved. Not for building (quotes) nor health care."
    ),
    sources: ["Code de la consommation L112-1"])

  static let examples = [
    CheckExample(.passes, "prix en texte", home: "<p>Tourte de seigle : 6,80 € le kilo</p>"),
    CheckExample(.failsInPart, "PDF seulement", home: #"<a href="/tarifs-2026.pdf">Nos tarifs</a>"#),
    CheckExample(.failsInPart, "aucun prix", home: "<p>Nos pains sont bons.</p>"),
    CheckExample(.failsInPart, "un capital n’est pas un prix", home: "<p>SARL au capital de 8 000 €</p>"),
    CheckExample(.cantTell, "page de tarifs non lue", home: #"<a href="/tarifs.html">Tarifs</a>"#),
    CheckExample(.inapplicable, "maçon", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "43.99C" }),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if site.trade == .building || site.trade == .health {
      return .inapplicable(
        "Dans votre métier, le prix se donne au cas par cas.", "In your trade the price is given case by case.")
    }
    if site.trade == .hairdresser || site.trade == .beauty {
      return .inapplicable(
        "Votre métier a sa propre question : la liste des prix.", "Your trade has its own: the price list.")
    }
    if let price = site.mention(.price) {
      return .passed("On trouve des prix sur votre site.", "Prices are found on your site.", price)
    }
    if let file = site.link(named: names), file.isDocument {
      return .failed(
        .part, "Vos prix sont dans un document à ouvrir (« \(file.link.anchor) »), pas dans la page.",
        "Your prices are in a document to open (“\(file.link.anchor)”), not in the page.", [file.evidence])
    }
    return .absent(
      on: site, named: names, "Nous n’avons trouvé aucun prix sur \(site.pagesRead.fr).",
      "We found no price on \(site.pagesRead.en).")
  }
}
