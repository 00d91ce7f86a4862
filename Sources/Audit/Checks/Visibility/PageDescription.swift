import Page
import Presence

/// The home page has a sentence for search results.
enum PageDescription: Check {
  /// Characters of a useful sentence.
  static let length = 50...320

  static let about = CheckDescription(
    id: "page-description", axis: .visibility, impact: .medium,
    title: LocalizedText(fr: "Une phrase de présentation pour Google", en: "A sentence of introduction for Google"),
    why: LocalizedText(
      fr: "Cette phrase, affichée sous votre nom dans Google, donne envie de venir.",
      en: "This sentence, shown under your name in Google, makes people want to come."),
    method: LocalizedText(
      fr: "Description de l’accueil, de 50 à 320 caractères (plus courte ou plus longue : à améliorer).",
      en: "The home page’s description, 50 to 320 characters (shorter or longer: to be improved)."))

  static let examples = [
    CheckExample(
      .passes, "une vraie phrase",
      home: page(
        "Boulangerie artisanale à Pessac : pain au levain, viennoiseries et tartes de saison, du mardi au dimanche.")),
    CheckExample(.failsInPart, "trop courte", home: page("Boulangerie")),
    CheckExample(.fails, "absente", home: "<p>Bienvenue.</p>"),
  ]

  private static func page(_ description: String) -> String {
    """
    <html lang="fr"><head><title>Boulangerie</title><meta name="description" content="\(description)"></head>
    <body><p>Bienvenue.</p></body></html>
    """
  }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    guard let description = home.facts.description, !description.value.trimmingWhiteSpace.isEmpty else {
      return .failed(
        .full, "La page d’accueil n’a pas de phrase de présentation pour Google.",
        "The home page has no sentence of introduction for Google.")
    }
    let count = description.value.count
    return length.contains(count)
      ? .passed(
        "Votre phrase de présentation est là (\(count) caractères).",
        "Your sentence of introduction is there (\(count) characters).", description.evidence
      )
      : .failed(
        .part, "Votre phrase de présentation compte \(count) caractères ; visez 50 à 160.",
        "Your sentence of introduction has \(count) characters; aim for 50 to 160.", description.evidence)
  }
}
