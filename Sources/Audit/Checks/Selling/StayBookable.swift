import Page
import Presence

/// A stay can be booked.
enum StayBookable: Check {
  static let about = CheckDescription(
    id: "stay-bookable", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Réserver un séjour", en: "Booking a stay"),
    why: LocalizedText(
      fr: "Une réservation directe, sans intermédiaire, vous épargne une commission.",
      en: "A direct booking, without intermediary, saves you a commission."),
    method: LocalizedText(
      fr:
        "Hébergements : réservation ou disponibilités en ligne, bien ; par téléphone ou message seulement : à améliorer.",
      en: "Accommodation: online booking or availability is good; only by phone or message: to be improved."))

  static let examples = [
    CheckExample(.passes, "en ligne", home: "<p>Vérifier les disponibilités et réserver en ligne</p>", merchant: house),
    CheckExample(.failsInPart, "par téléphone", home: "<p>Tél. 05 36 49 12 34</p>", merchant: house),
    CheckExample(.fails, "aucun moyen", home: "<p>Bienvenue au gîte.</p>", merchant: house),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func house(_ merchant: inout Merchant) { merchant.naf = "55.20Z" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .accommodation else {
      return .inapplicable("Ne concerne que les hébergements.", "Only concerns accommodation.")
    }
    return BookingExpectation.judge(site, what: LocalizedText(fr: "réserver un séjour", en: "book a stay"))
  }
}
