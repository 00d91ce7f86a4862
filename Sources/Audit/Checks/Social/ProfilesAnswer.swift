import Page
import Presence

/// The declared pages on networks still exist.
enum ProfilesAnswer: Check {
  static let about = CheckDescription(
    id: "profiles-answer", axis: .social, impact: .medium,
    title: LocalizedText(fr: "Vos pages sur les réseaux existent", en: "Your network pages exist"),
    why: LocalizedText(
      fr: "Un lien mort vers une page sociale fait penser que la boutique a fermé.",
      en: "A dead link to a social page suggests that the shop has closed."),
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
      return .inapplicable("Aucune page sociale n’est déclarée.", "No social page is declared.")
    }
    let states = site.merchant.profiles.compactMap { profile in
      site.profileStates[profile.url].map { (profile: profile, observed: $0) }
    }
    if let gone = states.first(where: { isGone($0.observed.state) }) {
      return .failed(
        .full, "La page \(gone.profile.url) n’existe plus.", "The page \(gone.profile.url) no longer exists.",
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
