import Page
import Presence

/// Nothing on the pages needs a technology that has gone.
enum LivingTechnology: Check {
  /// The reasons of mobile reading that name such a technology.
  private static let dead: Set<String> = ["flash", "java", "frames", "marquee", "activeX", "silverlight"]

  static let about = CheckDescription(
    id: "living-technology", axis: .mobile, impact: .high,
    title: LocalizedText(fr: "Aucune technique dépassée", en: "No outdated technology"),
    why: LocalizedText(
      fr:
        "Ce qui est fait avec les techniques d’aujourd’hui s’affiche chez tous vos clients ; le reste disparaît peu à peu.",
      en: "What is made with today’s technology shows for all customers; the rest is vanishing."),
    method: LocalizedText(
      fr: "Objets Flash, Java ou Silverlight, cadres (frames), textes défilants.",
      en: "Flash, Java or Silverlight objects, frames, marquees."),
    sources: ["Fin de vie d’Adobe Flash Player : 31 décembre 2020"])

  static let examples = [
    CheckExample(.passes, "page ordinaire", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .fails, "animation Flash",
      home: #"<object type="application/x-shockwave-flash" data="intro.swf" width="600" height="400"></object>"#),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let reasons = site.pages.flatMap(\.facts.mobile.reasons).filter { dead.contains($0.code) && !$0.isGood }
    guard !reasons.isEmpty else {
      return .passed("Nous n’avons pas vu de technique dépassée.", "We saw no outdated technology.")
    }
    let names = Set(reasons.map(\.code)).sorted().joined(separator: ", ")
    return .failed(
      .full, "Une partie du site emploie une technique dépassée (« \(names) »).",
      "Part of the site uses an outdated technology (“\(names)”).",
      reasons.flatMap(\.evidence))
  }
}
