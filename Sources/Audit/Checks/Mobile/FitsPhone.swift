import Page
import Presence

/// The page was made for a phone's width.
enum FitsPhone: Check {
  static let about = CheckDescription(
    id: "fits-phone", axis: .mobile, impact: .high,
    title: LocalizedText(fr: "Le site est prévu pour le téléphone", en: "The site is made for phones"),
    why: LocalizedText(
      fr: "La plupart des clients vous cherchent depuis leur téléphone, souvent dans la rue.",
      en: "Most customers look for you on their phone, often in the street."),
    method: LocalizedText(
      fr:
        "Lecture de la page et de ses feuilles de style : largeurs fixes, tableaux de mise en page, règles pour petits écrans.",
      en: "Reading of the page and its stylesheets: fixed widths, layout tables, rules for small screens."),
    sources: ["Baromètre du numérique 2025 : 91 % des Français ont un smartphone"])

  static let examples = [
    CheckExample(
      .passes, "mise en page souple",
      home: """
        <style>main{max-width:60rem;margin:auto;display:flex;flex-wrap:wrap}img{max-width:100%}
        @media (max-width:600px){main{display:block}}</style><main><p>Bienvenue.</p></main>
        """),
    CheckExample(
      .fails, "tableau de 960 pixels",
      home: """
        <html><head><title>Boulangerie</title></head><body><table width="960"><tr><td width="200">Menu</td>
        <td width="760"><font size="2">Notre pain est pétri chaque nuit.</font></td></tr></table></body></html>
        """),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let home = site.home else { return .cantTell(.pagesMissing(.home)) }
    let mobile = home.facts.mobile
    func evidence(_ isGood: Bool) -> [Evidence] { mobile.reasons.filter { $0.isGood == isGood }.flatMap(\.evidence) }
    switch mobile.readiness {
    case .yes:
      return .passed(
        "La page d’accueil est prévue pour un écran de téléphone.", "The home page is made for a phone’s screen.",
        evidence(true)
      )
    case .partial:
      return .failed(
        .part, "La page d’accueil s’adapte en partie au téléphone.", "The home page adapts to phones in part.",
        evidence(false))
    case .no:
      return .failed(
        .full, "La page d’accueil n’est pas prévue pour un écran de téléphone.",
        "The home page is not made for a phone’s screen.",
        evidence(false))
    case .unknown:
      return .cantTell(
        .unclear(
          LocalizedText(
            fr: "Il faut voir la page dans un navigateur pour juger de sa mise en page.",
            en: "The page must be seen in a browser to judge its layout.")))
    }
  }
}
