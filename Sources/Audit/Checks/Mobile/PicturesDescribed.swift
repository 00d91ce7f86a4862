import Page
import Presence

/// Pictures have words for those who cannot see them.
enum PicturesDescribed: Check {
  static let about = CheckDescription(
    id: "pictures-described", axis: .mobile, impact: .low,
    title: LocalizedText(fr: "Vos photos sont décrites par un texte", en: "Your pictures are described in words"),
    why: LocalizedText(
      fr: "Une personne malvoyante, et Google aussi, sauront ce que montre la photo.",
      en: "A visually impaired person, and Google too, will know what a picture shows."),
    method: LocalizedText(
      fr:
        "Photos des pages lues qui ont un texte de remplacement (même vide pour une décoration) : 90 % et plus, bien ; 50 % et plus, à améliorer.",
      en:
        "Pictures on the pages read with an alternative text (even empty for decoration): 90 % good, 50 % to be improved."
    ),
    sources: ["WCAG 2.2, critère 1.1.1"])

  static let examples = [
    CheckExample(.passes, "décrite", home: #"<img src="pain.jpg" alt="Pain au levain sur une planche">"#),
    CheckExample(.failsInPart, "une sur deux", home: #"<img src="a.jpg" alt="Pain"><img src="b.jpg">"#),
    CheckExample(.fails, "aucune", home: #"<img src="a.jpg"><img src="b.jpg"><p>Bienvenue.</p>"#),
    CheckExample(.inapplicable, "pas de photo", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let all = site.pages.map(\.facts.markup.pictures).reduce(0, +)
    guard all > 0 else { return .inapplicable("Les pages lues n’ont pas de photo.", "The pages read have no picture.") }
    let silent = site.pages.map(\.facts.markup.undescribedPictures).reduce(0, +)
    let evidence = site.pages.flatMap(\.facts.markup.undescribed)
    let share = 100 * (all - silent) / all
    if share >= 90 {
      return .passed("Photos décrites par un texte : \(share) %.", "Pictures described in words: \(share) %.")
    }
    return .failed(
      share >= 50 ? .part : .full,
      silent == 1
        ? "1 photo sur \(all) n’a pas de texte qui la décrive."
        : "\(silent) photos sur \(all) n’ont pas de texte qui les décrive.",
      silent == 1
        ? "1 of \(all) pictures has no words to describe it."
        : "\(silent) of \(all) pictures have no words to describe them.", evidence)
  }
}
