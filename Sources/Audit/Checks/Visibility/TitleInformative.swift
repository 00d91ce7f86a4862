import Page
import Presence

/// The home page's title says who and where.
enum TitleInformative: Check {
  private static let empty: Set<String> = [
    "", "accueil", "home", "index", "bienvenue", "page d'accueil", "page d’accueil", "untitled", "sans titre",
    "document sans titre", "untitled document", "mon site", "nouveau site", "document", "page 1",
  ]

  static let about = CheckDescription(
    id: "title-informative", axis: .visibility, impact: .high,
    title: LocalizedText(fr: "Le titre dit qui vous êtes et où", en: "The title says who and where you are"),
    why: LocalizedText(
      fr: "C’est la ligne que vos clients lisent en premier dans Google.",
      en: "It is the line customers read first in Google."),
    method: LocalizedText(
      fr: "Titre de l’accueil : votre ville y est, et il ne se réduit pas à « Accueil » (sans la ville : à améliorer).",
      en: "The home page’s title names your town and is more than “Home” (without the town: to be improved)."))

  static let examples = [
    CheckExample(.passes, "enseigne, métier, ville", home: page("Boulangerie Exemple – pain au levain à Pessac")),
    CheckExample(.failsInPart, "sans la ville", home: page("Boulangerie Exemple")),
    CheckExample(.fails, "vide de sens", home: page("Accueil")),
    CheckExample(.fails, "absent", home: "<html><head></head><body><p>Bienvenue à tous.</p></body></html>"),
  ]

  private static func page(_ title: String) -> String {
    "<html lang=\"fr\"><head><title>\(title)</title></head><body><p>Bienvenue à tous.</p></body></html>"
  }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let title = home.facts.title
    let text = title?.value ?? ""
    guard let title, !empty.contains(text.lowercased().trimmingWhiteSpace) else {
      return .failed(
        .full,
        text.isEmpty
          ? "La page d’accueil n’a pas de titre."
          : "Le titre de la page d’accueil ne dit pas qui vous êtes : « \(text) ».",
        text.isEmpty ? "The home page has no title." : "The home page’s title does not say who you are: “\(text)”.",
        title?.evidence ?? [])
    }
    let towns = ([site.merchant.address?.city] + site.addresses.map(\.value.city)).compactMap(\.self)
    guard !towns.isEmpty else {
      return .passed("Titre : « \(text) ».", "Title: “\(text)”.", title.evidence)
    }
    let folded = text.foldedForComparison
    return towns.contains { folded.contains($0.foldedForComparison) }
      ? .passed("Titre : « \(text) ».", "Title: “\(text)”.", title.evidence)
      : .failed(
        .part, "Le titre ne dit pas dans quelle ville vous êtes : « \(text) ».",
        "The title does not name your town: “\(text)”.", title.evidence)
  }
}
