import Page
import Presence

/// The address shows the shop, not a placeholder.
enum RealPageShown: Check {
  static let about = CheckDescription(
    id: "real-page-shown", axis: .visibility, impact: .high,
    title: LocalizedText(fr: "Votre adresse montre bien votre vitrine", en: "Your address shows your shop window"),
    why: LocalizedText(
      fr: "À la place de votre vitrine, vos clients verraient une page vide ou une publicité.",
      en: "Instead of your window, customers would see an empty page or an advertisement."),
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
    case .none: return .inapplicable("Aucun site internet n’est déclaré.", "No website is declared.")
    case .up: return .passed("Votre adresse montre votre site.", "Your address shows your site.", evidence)
    case .parked:
      return .failed(
        .full, "Votre adresse montre un domaine à vendre.", "Your address shows a domain for sale.", evidence)
    case .suspended:
      return .failed(.full, "Votre hébergement est suspendu.", "Your hosting is suspended.", evidence)
    case .hosterDefault:
      return .failed(
        .full, "Votre adresse montre la page par défaut de l’hébergeur.",
        "Your address shows the hoster’s default page.",
        evidence)
    case .underConstruction:
      return .failed(.full, "Votre site se dit en construction.", "Your site says it is under construction.", evidence)
    case .softNotFound:
      return .failed(
        .full, "Votre adresse montre une page introuvable.", "Your address shows a “not found” page.", evidence)
    case .movedTo(let url) where site.isReadable:
      return .failed(
        .part, "Votre adresse renvoie vers \(url.host) ; indiquez partout cette nouvelle adresse.",
        "Your address leads to \(url.host); give the new address everywhere.", evidence)
    case .movedTo(let url):
      return .failed(
        .part, "Votre adresse renvoie vers \(url.host), qui n’est pas à vous.",
        "Your address leads to \(url.host), which is not yours.", evidence)
    case .down, .errorStatus, .botWall, .loginWall, .disallowed, .emptyWithoutScript:
      return .cantTell(UnmeasuredReason.ofSite(in: site.site.state) ?? .pagesMissing(.home), evidence)
    }
  }
}
