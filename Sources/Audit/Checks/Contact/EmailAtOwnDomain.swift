import Page
import Presence

/// The e-mail address bears the site's own name.
enum EmailAtOwnDomain: Check {
  static let about = CheckDescription(
    id: "email-at-own-domain", axis: .contact, impact: .low,
    title: LocalizedText(fr: "Une adresse de courriel à votre nom", en: "An e-mail address in your name"),
    why: LocalizedText(
      fr: "Une adresse comme « contact@votre-enseigne.fr » se retient et rassure.",
      en: "An address like “contact@your-shop.fr” is easy to remember and reassures."),
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
      return .inapplicable("Aucun courriel n’a été trouvé.", "No e-mail address was found.")
    }
    if let own = emails.first(where: { $0.value.domain != .freeProvider }) {
      return .passed("Votre courriel : \(own.value.address).", "Your e-mail: \(own.value.address).", own.evidence)
    }
    return .failed(
      .part, "Votre courriel est celui d’une messagerie grand public : \(first.value.address).",
      "Your e-mail is that of a general mail service: \(first.value.address).", first.evidence)
  }
}
