import Page
import Presence

/// Contact details are on the home page or one click from it.
enum ContactOneClick: Check {
  /// Names of links that lead to contact details, folded.
  private static let names = [
    "contact", "coordonnees", "nous joindre", "nous trouver", "nous ecrire", "infos pratiques",
    "informations pratiques",
    "plan d acces", "acces", "ou nous", "venir",
  ]

  static let about = CheckDescription(
    id: "contact-one-click", axis: .contact, impact: .medium,
    title: LocalizedText(fr: "Vos coordonnées à un clic", en: "Your details one click away"),
    why: LocalizedText(
      fr: "Un client pressé trouve tout de suite comment vous joindre.",
      en: "A customer in a hurry finds at once how to reach you."),
    method: LocalizedText(
      fr: "Sur l’accueil : vos coordonnées elles-mêmes, ou un lien « Contact », « Nous trouver »…",
      en: "On the home page: your details themselves, or a link “Contact”, “Find us”…"))

  static let examples = [
    CheckExample(.passes, "sur l’accueil", home: "<p>Tél. 05 36 49 12 34</p>"),
    CheckExample(
      .passes, "lien du menu", home: #"<nav><a href="/contact.html">Contact</a></nav>"#,
      others: [.contact: "<p>Bonjour.</p>"]),
    CheckExample(
      .failsInPart, "cachées plus loin", home: #"<a href="/other.html">Nos pains</a>"#,
      others: [.other: "<p>Tél. 05 36 49 12 34</p>"]),
    CheckExample(.inapplicable, "aucune coordonnée", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let own = [
      home.facts.phones.first?.evidence.first, home.facts.emails.first?.evidence.first,
      home.facts.contactForm?.evidence.first,
    ]
    if let seen = own.compactMap(\.self).first {
      return .passed("Vos coordonnées sont sur la page d’accueil.", "Your details are on the home page.", [seen])
    }
    if let link = site.link(named: names, on: home) {
      return .passed(
        "La page d’accueil mène à « \(link.link.anchor) ».", "The home page leads to “\(link.link.anchor)”.",
        [link.evidence])
    }
    let elsewhere = site.contactEvidence
    guard !elsewhere.isEmpty else {
      return .inapplicable("Aucune coordonnée n’a été trouvée.", "No contact details were found.")
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, elsewhere) }
    return .failed(
      .part, "Sur la page d’accueil, nous n’avons trouvé ni vos coordonnées ni un lien pour y aller.",
      "On the home page we found neither your details nor a link to them.", elsewhere)
  }
}
