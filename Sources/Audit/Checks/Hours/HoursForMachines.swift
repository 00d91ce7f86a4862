import Page
import Presence

/// Search engines and satnavs can read the hours.
enum HoursForMachines: Check {
  static let about = CheckDescription(
    id: "hours-for-machines", axis: .hours, impact: .medium,
    title: LocalizedText(fr: "Google et les GPS lisent vos horaires", en: "Google and satnavs read your hours"),
    why: LocalizedText(
      fr: "Google peut alors afficher « Ouvert » ou « Ferme à 19 h » à côté de votre nom.",
      en: "Google can then show “Open” or “Closes at 7 pm” next to your name."),
    method: LocalizedText(
      fr: "Horaires présents dans les données structurées (schema.org) d’une page lue.",
      en: "Hours present in the structured data (schema.org) of a page read."),
    sources: ["https://schema.org/openingHoursSpecification"])

  static let examples = [
    CheckExample(
      .passes, "JSON-LD",
      home: """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Bakery","name":"Boulangerie Exemple",
        "openingHours":["Tu-Sa 07:00-19:30"]}</script><p>Ouvert du mardi au samedi.</p>
        """),
    CheckExample(.fails, "texte seulement", home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h</p>"),
    CheckExample(.inapplicable, "pas d’horaires", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let evidence = site.openingHours.flatMap(\.evidence)
    guard !evidence.isEmpty else {
      return .inapplicable(
        "Pas d’horaires trouvés : rien à transmettre pour l’instant.", "No hours found: nothing to pass on yet.")
    }
    let machine = evidence.filter { $0.method == .jsonLD || $0.method == .microdata }
    return machine.isEmpty
      ? .failed(
        .full, "Vos horaires sont écrits pour vos clients, pas encore pour Google ni les GPS.",
        "Your hours are written for customers, not yet for Google or satnavs.", [evidence[0]])
      : .passed("Vos horaires sont lisibles par Google et les GPS.", "Google and satnavs can read your hours.", machine)
  }
}
