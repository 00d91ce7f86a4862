import Page
import Presence

/// An appointment can be booked.
enum AppointmentBookable: Check {
  static let about = CheckDescription(
    id: "appointment-bookable", axis: .selling, impact: .medium,
    title: LocalizedText(fr: "Prendre rendez-vous en ligne", en: "Booking an appointment online"),
    why: LocalizedText(
      fr: "Vos clients réservent le soir, et le téléphone vous interrompt moins.",
      en: "Customers book in the evening, and the phone interrupts you less."),
    method: LocalizedText(
      fr: "Coiffure, beauté, santé : rendez-vous en ligne, bien ; par téléphone ou message seulement : à améliorer.",
      en: "Hair, beauty, health: online appointments are good; only by phone or message: to be improved."))

  static let examples = [
    CheckExample(
      .passes, "en ligne",
      home: #"<a href="https://www.planity.com/salon-exemple-33600-pessac">Prendre rendez-vous</a>"#,
      merchant: salon),
    CheckExample(.failsInPart, "par téléphone", home: "<p>Tél. 05 36 49 12 34</p>", merchant: salon),
    CheckExample(.fails, "aucun moyen", home: "<p>Bienvenue au salon.</p>", merchant: salon),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func salon(_ merchant: inout Merchant) { merchant.naf = "96.02A" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    switch site.trade {
    case .hairdresser, .beauty, .health:
      BookingExpectation.judge(site, what: LocalizedText(fr: "prendre rendez-vous", en: "make an appointment"))
    default:
      .inapplicable("Ne concerne que la coiffure, la beauté et la santé.", "Only concerns hair, beauty and health.")
    }
  }
}
