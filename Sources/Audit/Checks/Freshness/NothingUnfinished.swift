import Page
import Presence

/// No sample text or unfinished page is shown.
enum NothingUnfinished: Check {
  static let about = CheckDescription(
    id: "nothing-unfinished", axis: .freshness, impact: .high,
    title: LocalizedText(fr: "Rien d’inachevé", en: "Nothing unfinished"),
    why: LocalizedText(
      fr: "Des pages finies montrent que vous êtes là ; un texte d’exemple fait croire que vous n’avez pas ouvert.",
      en: "Finished pages show you are there; sample text looks like a shop not yet open."),
    method: LocalizedText(
      fr: "Textes d’exemple (lorem ipsum, article de démonstration, « à compléter ») et pages en construction.",
      en: "Sample text (lorem ipsum, demo post, “to be completed”) and pages under construction."))

  static let examples = [
    CheckExample(.passes, "textes écrits", home: "<p>Notre pain au levain est cuit sur pierre.</p>"),
    CheckExample(
      .fails, "lorem ipsum", home: "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    // Sample contact details and links to a network's front door have checks of their own; a script may answer a link
    // that leads nowhere.
    let others: Set<String> = [
      "samplePhone", "sampleEmail", "sampleContact", "networkHome", "templateMark", "mergeMarker", "deadLinks",
    ]
    let samples = site.placeholders.filter { !others.contains($0.value) }
    let construction = site.pages.compactMap(\.facts.underConstruction).filter(\.value)
    let evidence = samples.flatMap(\.evidence) + construction.flatMap(\.evidence)
    guard let first = evidence.first else {
      return .passed("Nous n’avons pas vu de page inachevée.", "We saw no unfinished page.")
    }
    return .failed(
      .full, "Un texte semble inachevé : « \(first.excerpt) ».",
      "A text seems unfinished: “\(first.excerpt)”.",
      evidence)
  }
}
