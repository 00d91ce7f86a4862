import Page
import Presence

/// The home page does not ask search engines to leave it out.
enum SearchAllowed: Check {
  static let about = CheckDescription(
    id: "search-allowed", axis: .visibility, impact: .high,
    title: LocalizedText(fr: "Google a le droit de vous montrer", en: "Google may show you"),
    why: LocalizedText(
      fr: "Une seule case cochée par erreur dans les réglages suffit à vous rendre introuvable.",
      en: "A single box ticked by mistake in the settings is enough to make you impossible to find."),
    method: LocalizedText(
      fr: "Consigne aux moteurs de recherche dans l’accueil : « noindex » ou « none » vous en retire.",
      en: "The home page’s instruction to search engines: “noindex” or “none” takes you out of them."),
    sources: ["https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"])

  static let examples = [
    CheckExample(.passes, "aucune consigne", home: "<p>Bienvenue.</p>"),
    CheckExample(.passes, "consigne permise", home: page("index, follow, max-image-preview:large")),
    CheckExample(.fails, "retirée des moteurs", home: page("noindex, nofollow")),
    CheckExample(.inapplicable, "pas de site"),
  ]

  private static func page(_ robots: String) -> String {
    """
    <html lang="fr"><head><title>Boulangerie Exemple</title><meta name="robots" content="\(robots)"></head>
    <body><p>Bienvenue.</p></body></html>
    """
  }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let directives = home.outline.robotsDirectives
    guard directives.contains("noindex") || directives.contains("none") else {
      return .passed("La page d’accueil peut apparaître dans Google.", "The home page may appear in Google.")
    }
    let evidence = Evidence(
      url: home.facts.url.description, line: nil, excerpt: directives.joined(separator: ", "), method: .metaTag,
      capturedAt: home.facts.capturedAt)
    return .failed(
      .full, "Un réglage de la page d’accueil demande à Google de ne pas la montrer.",
      "A setting of the home page asks Google not to show it.", [evidence])
  }
}
