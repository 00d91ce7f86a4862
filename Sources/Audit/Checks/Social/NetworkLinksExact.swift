import Page
import Presence

/// Links to networks lead to a page of the merchant, on a network that exists.
enum NetworkLinksExact: Check {
  static let about = CheckDescription(
    id: "network-links-exact", axis: .social, impact: .medium,
    title: LocalizedText(
      fr: "Vos boutons de réseaux mènent à vos pages", en: "Your network buttons lead to your pages"),
    why: LocalizedText(
      fr: "Vos clients arrivent sur votre page, et non sur l’accueil de Facebook ou un réseau fermé.",
      en: "Customers land on your page, not on Facebook’s front page or a closed network."),
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
        .part, "Un bouton ouvre l’accueil du réseau, pas votre page.",
        "A button opens the network’s front page, not your page.", front.evidence)
    }
    let own = site.profiles
    guard !own.isEmpty else {
      return .inapplicable("Nous n’avons pas vu de lien vers un réseau social.", "We saw no link to a social network.")
    }
    return .passed(
      "Vos liens mènent à des pages précises.", "Your links lead to precise pages.", own.compactMap(\.evidence.first))
  }
}
