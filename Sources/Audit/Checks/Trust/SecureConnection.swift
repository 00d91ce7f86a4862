import Page
import Presence

/// The padlock: the home page is served over https.
enum SecureConnection: Check {
  static let about = CheckDescription(
    id: "secure-connection", axis: .trust, impact: .high,
    title: LocalizedText(fr: "Le cadenas (connexion sûre)", en: "The padlock (secure connection)"),
    why: LocalizedText(
      fr: "Le cadenas rassure ; sans lui, le téléphone écrit « Non sécurisé » à côté de votre adresse.",
      en: "The padlock reassures; without it, phones write “Not secure” next to your address."),
    method: LocalizedText(
      fr:
        "L’accueil est servi en https, avec un certificat valable ; en http à l’adresse de notre liste : à améliorer, et à corriger si https ne répond pas.",
      en:
        "The home page comes over https with a valid certificate; http at the address of our list: can improve, and to be fixed where https does not answer."
    ))

  static let examples = [
    CheckExample(.passes, "https", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .failsInPart, "http", home: "<p>Bienvenue.</p>", merchant: { $0.site = WebURL("http://www.exemple.example/") }),
    CheckExample(.cantTell, "trop lent", site: .down(.timeout(.connect))),
    CheckExample(.inapplicable, "pas de site"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let url = home.facts.url
    let evidence = Evidence(
      url: url.description, line: nil, excerpt: url.origin, method: .url, capturedAt: home.facts.capturedAt)
    if url.scheme == "https" {
      return .passed("Votre site a le cadenas.", "Your site has the padlock.", [evidence])
    }
    // Of an address that was only asked for without, nobody knows whether it answers with the padlock too.
    let tried = site.visited.contains { $0.url.hasPrefix("https://" + url.host) }
    return tried
      ? .failed(
        .full, "Votre site s’ouvre sans cadenas (http) ; avec, il n’a pas répondu.",
        "Your site opens without the padlock (http); with it, it did not answer.", [evidence])
      : .failed(
        .part, "À l’adresse que donne notre liste, votre site s’ouvre sans cadenas (http).",
        "At the address that our list gives, your site opens without the padlock (http).", [evidence])
  }
}
