import Page
import Presence

/// The e-mail address bears the site's own name.
enum EmailAtOwnDomain: Check {
  static let about = CheckDescription(
    id: "email-at-own-domain", axis: .contact, impact: .low,
    title: LocalizedText(fr: "Une adresse e-mail à votre nom", en: "An e-mail address in your name"),
    why: LocalizedText(
      fr: "contact@votre-enseigne.fr se retient et rassure mieux qu’une adresse de messagerie gratuite.",
      en: "contact@your-shop.fr is remembered and reassures more than a free mailbox."),
    method: LocalizedText(
      fr: "Au moins une adresse au nom de domaine du site ; une messagerie gratuite seule : à améliorer.",
      en: "At least one address at the site’s own domain; only a free mailbox: to be improved."))

  static let examples = [
    CheckExample(.passes, "au nom du site", home: "<p>bonjour@exemple.example</p>"),
    CheckExample(.failsInPart, "messagerie gratuite", home: "<p>E-mail : fournil.pessac@orange.fr</p>"),
    CheckExample(.inapplicable, "aucune adresse", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let emails = site.emails
    guard let first = emails.first else {
      return .inapplicable("Aucune adresse e-mail n’a été trouvée.", "No e-mail address was found.")
    }
    if let own = emails.first(where: { $0.value.domain != .freeProvider }) {
      return .passed("Votre adresse : \(own.value.address).", "Your address: \(own.value.address).", own.evidence)
    }
    return .failed(
      .part, "Votre adresse est celle d’une messagerie gratuite : \(first.value.address).",
      "Your address is that of a free mailbox: \(first.value.address).", first.evidence)
  }
}
