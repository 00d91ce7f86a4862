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
    title: LocalizedText(fr: "Une adresse internet à votre nom", en: "A web address in your name"),
    why: LocalizedText(
      fr: "Une adresse à votre nom se retient, et vous la gardez si vous changez d’outil.",
      en: "An address in your name is easy to remember, and stays yours when you change tools."),
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
        .part, "Votre adresse internet porte le nom de l’outil qui l’héberge (\(host)).",
        "Your web address bears the name of the tool that hosts it (\(host)).",
        site.home?.facts.title?.evidence ?? [])
    }
    let host = hosts.last ?? ""
    return .passed("Votre site a sa propre adresse : \(host).", "Your site has an address of its own: \(host).")
  }
}
