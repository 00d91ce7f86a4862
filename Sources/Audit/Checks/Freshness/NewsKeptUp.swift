import Page
import Presence

/// A news page or blog has news.
enum NewsKeptUp: Check {
  /// Days within which news is recent, and after which the page looks abandoned.
  static let recent = 365, old = 730

  static let about = CheckDescription(
    id: "news-kept-up", axis: .freshness, impact: .low,
    title: LocalizedText(fr: "La page d’actualités est à jour", en: "The news page is up to date"),
    why: LocalizedText(
      fr: "Une nouvelle récente donne envie de venir ; une vieille fait moins bien que pas de page.",
      en: "Recent news makes people come; old news looks worse than no page."),
    method: LocalizedText(
      fr: "Date la plus récente de la page d’actualités : moins d’un an, bien ; moins de deux ans, à améliorer.",
      en: "Newest date of the news page: under one year good, under two to be improved."))

  static let examples = [
    CheckExample(
      .passes, "actualité récente", home: "<p>Bienvenue.</p>", others: [.news: "<p>Publié le 3 septembre 2026</p>"]),
    CheckExample(
      .failsInPart, "l’an dernier", home: "<p>Bienvenue.</p>", others: [.news: "<p>Publié le 3 avril 2025</p>"]),
    CheckExample(.fails, "arrêtée", home: "<p>Bienvenue.</p>", others: [.news: "<p>Publié le 12 mars 2019</p>"]),
    CheckExample(.cantTell, "sans date", home: "<p>Bienvenue.</p>", others: [.news: "<p>Du nouveau chez nous.</p>"]),
    CheckExample(.inapplicable, "pas d’actualités", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let news = site.pages.filter { $0.role == .news }
    guard !news.isEmpty else {
      return .inapplicable("Aucune page d’actualités n’a été lue.", "No news page was read.")
    }
    guard let newest = news.compactMap(\.facts.freshest).max(by: { $0.value < $1.value }) else {
      return .cantTell(
        .unclear(
          LocalizedText(fr: "La page d’actualités ne porte aucune date.", en: "The news page bears no date.")))
    }
    let age = DateText.latest(newest, today: site.asOf.date).days(until: site.asOf.date)
    let date = DateText.of(newest)
    if age <= recent {
      return .passed("Dernière actualité : \(date.fr).", "Latest news: \(date.en).", newest.evidence)
    }
    return .failed(
      age <= old ? .part : .full, "Dernière actualité datée : \(date.fr).",
      "Last dated piece of news: \(date.en).", newest.evidence)
  }
}
