import Page
import Presence

/// Nobody is tracked before they said yes.
enum TrackersAfterConsent: Check {
  static let about = CheckDescription(
    id: "trackers-after-consent", axis: .trust, impact: .low,
    title: LocalizedText(fr: "Pas de suivi sans accord", en: "No tracking without consent"),
    why: LocalizedText(
      fr: "Suivre ses visiteurs à des fins de publicité ou d’audience demande d’abord leur accord.",
      en: "Following visitors for advertising or statistics first takes their consent."),
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
      return .passed("Nous n’avons pas vu de programme de suivi connu.", "We saw no known tracking script.")
    }
    if site.pages.contains(where: { $0.facts.markup.consent != nil }) { return .cantTell(.needsBrowser, trackers) }
    return .failed(
      .part, "Un programme de suivi est présent, et nous n’avons pas vu de demande d’accord.",
      "A tracking script is present, and we saw no request for consent.", trackers)
  }
}
