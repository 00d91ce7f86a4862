import Page
import Presence

/// Who sells on markets says on which days.
enum MarketDaysSaid: Check {
  private static let days = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "chaque matin", "tous les matins",
  ]

  static let about = CheckDescription(
    id: "market-days-said", axis: .selling, impact: .low,
    title: LocalizedText(fr: "Vos jours de marché", en: "Your market days"),
    why: LocalizedText(
      fr: "Avec le jour et la ville, vos clients vous retrouvent au marché.",
      en: "With day and town, customers find you at the market."),
    method: LocalizedText(
      fr:
        "Commerces de bouche qui parlent de marchés : un jour de la semaine dans la même phrase ; aucun : à améliorer.",
      en: "Food shops that speak of markets: a day of the week in the same sentence; none: to be improved."))

  static let examples = [
    CheckExample(.passes, "jour et ville", home: "<p>Sur le marché de Pessac le dimanche matin.</p>", merchant: baker),
    CheckExample(.failsInPart, "sans jour", home: "<p>Retrouvez-nous aussi sur les marchés.</p>", merchant: baker),
    CheckExample(.inapplicable, "pas de marché", home: "<p>Bienvenue.</p>", merchant: baker),
  ]

  @Sendable private static func baker(_ merchant: inout Merchant) { merchant.naf = "10.71C" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .foodShop, let said = site.mention(.markets) else {
      return .inapplicable("Le site ne parle pas de marchés.", "The site does not speak of markets.")
    }
    let named = site.pages.contains { page in
      page.facts.mentions.filter { $0.value == .markets }.flatMap(\.evidence).contains { evidence in
        let words = evidence.excerpt.foldedForComparison
        return days.contains { words.contains($0) }
      }
    }
    return named
      ? .passed("Vos jours de marché sont indiqués.", "Your market days are stated.", said)
      : .failed(
        .part, "Le site parle de marchés ; nous n’avons pas lu quels jours.",
        "The site speaks of markets; we did not read on which days.", said)
  }
}
