import Page
import Presence

/// A customer can write.
enum EmailOrForm: Check {
  static let about = CheckDescription(
    id: "email-or-form", axis: .contact, impact: .medium,
    title: LocalizedText(fr: "On peut vous écrire", en: "One can write to you"),
    why: LocalizedText(
      fr: "Le soir ou le dimanche, un client préfère écrire ; vous répondez quand vous voulez.",
      en: "In the evening or on Sunday a customer prefers to write; you answer when you like."),
    method: LocalizedText(
      fr: "Un courriel à vous, ou un formulaire de contact.",
      en: "An e-mail address of yours, or a contact form."),
    sources: ["LCEN art. 1-1"])

  static let examples = [
    CheckExample(
      .passes, "adresse à toucher", home: #"<a href="mailto:bonjour@exemple.example">bonjour@exemple.example</a>"#),
    CheckExample(.passes, "adresse en texte", home: "<p>E-mail : fournil.pessac@orange.fr</p>"),
    CheckExample(
      .passes, "formulaire",
      home: """
        <form action="/envoyer" method="post"><label>Nom <input name="nom"></label>
        <label>E-mail <input type="email" name="email"></label>
        <label>Message <textarea name="message"></textarea></label><button>Envoyer</button></form>
        """),
    CheckExample(
      .cantTell, "adresse écrite par un programme",
      home: """
        <script>var a = "bonjour"; document.write("<a href='mailto:" + a + "@exemple.example'>Écrire</a>");</script>
        """),
    CheckExample(
      .cantTell, "adresse illisible pour l’outil", home: "<p>E-mail : voir notre carte de visite.</p>"),
    CheckExample(.fails, "rien pour écrire", home: "<p>Passez nous voir.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let email = site.emails.first {
      return .passed(
        "On peut vous écrire à \(email.value.address).", "One can write to \(email.value.address).", email.evidence)
    }
    if let form = site.first(\.contactForm) {
      return .passed("Un formulaire permet de vous écrire.", "A form allows one to write to you.", form.evidence)
    }
    if let hidden = site.pages.lazy.compactMap(\.facts.markup.scriptedMail).first {
      return .cantTell(.writtenByScript, [hidden])
    }
    if let label = site.emailLabel {
      return .cantTell(
        .unclear(
          LocalizedText(
            fr: "Un courriel semble écrit, sous une forme que notre outil ne lit pas : à vérifier ensemble.",
            en: "An e-mail address seems to be written in a form that our tool cannot read: to be checked together.")),
        [label])
    }
    return .absent(
      on: site, "Nous n’avons trouvé ni courriel ni formulaire sur \(site.pagesRead.fr).",
      "We found neither an e-mail address nor a form on \(site.pagesRead.en).")
  }
}
