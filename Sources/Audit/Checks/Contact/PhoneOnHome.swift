import Page
import Presence

/// The number stands on the home page already.
enum PhoneOnHome: Check {
  static let about = CheckDescription(
    id: "phone-on-home", axis: .contact, impact: .medium,
    title: LocalizedText(fr: "Votre numéro est sur la page d’accueil", en: "Your number is on the home page"),
    why: LocalizedText(
      fr: "Un client pressé le voit tout de suite, sans chercher.",
      en: "A customer in a hurry sees it at once, without searching."),
    method: LocalizedText(
      fr: "Un numéro à vous sur la page d’accueil ; seulement sur une autre page : à améliorer.",
      en: "A number of yours on the home page; only on another page: to be improved."))

  static let examples = [
    CheckExample(.passes, "sur l’accueil", home: "<p>Tél. 05 36 49 12 34</p>"),
    CheckExample(
      .failsInPart, "sur la page contact", home: #"<a href="/contact.html">Contact</a>"#,
      others: [.contact: "<p>Tél. 05 36 49 12 34</p>"]),
    CheckExample(.inapplicable, "aucun numéro", home: "<p>Écrivez-nous.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    if let phone = home.facts.phones.first {
      return .passed("Votre numéro est sur la page d’accueil.", "Your number is on the home page.", phone.evidence)
    }
    guard let phone = site.phones.first else {
      return .inapplicable("Aucun numéro n’a été trouvé.", "No number was found.")
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, phone.evidence) }
    return .failed(
      .part, "Votre numéro n’est pas sur la page d’accueil ; il faut ouvrir une autre page.",
      "Your number is not on the home page; one must open another page.", phone.evidence)
  }
}
