import Page
import Presence

/// No link leads to the European dispute platform, which has closed.
enum OldDisputeLinkGone: Check {
  static let about = CheckDescription(
    id: "old-dispute-link-gone", axis: .trust, impact: .low,
    title: LocalizedText(
      fr: "Plus de lien vers l’ancienne plateforme européenne", en: "No link to the old European platform"),
    why: LocalizedText(
      fr:
        "Ce service de règlement des litiges a fermé le 20 juillet 2025 : sans ce lien, vos clients ne perdent pas de temps.",
      en: "This dispute service closed on 20 July 2025: without the link customers lose no time."),
    method: LocalizedText(
      fr:
        "Liens ou mentions de ec.europa.eu/consumers/odr, sur un site qui vend en ligne ou qui a des mentions légales.",
      en: "Links to or mentions of ec.europa.eu/consumers/odr, on a site that sells online or has a legal notice."),
    sources: ["Règlement (UE) 2024/3228"])

  static let examples = [
    CheckExample(
      .passes, "absent", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>Médiateur : Médiation Exemple.</p>"]),
    CheckExample(
      .fails, "lien présent", home: "<p>Bienvenue.</p>",
      others: [
        .legal:
          #"<h1>Mentions légales</h1><a href="https://ec.europa.eu/consumers/odr">Règlement en ligne des litiges</a>"#
      ]),
    CheckExample(.inapplicable, "ni vente ni mentions légales", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    for page in site.pages {
      let link = page.outline.outlinks.first { link in
        link.url.host.hasSuffix("ec.europa.eu") && link.url.path.lowercased().contains("odr")
      }
      if let link {
        let place = NamedLink(link: link, page: page, isRead: false)
        return .failed(
          .full, "Un lien mène à l’ancienne plateforme européenne de litiges, fermée depuis 2025.",
          "A link leads to the old European dispute platform, closed since 2025.",
          [place.evidence])
      }
    }
    if let said = site.mention(.disputePlatform) {
      return .failed(
        .full, "Une page cite l’ancienne plateforme européenne de litiges, fermée depuis 2025.",
        "A page cites the old European dispute platform, closed since 2025.", said)
    }
    guard site.sellsOnline != nil || !site.legalPages.isEmpty else {
      return .inapplicable(
        "Nous n’avons lu ni vente en ligne ni mentions légales.", "We read neither online sale nor legal notice.")
    }
    return .passed("Nous n’avons pas vu ce lien.", "We did not see this link.")
  }
}
