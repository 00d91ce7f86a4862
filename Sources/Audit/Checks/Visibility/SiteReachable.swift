import Page
import Presence

/// The declared site answers. The only check that may fail when a site is down, and only on what is certain.
enum SiteReachable: Check {
  static let about = CheckDescription(
    id: "site-reachable", axis: .visibility, impact: .high,
    title: LocalizedText(fr: "Votre adresse répond", en: "Your address answers"),
    why: LocalizedText(
      fr: "Un site qui s’ouvre montre que vous êtes là ; une erreur fait croire que vous avez fermé.",
      en: "A site that opens shows you are there; an error suggests that you have closed."),
    method: LocalizedText(
      fr:
        "Réponse de l’adresse déclarée, avec et sans www, en http et https, après une seconde tentative. Une lenteur ou une panne passagère n’est pas retenue.",
      en:
        "Answer of the declared address, with and without www, http and https, after a second attempt. Slowness or a passing fault does not count."
    ),
    needs: .nothing)

  static let examples = [
    CheckExample(.passes, "page lue", home: "<p>Bienvenue.</p>"),
    CheckExample(.fails, "domaine inconnu", site: .down(.dns(isCertain: true))),
    CheckExample(.fails, "erreur 500", site: .errorStatus(500)),
    CheckExample(.cantTell, "trop lent", site: .down(.timeout(.firstByte))),
    CheckExample(.cantTell, "mur anti-robots", site: .botWall),
    CheckExample(.inapplicable, "pas de site"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    switch site.site.state {
    case .none: return .inapplicable("Notre liste ne donne pas de site internet.", "Our list gives no website.")
    case .down(let cause) where ReportKind.isCertain(cause):
      let what = words(cause)
      return .failed(
        .full, "Votre site ne répond pas : \(what.fr).", "Your site does not answer: \(what.en).", site.site.evidence)
    case .errorStatus(let status):
      return .failed(
        .full, "Votre site répond par une erreur (\(status)).", "Your site answers with an error (\(status)).",
        site.site.evidence)
    case .down, .botWall, .loginWall, .disallowed:
      guard let reason = UnmeasuredReason.ofSite(in: site.site.state) else { return .cantTell(.pagesMissing(.home)) }
      return .cantTell(reason, site.site.evidence)
    default: return .passed("L’adresse de votre site a répondu.", "Your site’s address answered.", site.site.evidence)
    }
  }

  private static func words(_ cause: FetchFailure.Cause) -> LocalizedText {
    switch cause {
    case .dns:
      LocalizedText(fr: "cette adresse n’existe pas (ou plus)", en: "this address does not exist (any more)")
    case .refused:
      LocalizedText(
        fr: "l’ordinateur qui l’héberge refuse les visites", en: "the computer that hosts it refuses visits")
    case .tls: LocalizedText(fr: "son certificat de sécurité a expiré", en: "its security certificate has expired")
    default: LocalizedText(fr: "pas de réponse", en: "no answer")
    }
  }
}
