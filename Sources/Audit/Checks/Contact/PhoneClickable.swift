import Page
import Presence

/// The number can be called with one touch.
enum PhoneClickable: Check {
  static let about = CheckDescription(
    id: "phone-clickable", axis: .contact, impact: .medium,
    title: LocalizedText(fr: "Votre numéro s’appelle d’une touche", en: "Your number is called with one touch"),
    why: LocalizedText(
      fr: "Sur un téléphone, personne ne recopie un numéro : on touche, et ça sonne.",
      en: "On a phone nobody copies a number: one touch and it rings."),
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
      return .inapplicable("Aucun numéro à rendre cliquable.", "There is no number to make clickable.")
    }
    let links = site.phones.flatMap(\.evidence).filter { $0.method == .telLink }
    guard !links.isEmpty else {
      return .failed(
        .full, "Votre numéro est écrit, mais on ne peut pas le toucher pour appeler.",
        "Your number is written, but cannot be touched to call.", first.evidence)
    }
    return .passed("Un toucher suffit pour vous appeler.", "One touch is enough to call you.", links)
  }
}
