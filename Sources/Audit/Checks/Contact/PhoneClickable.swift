import Page
import Presence

/// The number can be called with one touch.
enum PhoneClickable: Check {
  static let about = CheckDescription(
    id: "phone-clickable", axis: .contact, impact: .medium,
    title: LocalizedText(fr: "On vous appelle d’un appui du doigt", en: "You are called with one tap"),
    why: LocalizedText(
      fr: "Sur un téléphone, personne ne recopie un numéro : un appui du doigt, et ça sonne.",
      en: "On a phone nobody copies a number: one tap and it rings."),
    method: LocalizedText(
      fr: "Un lien « tel: » vers l’un de vos numéros.", en: "A “tel:” link to one of your numbers."),
    sources: ["RFC 3966"])

  static let examples = [
    CheckExample(.passes, "lien tel:", home: #"<a href="tel:+33536491234">05 36 49 12 34</a>"#),
    CheckExample(.fails, "numéro en texte seulement", home: "<p>Tél. 05 36 49 12 34</p>"),
    CheckExample(.inapplicable, "aucun numéro", home: "<p>Écrivez-nous.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let first = site.phones.first else {
      return .inapplicable("Aucun numéro n’a été trouvé.", "No number was found.")
    }
    let links = site.phones.flatMap(\.evidence).filter { $0.method == .telLink }
    guard !links.isEmpty else {
      if let doubt = site.absenceDoubt { return .cantTell(doubt, first.evidence) }
      return .failed(
        .full, "Votre numéro est écrit, mais un appui du doigt ne suffit pas pour vous appeler.",
        "Your number is written, but a tap is not enough to call you.", first.evidence)
    }
    return .passed("Un appui du doigt suffit pour vous appeler.", "One tap is enough to call you.", links)
  }
}
