import Page
import Presence

/// A valid SIREN or SIRET is shown.
enum BusinessNumber: Check {
  static let about = CheckDescription(
    id: "business-number", axis: .trust, impact: .medium,
    title: LocalizedText(fr: "Votre numéro SIREN ou SIRET", en: "Your business number"),
    why: LocalizedText(
      fr: "Ce numéro montre au client qu’il a affaire à une vraie entreprise.",
      en: "This number shows the customer that there is a real business."),
    method: LocalizedText(
      fr: "Numéro dont la clé de contrôle est juste (Luhn ; exception de La Poste), sur les pages lues.",
      en: "A number with a correct check digit (Luhn; La Poste’s exception) on the pages read."),
    sources: ["LCEN art. 1-1", "Code de commerce R123-237"])

  static let examples = [
    CheckExample(.passes, "SIRET juste", home: "<p>SIRET : 507 382 851 00016</p>"),
    CheckExample(.fails, "aucun numéro", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let number = site.first(\.siret) ?? site.first(\.siren) {
      return .passed("Numéro affiché : \(number.value).", "Number shown: \(number.value).", number.evidence)
    }
    return .absent(
      on: site, "Mention non trouvée sur \(site.pagesRead.fr) : votre SIREN ou SIRET.",
      "Not found on \(site.pagesRead.en): your SIREN or SIRET.")
  }
}
