import Page
import Presence

/// The site lives at a name of its own.
enum OwnDomain: Check {
  private static let free = [
    "wixsite.com", "jimdofree.com", "jimdosite.com", "e-monsite.com", "wordpress.com", "blogspot.com", "webnode.fr",
    "webnode.page", "github.io", "business.site", "pagesperso-orange.fr", "free.fr", "over-blog.com", "weebly.com",
    "sitew.fr", "myshopify.com", "netlify.app", "sites.google.com", "canalblog.com", "site123.me", "godaddysites.com",
  ]

  static let about = CheckDescription(
    id: "own-domain", axis: .visibility, impact: .medium,
    title: LocalizedText(fr: "Un nom de domaine à vous", en: "A domain name of your own"),
    why: LocalizedText(
      fr: "Une adresse à votre nom se retient, et vous suit même si vous changez d’outil.",
      en: "An address in your name is remembered, and stays with you when you change tools."),
    method: LocalizedText(
      fr: "Adresse finale de l’accueil ; un sous-domaine d’un outil gratuit est à améliorer.",
      en: "The home page’s final address; a subdomain of a free tool is to be improved."))

  static let examples = [
    CheckExample(.passes, "nom propre", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .failsInPart, "outil gratuit", home: "<p>Bienvenue.</p>",
      merchant: { $0.site = WebURL("https://boulangerie-exemple.wixsite.com/accueil") }),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let hosts = [site.merchant.site?.host, site.home?.facts.url.host].compactMap(\.self)
    if let host = hosts.first(where: { host in free.contains { host == $0 || host.hasSuffix("." + $0) } }) {
      return .failed(
        .part, "Votre adresse dépend d’un outil gratuit (\(host)).", "Your address depends on a free tool (\(host)).",
        site.home?.facts.title?.evidence ?? [])
    }
    let host = hosts.last ?? ""
    return .passed("Votre adresse est à vous : \(host).", "Your address is your own: \(host).")
  }
}
