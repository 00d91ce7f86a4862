import Page
import Presence

/// A shared link shows a title and a picture.
enum SharePreview: Check {
  static let about = CheckDescription(
    id: "share-preview", axis: .social, impact: .low,
    title: LocalizedText(
      fr: "Une photo quand on partage votre page", en: "A picture when your page is shared"),
    why: LocalizedText(
      fr: "Un lien partagé avec une photo donne envie de l’ouvrir ; un lien nu passe inaperçu.",
      en: "A link shared with a picture makes people open it; a bare one goes unseen."),
    method: LocalizedText(
      fr: "Titre et image OpenGraph de l’accueil (un seul des deux : à améliorer).",
      en: "OpenGraph title and image of the home page (only one: to be improved)."),
    sources: ["https://ogp.me/"])

  static let examples = [
    CheckExample(
      .passes, "titre et image",
      home: page(
        #"<meta property="og:title" content="Boulangerie Exemple"><meta property="og:image" content="/pain.jpg">"#)),
    CheckExample(.failsInPart, "titre seul", home: page(#"<meta property="og:title" content="Boulangerie Exemple">"#)),
    CheckExample(.fails, "rien", home: page("")),
  ]

  private static func page(_ head: String) -> String {
    "<html lang=\"fr\"><head><title>Boulangerie</title>\(head)</head><body><p>Bienvenue.</p></body></html>"
  }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let cards = home.facts.structuredData.filter { $0.syntax == .openGraph }
    func has(_ name: String) -> Bool { cards.contains { $0.item["og:\(name)"] != nil || $0.item[name] != nil } }
    switch (has("title"), has("image")) {
    case (true, true):
      return .passed("Un lien partagé montre un titre et une photo.", "A shared link shows a title and a picture.")
    case (false, false):
      return .failed(
        .full, "Aucun titre ni photo n’est prévu quand on partage votre page.",
        "No title and no picture are prepared for when your page is shared.")
    default:
      return .failed(
        .part, "Il manque le titre ou la photo quand on partage votre page.",
        "The title or the picture is missing when your page is shared.")
    }
  }
}
