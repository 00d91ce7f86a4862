import Page
import Presence

/// The site's software is still looked after.
enum SoftwareCurrent: Check {
  static let about = CheckDescription(
    id: "software-current", axis: .trust, impact: .medium,
    title: LocalizedText(fr: "Le logiciel du site est à jour", en: "The site’s software is up to date"),
    why: LocalizedText(
      fr: "Un site à jour résiste mieux aux pirates et s’affiche bien partout.",
      en: "An up-to-date site resists attackers better and shows well everywhere."),
    method: LocalizedText(
      fr:
        "Logiciel abandonné ou remplacé depuis plus de trois ans : à corriger ; composant ancien seulement : à améliorer. D’après ce que le site en dit lui-même.",
      en:
        "Software abandoned, or replaced more than three years ago: to be mended; only an old component: to be improved. By what the site itself says."
    ))

  static let examples = [
    CheckExample(.passes, "rien d’ancien", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .fails, "logiciel abandonné", home: page(#"<meta name="generator" content="Microsoft FrontPage 4.0">"#)),
    CheckExample(.failsInPart, "composant ancien", home: page(#"<script src="/js/jquery-1.4.2.min.js"></script>"#)),
  ]

  private static func page(_ head: String) -> String {
    """
    <html lang="fr"><head><title>Boulangerie Exemple</title>\(head)</head><body><p>Bienvenue.</p></body></html>
    """
  }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let old = site.stale(["oldSystem"]).first {
      let shown = old.evidence.first?.excerpt ?? ""
      return .failed(
        .full, "Le logiciel du site est ancien : « \(shown) ».", "The site’s software is old: “\(shown)”.", old.evidence
      )
    }
    if let old = site.stale(["oldLibrary"]).first {
      return .failed(
        .part, "Un élément du site a plus de huit ans.", "An element of the site is over eight years old.",
        old.evidence)
    }
    return .passed("Nous n’avons pas vu de logiciel abandonné.", "We saw no abandoned software.")
  }
}
