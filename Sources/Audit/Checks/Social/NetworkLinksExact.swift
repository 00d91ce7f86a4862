import Page
import Presence

/// Links to networks lead to a page of the merchant, on a network that exists.
enum NetworkLinksExact: Check {
  static let about = CheckDescription(
    id: "network-links-exact", axis: .social, impact: .medium,
    title: LocalizedText(fr: "Vos icônes sociales mènent chez vous", en: "Your social icons lead to you"),
    why: LocalizedText(
      fr: "Une icône qui ouvre l’accueil de Facebook, ou un réseau fermé, agace le client.",
      en: "An icon that opens Facebook’s own front page, or a closed network, annoys the customer."),
    method: LocalizedText(
      fr:
        "Liens vers un réseau fermé (Google+, business.site…) : à corriger ; vers l’accueil d’un réseau au lieu de votre page : à améliorer.",
      en:
        "Links to a closed network (Google+, business.site…): to be mended; to a network’s front page instead of yours: to be improved."
    ))

  static let examples = [
    CheckExample(.passes, "votre page", home: #"<a href="https://www.facebook.com/boulangerie.exemple">Facebook</a>"#),
    CheckExample(.failsInPart, "accueil du réseau", home: #"<a href="https://www.facebook.com/">Facebook</a>"#),
    CheckExample(.fails, "réseau fermé", home: #"<a href="https://plus.google.com/112233445566778899000">Google+</a>"#),
    CheckExample(.inapplicable, "aucun lien", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let dead = site.stale(["deadNetwork"]).first {
      let shown = dead.evidence.first?.excerpt ?? ""
      return .failed(
        .full, "Un lien mène à un service fermé : « \(shown) ».", "A link leads to a closed service: “\(shown)”.",
        dead.evidence)
    }
    if let front = site.placeholders.first(where: { $0.value == "networkHome" }) {
      return .failed(
        .part, "Une icône ouvre l’accueil du réseau, pas votre page.",
        "An icon opens the network’s front page, not yours.", front.evidence)
    }
    let own = site.profiles
    guard !own.isEmpty else { return .inapplicable("Aucun lien vers un réseau.", "There is no link to a network.") }
    return .passed(
      "Vos liens mènent à des pages précises.", "Your links lead to precise pages.", own.compactMap(\.evidence.first))
  }
}
