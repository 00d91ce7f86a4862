import Page
import Presence

/// No announcement on the pages is over.
enum NoticesUpToDate: Check {
  static let about = CheckDescription(
    id: "notices-up-to-date", axis: .freshness, impact: .medium,
    title: LocalizedText(fr: "Pas d’annonce passée", en: "No outdated announcement"),
    why: LocalizedText(
      fr: "Sans vieilles annonces, vos clients croient le reste, horaires compris.",
      en: "Without old announcements customers believe the rest, hours included."),
    method: LocalizedText(
      fr:
        "Événements, promotions et fermetures dont la date est passée, hors actualités et blog. Un doute sur la date : à améliorer.",
      en:
        "Events, promotions and closures whose date has passed, news and blog excepted. Where the date is in doubt: to be improved."
    ))

  static let examples = [
    CheckExample(.passes, "rien de périmé", home: "<p>Nos tartes de saison vous attendent.</p>"),
    CheckExample(.passes, "à venir", home: "<p>Portes ouvertes le 12 décembre 2026 à la boutique.</p>"),
    CheckExample(.fails, "offre terminée", home: "<p>Promotion : -20 % sur les brioches jusqu’au 31 mars 2024.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let signals = site.staleAnnouncements(["pastEvent", "expiredOffer"])
    guard let first = signals.max(by: { $0.confidence < $1.confidence }) else {
      return .passed("Nous n’avons pas vu d’annonce passée.", "We saw no outdated announcement.")
    }
    return .failed(
      first.confidence >= 0.7 ? .full : .part, "Une annonce semble passée ; à relire, puis à retirer.",
      "An announcement seems to be over: read it, then remove it.", signals.flatMap(\.evidence))
  }
}
