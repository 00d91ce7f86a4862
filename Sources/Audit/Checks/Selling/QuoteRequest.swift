import Page
import Presence

/// A building firm lets customers ask for a quote.
enum QuoteRequest: Check {
  static let about = CheckDescription(
    id: "quote-request", axis: .selling, impact: .high,
    title: LocalizedText(fr: "Demander un devis", en: "Asking for a quote"),
    why: LocalizedText(
      fr: "Un chantier commence par un devis : le client écrit le soir à ceux qui le proposent.",
      en: "A job begins with a quote: customers write in the evening to those who offer one."),
    method: LocalizedText(
      fr:
        "Bâtiment : mot « devis » et un moyen d’écrire (formulaire, courriel), bien ; l’un sans l’autre : à améliorer.",
      en: "Building: the word “devis” and a way to write (form, e-mail) is good; one without the other: to be improved."
    ))

  static let examples = [
    CheckExample(.passes, "devis et e-mail", home: "<p>Devis gratuit : devis@exemple.example</p>", merchant: mason),
    CheckExample(.failsInPart, "devis par téléphone", home: "<p>Devis gratuit au 05 36 49 12 34</p>", merchant: mason),
    CheckExample(.fails, "rien", home: "<p>Tous travaux.</p>", merchant: mason),
    CheckExample(.inapplicable, "autre métier", home: "<p>Bienvenue.</p>", merchant: { $0.naf = "47.61Z" }),
  ]

  @Sendable private static func mason(_ merchant: inout Merchant) { merchant.naf = "43.99C" }

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard site.trade == .building else {
      return .inapplicable("Ne concerne que les métiers du bâtiment.", "Only concerns building trades.")
    }
    let quote = site.mention(.quote) ?? site.link(named: ["devis", "quote"]).map { [$0.evidence] }
    let write = site.emails.first?.evidence ?? site.first(\.contactForm)?.evidence
    if let quote, let write {
      return .passed(
        "On peut vous demander un devis par écrit.", "One can ask you for a quote in writing.", quote + write)
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, quote ?? write ?? []) }
    if let quote {
      return .failed(
        .part, "Le site propose un devis, mais nous n’avons pas trouvé comment le demander par écrit.",
        "The site offers a quote, but we found no way to ask in writing.", quote)
    }
    if let write {
      return .failed(
        .part, "On peut vous écrire, mais nous n’avons pas lu le mot « devis ».",
        "One can write to you, but we did not read the word “devis” (quote).", write)
    }
    return .failed(
      .full, "Sur \(site.pagesRead.fr), nous n’avons pas trouvé comment vous demander un devis.",
      "On \(site.pagesRead.en) we did not find how to ask you for a quote.")
  }
}
