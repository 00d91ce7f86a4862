import Page
import Presence

/// The site leads to the merchant's pages on networks.
enum ProfilesLinked: Check {
  static let about = CheckDescription(
    id: "profiles-linked", axis: .social, impact: .medium,
    title: LocalizedText(fr: "Votre site mène à vos réseaux sociaux", en: "Your site leads to your social networks"),
    why: LocalizedText(
      fr: "Un client qui aime vos photos veut vous suivre ; encore faut-il un lien.",
      en: "A customer who likes your pictures wants to follow you; that takes a link."),
    method: LocalizedText(
      fr:
        "Liens du site vers vos pages (pas vers les boutons de partage) ; une page déclarée mais non reliée est à améliorer.",
      en: "Links from the site to your pages (not share buttons); a declared page without a link is to be improved."))

  static let examples = [
    CheckExample(.passes, "lien", home: #"<a href="https://www.facebook.com/boulangerie.exemple">Facebook</a>"#),
    CheckExample(
      .failsInPart, "page déclarée, pas de lien", home: "<p>Bienvenue.</p>",
      merchant: { $0.profiles = [SocialProfile(platform: "facebook", url: "https://www.facebook.com/exemple")] }),
    CheckExample(.inapplicable, "aucun réseau", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let found = site.profiles
    if let first = found.first {
      return .passed(
        "Votre site mène à \(found.count == 1 ? "une page" : "\(found.count) pages") à vous.",
        "Your site leads to \(found.count == 1 ? "one page" : "\(found.count) pages") of yours.",
        found.count == 1 ? first.evidence : found.compactMap(\.evidence.first))
    }
    guard !site.merchant.profiles.isEmpty else {
      return .inapplicable(
        "Nous ne connaissons pas de page à vous sur un réseau social.", "We know no page of yours on a social network.")
    }
    return .absent(
      on: site, severity: .part, "Sur \(site.pagesRead.fr), nous n’avons pas trouvé de lien vers vos réseaux sociaux.",
      "On \(site.pagesRead.en) we found no link to your social networks.")
  }
}
