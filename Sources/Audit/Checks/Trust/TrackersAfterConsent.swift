import Page
import Presence

/// Nobody is tracked before they said yes.
enum TrackersAfterConsent: Check {
  static let about = CheckDescription(
    id: "trackers-after-consent", axis: .trust, impact: .low,
    title: LocalizedText(
      fr: "L’accord de vos visiteurs avant de les suivre", en: "Your visitors’ consent before tracking"),
    why: LocalizedText(
      fr:
        "On fait confiance à qui demande : la loi le prévoit pour la publicité et la plupart des statistiques de visite.",
      en: "People trust those who ask: the law provides for it with advertising and most visit statistics."),
    method: LocalizedText(
      fr:
        "Programmes de suivi écrits dans la page, sans aucun outil de consentement visible. Avec un tel outil, seul un navigateur peut juger. À confirmer avec votre conseiller.",
      en:
        "Tracking scripts written into the page without any visible consent tool. With such a tool only a browser can judge. To be confirmed with your adviser."
    ),
    sources: ["Loi Informatique et Libertés art. 82 ; CNIL, délibération n° 2020-091"])

  private static let tracker = #"<script src="https://www.googletagmanager.com/gtag/js?id=G-0000000000"></script>"#

  static let examples = [
    CheckExample(.passes, "aucun suivi", home: "<p>Bienvenue.</p>"),
    CheckExample(.failsInPart, "suivi sans bandeau", home: tracker + "<p>Bienvenue.</p>"),
    CheckExample(.cantTell, "suivi et bandeau", home: tracker + #"<div id="cookie-banner">Accepter ? Refuser ?</div>"#),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let trackers = site.pages.flatMap(\.facts.markup.trackers)
    guard !trackers.isEmpty else {
      return .passed(
        "Nous n’avons pas vu de programme connu qui suive les visiteurs.",
        "We saw no known program that follows visitors.")
    }
    if site.pages.contains(where: { $0.facts.markup.consent != nil }) { return .cantTell(.needsBrowser, trackers) }
    return .failed(
      .part,
      "Un programme de statistiques ou de publicité est présent, et nous n’avons pas vu de demande d’accord.",
      "A program for statistics or advertising is present, and we saw no request for consent.", trackers)
  }
}
