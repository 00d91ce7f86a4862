import Page
import Presence

/// A customer can order, book or ask for a quote.
enum ActionPossible: Check {
  static let about = CheckDescription(
    id: "action-possible", axis: .selling, impact: .high,
    title: LocalizedText(fr: "On peut commander ou réserver en ligne", en: "Customers can order or book online"),
    why: LocalizedText(
      fr: "Une demande faite le soir ou le dimanche reste chez vous.",
      en: "A request made in the evening or on Sunday stays with you."),
    method: LocalizedText(
      fr:
        "Panier, réservation, retrait en boutique ; un formulaire, un téléphone ou un courriel seuls : à améliorer. Les métiers du rendez-vous, de l’hébergement et du devis ont leur propre question.",
      en:
        "Cart, booking, click and collect; a form, a phone number or an e-mail alone: to be improved. Trades of appointments, stays and quotes have a question of their own."
    ))

  static let examples = [
    CheckExample(
      .passes, "réservation",
      home: #"<a href="https://www.planity.com/salon-exemple-33600-pessac">Prendre rendez-vous</a>"#),
    CheckExample(.failsInPart, "téléphone seulement", home: "<p>Tél. 05 36 49 12 34</p>"),
    CheckExample(.fails, "rien", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .inapplicable, "maçon : voir le devis", home: "<p>Tél. 05 36 49 12 34</p>", merchant: { $0.naf = "43.99C" }),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if site.selling == nil, let trade = site.trade, trade.ownAction != nil {
      return .inapplicable(
        "Votre métier a sa propre question : rendez-vous, séjour ou devis.",
        "Your trade has a question of its own: appointment, stay or quote.")
    }
    if let mode = site.selling {
      let words = words(mode.value)
      return .passed("On peut \(words.fr).", "One can \(words.en).", mode.evidence)
    }
    let contacts =
      (site.phones.first?.evidence ?? []) + (site.emails.first?.evidence ?? [])
      + (site.first(\.contactForm)?.evidence ?? [])
    guard contacts.isEmpty else {
      return .failed(
        .part, "On peut vous joindre ; pour commander ou réserver en ligne, nous n’avons rien trouvé.",
        "You can be reached; for ordering or booking online we found nothing.", contacts)
    }
    return .absent(
      on: site,
      "Sur \(site.pagesRead.fr), nous n’avons trouvé aucun moyen de commander, de réserver ou de vous joindre.",
      "On \(site.pagesRead.en) we found no way to order, to book or to reach you.")
  }

  private static func words(_ mode: SellingMode) -> LocalizedText {
    switch mode {
    case .cart: LocalizedText(fr: "commander en ligne", en: "order online")
    case .booking: LocalizedText(fr: "réserver en ligne", en: "book online")
    case .clickAndCollect:
      LocalizedText(fr: "commander en ligne et retirer en boutique", en: "order online and collect in the shop")
    }
  }
}
