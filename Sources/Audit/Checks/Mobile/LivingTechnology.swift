import Page
import Presence

/// Nothing on the pages needs a technology that has gone.
enum LivingTechnology: Check {
  /// The reasons of mobile reading that name such a technology.
  private static let dead: [String: LocalizedText] = [
    "flash": LocalizedText(fr: "Flash", en: "Flash"), "java": LocalizedText(fr: "Java", en: "Java"),
    "frames": LocalizedText(fr: "cadres", en: "frames"),
    "marquee": LocalizedText(fr: "texte défilant", en: "scrolling text"),
    "activeX": LocalizedText(fr: "ActiveX", en: "ActiveX"),
    "silverlight": LocalizedText(fr: "Silverlight", en: "Silverlight"),
  ]

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
    CheckExample(.failsInPart, "texte défilant", home: "<marquee>Bienvenue chez nous</marquee>"),
    CheckExample(
      .fails, "animation Flash",
      home: #"<object type="application/x-shockwave-flash" data="intro.swf" width="600" height="400"></object>"#),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let reasons = site.pages.flatMap(\.facts.mobile.reasons).filter { dead[$0.code] != nil && !$0.isGood }
    guard !reasons.isEmpty else {
      return .passed("Nous n’avons pas vu de technique dépassée.", "We saw no outdated technology.")
    }
    let names = Set(reasons.map(\.code)).sorted().compactMap { dead[$0] }
    let fr = names.map(\.fr).joined(separator: ", ")
    let en = names.map(\.en).joined(separator: ", ")
    // Scrolling text still shows; the others do not.
    let severity: Verdict.Severity = reasons.allSatisfy { $0.code == "marquee" } ? .part : .full
    return .failed(
      severity, "Une partie du site emploie une technique dépassée (\(fr)).",
      "Part of the site uses an outdated technology (\(en)).", reasons.flatMap(\.evidence))
  }
}
