import Page
import Presence

/// Wishes, seasons and price lists are those of this year.
enum SeasonCurrent: Check {
  static let about = CheckDescription(
    id: "season-current", axis: .freshness, impact: .low,
    title: LocalizedText(fr: "Vœux, saisons et tarifs à jour", en: "Wishes, seasons and prices up to date"),
    why: LocalizedText(
      fr: "Avec les tarifs de l’année, vos clients savent à quoi s’attendre.",
      en: "With this year’s prices customers know what to expect."),
    method: LocalizedText(
      fr: "Vœux, collections, saisons ou tarifs d’une année passée encore annoncés, hors actualités et blog.",
      en: "Wishes, collections, seasons or prices of a past year still announced, news and blog excepted."))

  static let examples = [
    CheckExample(.passes, "rien de daté", home: "<p>Nos tartes de saison vous attendent.</p>"),
    CheckExample(.passes, "tarifs de l’année", home: "<h2>Tarifs 2026</h2><p>Tarte : 18 €</p>"),
    CheckExample(.failsInPart, "vieux tarifs", home: "<h2>Tarifs 2019</h2><p>Tarte : 18 €</p>"),
    CheckExample(
      .passes, "archive d’un blog", home: "<p>Bienvenue.</p>",
      others: [.news: "<h2>Bonne année 2025 !</h2><p>Publié le 6 janvier 2025</p>"]),
    CheckExample(.failsInPart, "vieux vœux", home: "<p>Toute l’équipe vous souhaite une bonne année 2022 !</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let sign = site.staleAnnouncements(["oldWishes", "oldSeason", "oldPrices"]).first else {
      return .passed(
        "Nous n’avons pas vu de vœux ni de tarifs d’une autre année.", "We saw no wishes or prices of another year.")
    }
    return .failed(
      .part, "Une année passée est encore affichée.", "A past year is still shown.",
      sign.evidence)
  }
}
