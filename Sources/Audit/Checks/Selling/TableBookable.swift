import Page
import Presence

/// A table can be booked.
enum TableBookable: Check {
  static let about = CheckDescription(
    id: "table-bookable", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Réserver une table", en: "Booking a table"),
    why: LocalizedText(
      fr: "Le soir, on réserve au moment où l’on choisit, même si vous êtes en plein service.",
      en: "In the evening people book as they choose, even while you are serving."),
    method: LocalizedText(
      fr: "Restaurants : réservation en ligne, bien ; par téléphone ou message seulement : à améliorer.",
      en: "Restaurants: online booking is good; only by phone or message: to be improved."))

  static let examples = [
    CheckExample(
      .passes, "en ligne", home: #"<a href="https://www.thefork.fr/restaurant/exemple-r1">Réserver une table</a>"#,
      merchant: restaurant),
    CheckExample(.failsInPart, "par téléphone", home: "<p>Réservations au 05 36 49 12 34</p>", merchant: restaurant),
    CheckExample(.fails, "aucun moyen", home: "<p>Bienvenue à notre table.</p>", merchant: restaurant),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func restaurant(_ merchant: inout Merchant) { merchant.naf = "56.10A" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .restaurant else {
      return .inapplicable("Ne concerne que les restaurants.", "Only concerns restaurants.")
    }
    return BookingExpectation.judge(
      site, what: LocalizedText(fr: "réserver une table", en: "book a table"))
  }
}
