import Page
import Presence

/// Who asks for names says what becomes of them.
enum PrivacyPage: Check {
  static let about = CheckDescription(
    id: "privacy-page", axis: .trust, impact: .low,
    title: LocalizedText(fr: "Ce que vous faites des données du formulaire", en: "What you do with the form’s data"),
    why: LocalizedText(
      fr: "Dites simplement ce que vous faites des noms et des courriels que l’on vous laisse : cela rassure.",
      en: "Say simply what you do with the names and e-mails people leave you: it reassures."),
    method: LocalizedText(
      fr:
        "Lien vers une page de confidentialité, ou mots qui en tiennent lieu, quand le site a un formulaire. À confirmer avec votre conseiller.",
      en:
        "A link to a privacy page, or words to that effect, where the site has a form. To be confirmed with your adviser."
    ),
    sources: ["RGPD art. 13"])

  private static let form = """
    <form action="/envoyer" method="post"><input name="nom"><input type="email" name="email">
    <textarea name="message"></textarea><button>Envoyer</button></form>
    """

  static let examples = [
    CheckExample(
      .passes, "lien", home: form + #"<a href="/confidentialite">Politique de confidentialité</a>"#),
    CheckExample(
      .passes, "deux phrases suffisent", home: form + "<p>Vos données personnelles ne servent qu’à vous répondre.</p>"),
    CheckExample(.fails, "formulaire sans page", home: form),
    CheckExample(.inapplicable, "pas de formulaire", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let link = site.first(\.privacyLink) {
      return .passed(
        "Un lien mène à votre page sur les données personnelles.", "A link leads to your page on personal data.",
        link.evidence)
    }
    if let said = site.mention(.privacy) {
      return .passed("Le site parle des données personnelles.", "The site speaks of personal data.", said)
    }
    guard let form = site.first(\.contactForm) else {
      return .inapplicable("Aucun formulaire ne demande de données.", "No form asks for data.")
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt) }
    return .failed(
      .full, "Mention non trouvée sur \(site.pagesRead.fr) : ce que deviennent les données du formulaire.",
      "Not found on \(site.pagesRead.en): what becomes of the form’s data.", form.evidence)
  }
}
