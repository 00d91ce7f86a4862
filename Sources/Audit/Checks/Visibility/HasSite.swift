import Page
import Presence

/// The merchant has a site of its own.
enum HasSite: Check {
  static let about = CheckDescription(
    id: "has-site", axis: .visibility, impact: .high,
    title: LocalizedText(fr: "Vous avez une adresse internet", en: "You have a web address"),
    why: LocalizedText(
      fr: "Un client qui cherche votre métier dans votre ville peut alors tomber sur vous.",
      en: "A customer who looks for your trade in your town can then come across you."),
    method: LocalizedText(
      fr: "Adresse d’un site dans la liste ; une page sur un réseau social seul compte en partie.",
      en: "A site’s address in the list; a page on a social network alone counts in part."),
    needs: .nothing)

  static let examples = [
    CheckExample(.passes, "site déclaré", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .failsInPart, "page Facebook seulement",
      merchant: { $0.profiles = [SocialProfile(platform: "facebook", url: "https://www.facebook.com/exemple")] }),
    CheckExample(.fails, "rien"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.site.state == .none else {
      return .passed(
        "Notre liste donne l’adresse de votre site.", "Our list gives your site’s address.", site.site.evidence)
    }
    return site.merchant.profiles.isEmpty
      ? .failed(
        .full, "Notre liste ne connaît ni site ni page à votre nom.",
        "Our list knows neither a site nor a page of yours.")
      : .failed(
        .part, "Notre liste connaît une page à vous sur un réseau social, mais pas de site.",
        "Our list knows a page of yours on a social network, but no site.")
  }
}
