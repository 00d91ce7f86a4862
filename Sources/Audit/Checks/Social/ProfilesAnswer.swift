import Page
import Presence

/// The declared pages on networks still exist.
enum ProfilesAnswer: Check {
  static let about = CheckDescription(
    id: "profiles-answer", axis: .social, impact: .medium,
    title: LocalizedText(fr: "Vos pages de réseaux sociaux s’ouvrent", en: "Your social network pages open"),
    why: LocalizedText(
      fr: "Un lien qui marche mène à vos photos ; un lien mort fait croire que vous avez fermé.",
      en: "A link that works leads to your pictures; a dead one suggests that you have closed."),
    method: LocalizedText(
      fr:
        "Réponse publique de chaque page déclarée, sans compte. La plupart des réseaux exigent une connexion : « non vérifiable sans compte », ni bien ni mal.",
      en:
        "Public answer of each declared page, without an account. Most networks ask for a login: “cannot be checked without an account”, neither good nor bad."
    ),
    needs: .nothing)

  private static let page = "https://www.facebook.com/exemple"

  static let examples = [
    CheckExample(.passes, "page publique", profileStates: [page: .up], merchant: declared),
    CheckExample(.fails, "page supprimée", profileStates: [page: .errorStatus(404)], merchant: declared),
    CheckExample(.cantTell, "connexion demandée", profileStates: [page: .loginWall], merchant: declared),
    CheckExample(.inapplicable, "aucune page déclarée"),
  ]

  @Sendable private static func declared(_ merchant: inout Merchant) {
    merchant.profiles = [SocialProfile(platform: "facebook", url: page)]
  }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard !site.merchant.profiles.isEmpty else {
      return .inapplicable(
        "Notre liste ne donne pas de page sur un réseau social.", "Our list gives no page on a social network.")
    }
    let states = site.merchant.profiles.compactMap { profile in
      site.profileStates[profile.url].map { (profile: profile, observed: $0) }
    }
    if let gone = states.first(where: { isGone($0.observed.state) }) {
      return .failed(
        .full, "La page \(gone.profile.url) est introuvable.", "The page \(gone.profile.url) cannot be found.",
        gone.observed.evidence)
    }
    if let up = states.first(where: { $0.observed.state == .up }) {
      return .passed("La page \(up.profile.url) répond.", "The page \(up.profile.url) answers.", up.observed.evidence)
    }
    return .cantTell(
      UnmeasuredReason(
        code: "loginWall",
        text: LocalizedText(fr: "Non vérifiable sans compte.", en: "Cannot be checked without an account.")),
      states.flatMap(\.observed.evidence))
  }

  /// 404 and 410 say that a page is gone; other errors of a network say nothing about the merchant.
  private static func isGone(_ state: SiteState) -> Bool { state == .errorStatus(404) || state == .errorStatus(410) }
}
