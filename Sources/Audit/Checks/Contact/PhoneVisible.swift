import Page
import Presence

/// A customer finds a phone number on the pages.
enum PhoneVisible: Check {
  static let about = CheckDescription(
    id: "phone-visible", axis: .contact, impact: .high,
    title: LocalizedText(fr: "Votre téléphone est affiché", en: "Your phone number is shown"),
    why: LocalizedText(
      fr: "Un client pressé appelle le premier numéro qu’il trouve : que ce soit le vôtre.",
      en: "A customer in a hurry calls the first number in sight: let it be yours."),
    method: LocalizedText(
      fr: "Un numéro valable (libphonenumber) qui est le vôtre, dans le texte, un lien ou les données de la page.",
      en: "A valid number (libphonenumber) of yours, in the text, a link or the page’s data."),
    sources: ["Règlement (UE) 2022/2065 et LCEN art. 1-1 (coordonnées de l’éditeur)"])

  static let examples = [
    CheckExample(.passes, "numéro en texte", home: "<p>Téléphone : 05 36 49 12 34</p>"),
    CheckExample(.passes, "lien à toucher", home: #"<a href="tel:+33536491234">Appelez-nous</a>"#),
    CheckExample(.fails, "aucun numéro", home: "<p>Bienvenue à la boulangerie !</p>"),
    CheckExample(.fails, "un SIRET n’est pas un téléphone", home: "<p>SIRET 507 382 851 00016</p>"),
    CheckExample(.cantTell, "tout est dans une image", home: pictureOnly),
    CheckExample(.inapplicable, "pas de site"),
  ]

  private static let pictureOnly = """
    <!doctype html><html lang="fr"><head><title>Boulangerie</title></head>
    <body><img src="accueil.jpg" alt=""></body></html>
    """

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let phone = site.phones.first else {
      return .absent(
        on: site, "Nous n’avons pas trouvé de numéro de téléphone sur \(site.pagesRead.fr).",
        "We found no phone number on \(site.pagesRead.en).")
    }
    return .passed(
      "On peut vous appeler au \(phone.value.readable).", "One can call you on \(phone.value.readable).", phone.evidence
    )
  }
}
