import Page
import Presence

/// Street, postcode and town stand on the pages.
enum AddressComplete: Check {
  static let about = CheckDescription(
    id: "address-complete", axis: .contact, impact: .high,
    title: LocalizedText(fr: "Votre adresse est complète", en: "Your address is complete"),
    why: LocalizedText(
      fr: "Avec la rue, le code postal et la ville, le GPS amène vos clients à la porte.",
      en: "With street, postcode and town, the satnav brings customers to your door."),
    method: LocalizedText(
      fr:
        "Rue, code postal et ville lus ensemble, dans le texte ou les données de la page. Ne concerne pas qui se déplace chez ses clients.",
      en:
        "Street, postcode and town read together, in the text or the page’s data. Not for those who travel to their customers."
    ))

  static let examples = [
    CheckExample(.passes, "trois parties", home: "<p>12 avenue Jean Jaurès<br>33600 Pessac</p>"),
    CheckExample(.failsInPart, "ville sans rue", home: "<p>Boulangerie Exemple, 33600 Pessac</p>"),
    CheckExample(.failsInPart, "ville citée dans une phrase", home: "<p>Votre boulangerie à Pessac vous attend.</p>"),
    CheckExample(.fails, "aucune adresse", home: "<p>Venez nous voir !</p>"),
    CheckExample(.inapplicable, "coiffeuse à domicile", home: "<p>Isabelle, coiffeuse à domicile autour de Dijon.</p>"),
    CheckExample(
      .inapplicable, "plombier sans boutique", home: "<p>Nous venons chez vous.</p>", merchant: { $0.naf = "43.22A" }),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let addresses = site.addresses
    if let whole = addresses.first(where: { $0.value.street != nil && $0.value.postcode != nil && $0.value.city != nil }
    ) {
      let text = [whole.value.street, whole.value.postcode, whole.value.city].compactMap(\.self).joined(separator: " ")
      return .passed("Votre adresse est affichée : \(text).", "Your address is shown: \(text).", whole.evidence)
    }
    if let trade = site.trade, !trade.receivesAtDoor {
      return .inapplicable("Votre métier s’exerce chez le client.", "Your trade is done at the customer’s.")
    }
    if site.mention(.homeVisits) != nil {
      return .inapplicable("Votre site dit que vous allez chez le client.", "Your site says that you go to customers.")
    }
    guard let partial = addresses.first else {
      if site.absenceDoubt == nil, let place = site.townMention {
        return .failed(
          .part, "Votre ville est citée, mais pas votre adresse.", "Your town is named, but not your address.", [place])
      }
      return .absent(
        on: site, "Nous n’avons pas trouvé d’adresse sur \(site.pagesRead.fr).",
        "We found no address on \(site.pagesRead.en).")
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, partial.evidence) }
    return .failed(
      .part, "Nous n’avons lu qu’une partie de votre adresse : il manque la rue, le code postal ou la ville.",
      "We read only a part of your address: street, postcode or town is missing.", partial.evidence)
  }
}
