import Page
import Presence

/// No health notice of 2020 to 2022 is left.
enum CovidNoticeGone: Check {
  static let about = CheckDescription(
    id: "covid-notice-gone", axis: .freshness, impact: .medium,
    title: LocalizedText(fr: "Plus d’annonce Covid", en: "No Covid notice left"),
    why: LocalizedText(
      fr: "Ces consignes n’ont plus cours ; sans elles, vos clients voient une maison d’aujourd’hui.",
      en: "These rules no longer hold; without them customers see a business of today."),
    method: LocalizedText(
      fr: "Confinement, couvre-feu, pass sanitaire, masque obligatoire encore annoncés (hors conditions de vente).",
      en: "Lockdown, curfew, health pass, compulsory masks still announced (terms of sale excepted)."),
    sources: ["Levée des mesures sanitaires en France : 14 mars 2022"])

  static let examples = [
    CheckExample(.passes, "rien", home: "<p>Nos tartes de saison vous attendent.</p>"),
    CheckExample(
      .fails, "consignes de 2020",
      home: "<p>Covid-19 : suite au confinement, la boutique est fermée. Port du masque obligatoire.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let notice = site.stale(["covidNotice"]).first else {
      return .passed("Nous n’avons pas vu d’annonce Covid.", "We saw no Covid notice.")
    }
    let shown = notice.evidence.first?.excerpt ?? ""
    return .failed(
      .full, "Une annonce sanitaire d’une autre époque est affichée : « \(shown) ».",
      "A health notice of another time is shown: “\(shown)”.", notice.evidence)
  }
}
