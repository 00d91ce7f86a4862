import Page
import Presence

/// No sample number or address was left on the pages.
enum ContactsReal: Check {
  static let about = CheckDescription(
    id: "contacts-real", axis: .contact, impact: .high,
    title: LocalizedText(fr: "Vos coordonnées sont les vraies", en: "Your contact details are real"),
    why: LocalizedText(
      fr: "Un modèle de site laisse parfois un numéro d’exemple, et vos clients appellent dans le vide.",
      en: "Templates sometimes leave a sample number, and customers call nobody."),
    method: LocalizedText(
      fr: "Numéros et courriels d’exemple (01 23 45 67 89, exemple@…) encore affichés.",
      en: "Sample numbers and e-mail addresses (01 23 45 67 89, example@…) still shown."))

  static let examples = [
    CheckExample(.passes, "vrai numéro", home: "<p>Tél. 05 36 49 12 34</p>"),
    CheckExample(.fails, "numéro du modèle", home: "<p>Téléphone : 01 23 45 67 89</p>"),
    CheckExample(.inapplicable, "aucune coordonnée", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let samples = site.placeholders.filter { ["samplePhone", "sampleEmail", "sampleContact"].contains($0.value) }
    if let first = samples.first {
      let shown = first.evidence.first?.excerpt ?? ""
      return .failed(
        .full, "Des coordonnées d’exemple sont restées sur le site : « \(shown) ».",
        "Sample contact details were left on the site: “\(shown)”.", samples.flatMap(\.evidence))
    }
    if site.phones.isEmpty, site.emails.isEmpty {
      return .inapplicable("Aucune coordonnée à vérifier.", "There are no contact details to check.")
    }
    return .passed("Nous n’avons pas vu de coordonnées d’exemple.", "We saw no sample contact details.")
  }
}
