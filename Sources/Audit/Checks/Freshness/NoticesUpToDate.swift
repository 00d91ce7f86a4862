import Page
import Presence

/// No announcement on the pages is over.
enum NoticesUpToDate: Check {
  static let about = CheckDescription(
    id: "notices-up-to-date", axis: .freshness, impact: .medium,
    title: LocalizedText(fr: "Pas d’annonce périmée", en: "No outdated announcement"),
    why: LocalizedText(
      fr: "Une annonce de confinement ou une promotion finie fait douter de tout le reste.",
      en: "A lockdown notice or a promotion that is over casts doubt on everything else."),
    method: LocalizedText(
      fr: "Annonces Covid, vœux, événements et promotions dont la date est passée.",
      en: "Covid notices, New Year wishes, events and promotions whose date has passed."))

  static let examples = [
    CheckExample(.passes, "rien de périmé", home: "<p>Nos tartes de saison vous attendent.</p>"),
    CheckExample(
      .fails, "annonce de 2020",
      home: "<p>Suite au confinement, la boutique est fermée jusqu’à nouvel ordre. Covid-19 : port du masque obligatoire.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let signals = site.staleSignals.filter { Signals.announcements.contains($0.value) }
    guard let first = signals.first else {
      return .passed("Nous n’avons pas vu d’annonce périmée.", "We saw no outdated announcement.")
    }
    let shown = first.evidence.first?.excerpt ?? ""
    return .failed(
      .full, "Une annonce périmée est encore affichée : « \(shown) ».", "An outdated announcement is still shown: “\(shown)”.",
      signals.flatMap(\.evidence))
  }

  /// The stale signals that are announcements.
  enum Signals {
    static let announcements: Set<String> = ["covidNotice", "pastEvent", "expiredOffer", "oldWishes", "oldSeason"]
  }
}
