import Page
import Presence

/// Something on the pages is dated recently.
enum RecentSignOfLife: Check {
  /// Days within which a sign of life is recent.
  static let recent = 365
  /// Days after which a site looks abandoned.
  static let old = 730

  static let about = CheckDescription(
    id: "recent-sign-of-life", axis: .freshness, impact: .high,
    title: LocalizedText(fr: "Une date récente", en: "A recent date"),
    why: LocalizedText(
      fr: "Une date récente montre que vous êtes toujours là.",
      en: "A recent date shows that you are still there."),
    method: LocalizedText(
      fr:
        "Date la plus récente lue sur les pages : moins d’un an, bien ; moins de deux ans, à améliorer. Sans aucune date : non mesuré.",
      en: "Newest date read on the pages: under one year good, under two to be improved. No date at all: not measured.")
  )

  static let examples = [
    CheckExample(.passes, "actualité de l’année", home: "<p>Publié le 3 septembre 2026</p>"),
    CheckExample(.failsInPart, "l’an dernier", home: "<p>Publié le 3 avril 2025</p>"),
    CheckExample(.fails, "il y a longtemps", home: "<p>Dernière mise à jour : 12 mars 2019</p>"),
    CheckExample(.cantTell, "aucune date", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let freshest = site.freshest else {
      return .cantTell(
        .unclear(
          LocalizedText(fr: "Nous n’avons lu aucune date sur ces pages.", en: "We read no date on these pages.")))
    }
    let age = DateText.latest(freshest, today: site.asOf.date).days(until: site.asOf.date)
    let date = DateText.of(freshest)
    if age <= recent {
      return .passed("Date la plus récente : \(date.fr).", "Newest date: \(date.en).", freshest.evidence)
    }
    return .failed(
      age <= old ? .part : .full, "Date la plus récente que nous ayons lue : \(date.fr).",
      "Newest date that we read: \(date.en).", freshest.evidence)
  }
}
