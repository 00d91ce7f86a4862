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
    title: LocalizedText(fr: "Un signe de vie récent", en: "A recent sign of life"),
    why: LocalizedText(
      fr: "Un site qui n’a pas bougé depuis longtemps fait craindre que la boutique soit fermée.",
      en: "A site that has not moved for long makes customers fear the shop has closed."),
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
          LocalizedText(fr: "Aucune date n’est affichée sur les pages lues.", en: "No date stands on the pages read.")))
    }
    let age = DateText.latest(freshest, today: site.asOf.date).days(until: site.asOf.date)
    let date = DateText.of(freshest)
    if age <= recent {
      return .passed("Dernier signe de vie : \(date.fr).", "Last sign of life: \(date.en).", freshest.evidence)
    }
    return .failed(
      age <= old ? .part : .full, "Dernier signe de vie daté : \(date.fr).",
      "Last dated sign of life: \(date.en).", freshest.evidence)
  }
}
