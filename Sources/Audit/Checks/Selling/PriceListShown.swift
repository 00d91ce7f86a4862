import Page
import Presence

/// Hairdressers and beauty salons show their price list.
enum PriceListShown: Check {
  static let about = CheckDescription(
    id: "price-list-shown", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Vos prestations et leurs prix", en: "Your services and their prices"),
    why: LocalizedText(
      fr: "Un client qui connaît le prix prend rendez-vous plus volontiers.",
      en: "A customer who knows the price books more readily."),
    method: LocalizedText(
      fr: "Coiffure et beauté : au moins deux prix en texte ; un seul, ou un document (PDF, image) : à améliorer.",
      en: "Hair and beauty: at least two prices in words; only one, or a document (PDF, picture): to be improved."),
    sources: ["Arrêté du 27 mars 1987 (affichage des prix des prestations de coiffure)"])

  static let examples = [
    CheckExample(.passes, "liste", home: "<p>Coupe femme : 38 €</p><p>Coupe homme : 24 €</p>", merchant: salon),
    CheckExample(.failsInPart, "PDF", home: #"<a href="/tarifs.pdf">Nos tarifs</a>"#, merchant: salon),
    CheckExample(.fails, "rien", home: "<p>Bienvenue au salon.</p>", merchant: salon),
    CheckExample(.cantTell, "page non lue", home: #"<a href="/tarifs.html">Tarifs</a>"#, merchant: salon),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func salon(_ merchant: inout Merchant) { merchant.naf = "96.02A" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .hairdresser || site.trade == .beauty else {
      return .inapplicable("Ne concerne que la coiffure et la beauté.", "Only concerns hair and beauty.")
    }
    let prices = site.pages.flatMap { $0.facts.mentions.filter { $0.value == .price }.flatMap(\.evidence) }
    if prices.count >= 2 { return .passed("Vos prix sont affichés.", "Your prices are shown.", prices) }
    if let file = site.link(named: PricesShown.names), file.isDocument {
      return .failed(
        .part, "Vos prix sont dans un document à ouvrir (« \(file.link.anchor) »).",
        "Your prices are in a document to open (“\(file.link.anchor)”).", [file.evidence])
    }
    if let only = prices.first {
      return .failed(.part, "Nous n’avons trouvé qu’un seul prix.", "We found only one price.", [only])
    }
    return .absent(
      on: site, named: PricesShown.names + ["prestation"], severity: .full,
      "Nous n’avons trouvé aucun prix sur \(site.pagesRead.fr).", "We found no price on \(site.pagesRead.en).")
  }
}
