import Page
import Presence

/// The declared site answers. The only check that may fail when a site is down, and only on what is certain.
enum SiteReachable: Check {
  static let about = CheckDescription(
    id: "site-reachable", axis: .visibility, impact: .high,
    title: LocalizedText(fr: "Votre site répond", en: "Your site answers"),
    why: LocalizedText(
      fr: "Un client qui tombe sur une erreur pense que la boutique est fermée.",
      en: "A customer who meets an error thinks the shop has closed."),
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
    case .none: return .inapplicable("Aucun site internet n’est déclaré.", "No website is declared.")
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
    default: return .passed("Votre site répond.", "Your site answers.", site.site.evidence)
    }
  }

  private static func words(_ cause: FetchFailure.Cause) -> LocalizedText {
    switch cause {
    case .dns:
      LocalizedText(fr: "ce nom de domaine n’existe pas (ou plus)", en: "this domain name does not exist (any more)")
    case .refused: LocalizedText(fr: "le serveur refuse les visites", en: "the server refuses visits")
    case .tls: LocalizedText(fr: "son certificat de sécurité a expiré", en: "its security certificate has expired")
    default: LocalizedText(fr: "pas de réponse", en: "no answer")
    }
  }
}
