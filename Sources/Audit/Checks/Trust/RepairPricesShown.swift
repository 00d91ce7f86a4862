import Page
import Presence

/// Who does repairs at home states hourly rate, travel or quote.
enum RepairPricesShown: Check {
  static let about = CheckDescription(
    id: "repair-prices-shown", axis: .trust, impact: .medium,
    title: LocalizedText(fr: "Vos tarifs de dépannage", en: "Your repair prices"),
    why: LocalizedText(
      fr: "Un client qui connaît le prix de l’heure et du déplacement appelle plus facilement.",
      en: "A customer who knows the price of the hour and of the travel calls more easily."),
    method: LocalizedText(
      fr:
        "Bâtiment qui propose du dépannage : taux horaire, déplacement ou devis cités sur les pages lues. À confirmer avec votre conseiller.",
      en:
        "Building firms that offer repairs: hourly rate, travel or quote named on the pages read. To be confirmed with your adviser."
    ),
    sources: ["Arrêté du 24 janvier 2017 (prix des prestations de dépannage, de réparation et d’entretien)"])

  static let examples = [
    CheckExample(
      .passes, "taux horaire", home: "<p>Dépannage : taux horaire 48 € TTC, déplacement 25 €.</p>", merchant: plumber),
    CheckExample(.fails, "dépannage sans tarif", home: "<p>Dépannage sept jours sur sept.</p>", merchant: plumber),
    CheckExample(.inapplicable, "pas de dépannage", home: "<p>Salles de bains.</p>", merchant: plumber),
  ]

  @Sendable private static func plumber(_ merchant: inout Merchant) { merchant.naf = "43.22A" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .building, site.mention(.repair) != nil else {
      return .inapplicable("Le site ne propose pas de dépannage à domicile.", "The site offers no repairs at home.")
    }
    if let said = site.mention(.repairPrice, .quote) {
      return .passed("Mention trouvée : un tarif ou un devis de dépannage.", "Found: a repair price or quote.", said)
    }
    return .absent(
      on: site, named: ["tarif", "prix", "devis"], severity: .full,
      "Mention non trouvée sur \(site.pagesRead.fr) : le prix de l’heure, du déplacement ou le devis de vos dépannages.",
      "Not found on \(site.pagesRead.en): the price of the hour, of the travel or the quote for your repairs.")
  }
}
