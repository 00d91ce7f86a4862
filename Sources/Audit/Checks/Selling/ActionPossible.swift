import Page
import Presence

/// A customer can order, book or ask for a quote.
enum ActionPossible: Check {
  static let about = CheckDescription(
    id: "action-possible", axis: .selling, impact: .high,
    title: LocalizedText(fr: "Un client peut agir", en: "A customer can act"),
    why: LocalizedText(
      fr: "Commander, réserver ou demander un devis à toute heure, c’est une vente qui ne part pas ailleurs.",
      en: "Ordering, booking or asking for a quote at any hour is a sale that does not go elsewhere."),
    method: LocalizedText(
      fr:
        "Panier, réservation, retrait en boutique ; un formulaire, un téléphone ou un e-mail seuls : à améliorer. Les métiers du rendez-vous, de l’hébergement et du devis ont leur propre question.",
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
        .part, "On peut vous contacter, mais ni commander ni réserver en ligne.",
        "One can contact you, but neither order nor book online.", contacts)
    }
    return .absent(
      on: site, "Rien ne permet de commander, de réserver ou de vous joindre sur \(site.pagesRead.fr).",
      "There is no way to order, book or reach you on \(site.pagesRead.en).")
  }

  private static func words(_ mode: SellingMode) -> LocalizedText {
    switch mode {
    case .cart: LocalizedText(fr: "commander en ligne", en: "order online")
    case .booking: LocalizedText(fr: "réserver en ligne", en: "book online")
    case .clickAndCollect: LocalizedText(fr: "commander et retirer en boutique", en: "order and collect in the shop")
    }
  }
}
