import Page
import Presence

/// The address shows the shop, not a placeholder.
enum RealPageShown: Check {
  static let about = CheckDescription(
    id: "real-page-shown", axis: .visibility, impact: .high,
    title: LocalizedText(fr: "C’est bien votre site qui s’ouvre", en: "It is your site that opens"),
    why: LocalizedText(
      fr: "Vos clients arrivent chez vous, et non sur une page vide ou une publicité.",
      en: "Customers arrive at your place, not at an empty page or an advertisement."),
    method: LocalizedText(
      fr: "Pages de domaine en vente, d’hébergement suspendu, d’hébergeur par défaut, « en construction ».",
      en: "Pages of domains for sale, suspended hosting, hoster defaults, “under construction”."),
    needs: .nothing)

  static let examples = [
    CheckExample(.passes, "vraie page", home: "<p>Bienvenue.</p>"),
    CheckExample(.fails, "domaine en vente", home: "<p>Ce domaine est à vendre</p>", site: .parked),
    CheckExample(.fails, "en construction", home: "<p>Site en construction</p>", site: .underConstruction),
    CheckExample(.failsInPart, "renvoi vers Facebook", site: moved),
    CheckExample(.cantTell, "trop lent", site: .down(.timeout(.connect))),
    CheckExample(.inapplicable, "pas de site"),
  ]

  private static let moved = WebURL("https://www.facebook.com/exemple").map(SiteState.movedTo) ?? .parked

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let evidence = site.site.evidence
    switch site.site.state {
    case .none: return .inapplicable("Notre liste ne donne pas de site internet.", "Our list gives no website.")
    case .up: return .passed("Votre adresse internet ouvre votre site.", "Your web address opens your site.", evidence)
    case .parked:
      return .failed(
        .full, "Votre adresse internet ouvre une page de vente ou de publicité.",
        "Your web address opens a page of sale or advertising.", evidence)
    case .suspended:
      return .failed(
        .full, "Votre hébergeur affiche que le site est suspendu.", "Your host shows that the site is suspended.",
        evidence)
    case .hosterDefault:
      return .failed(
        .full, "Votre adresse internet ouvre la page d’attente de l’hébergeur.",
        "Your web address opens the host’s default page.",
        evidence)
    case .underConstruction:
      return .failed(
        .full, "La page annonce un site en construction.", "The page announces a site under construction.", evidence)
    case .softNotFound:
      return .failed(
        .full, "Votre adresse internet ouvre une page « introuvable ».", "Your web address opens a “not found” page.",
        evidence)
    case .movedTo(let url) where site.isReadable:
      return .failed(
        .part, "Votre adresse ouvre \(url.host) ; si c’est bien votre site, donnez partout cette adresse.",
        "Your address opens \(url.host); if that is your site, give this address everywhere.", evidence)
    case .movedTo(let url):
      return .failed(
        .part, "Votre adresse ouvre \(url.host), pas un site à vous.",
        "Your address opens \(url.host), not a site of yours.", evidence)
    case .down, .errorStatus, .botWall, .loginWall, .disallowed, .emptyWithoutScript:
      return .cantTell(UnmeasuredReason.ofSite(in: site.site.state) ?? .pagesMissing(.home), evidence)
    }
  }
}
