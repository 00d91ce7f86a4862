import Page
import Presence

/// The opening hours stand on the pages.
enum OpeningHoursPublished: Check {
  static let about = CheckDescription(
    id: "opening-hours-published", axis: .hours, impact: .high,
    title: LocalizedText(fr: "Vos horaires sont affichés", en: "Your opening hours are shown"),
    why: LocalizedText(
      fr: "Un client sûr de trouver ouvert se déplace ; dans le doute, il va ailleurs.",
      en: "A customer sure to find you open sets out; in doubt, he goes elsewhere."),
    method: LocalizedText(
      fr:
        "Des jours et des heures d’ouverture lus dans le texte, un tableau ou les données de la page, ou la mention « sur rendez-vous ». Pour le bâtiment, leur absence est seulement à améliorer.",
      en:
        "Opening days and hours read in the text, a table or the page’s data, or the mention “by appointment”. For building trades their absence is only to be improved."
    ))

  static let examples = [
    CheckExample(
      .passes, "phrase",
      home: "<h2>Horaires</h2><p>Du mardi au samedi : 7h-13h et 16h-19h30. Fermé dimanche et lundi.</p>"),
    CheckExample(
      .passes, "tableau",
      home: """
        <h2>Horaires d’ouverture</h2><table><tr><th>Lundi</th><td>Fermé</td></tr>
        <tr><th>Mardi</th><td>9h00 - 18h00</td></tr><tr><th>Mercredi</th><td>9h00 - 18h00</td></tr></table>
        """),
    CheckExample(.fails, "aucun horaire", home: "<p>Nous vous accueillons avec plaisir.</p>"),
    CheckExample(
      .fails, "horaires d’un événement", home: "<p>Concert dans la boutique le samedi 14 juin 2025 de 18h à 20h.</p>"),
    CheckExample(.passes, "sur rendez-vous", home: "<p>Uniquement sur rendez-vous.</p>"),
    CheckExample(.failsInPart, "plombier", home: "<p>Nous venons chez vous.</p>", merchant: { $0.naf = "43.22A" }),
    CheckExample(
      .cantTell, "phrase que l’outil ne lit pas",
      home: "<p>Vente à la ferme le samedi matin quand il y a du miel, vers 10 h, sauf s’il pleut.</p>"),
    CheckExample(.inapplicable, "pas de site"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let hours = site.openingHours
    if let week = hours.first(where: { $0.value.week.statedDays > 0 || $0.value.hasWeek }) {
      return .passed("Vos horaires sont affichés.", "Your opening hours are shown.", week.evidence)
    }
    if let visits = hours.first(where: \.value.byAppointmentOnly) {
      return .passed(
        "Vous recevez sur rendez-vous : c’est dit.", "You receive by appointment, and say so.", visits.evidence)
    }
    if let times = hours.first(where: { !$0.value.timesWithoutDays.isEmpty }) {
      if let doubt = site.absenceDoubt { return .cantTell(doubt, times.evidence) }
      return .failed(
        .part, "Des heures sont affichées, mais nous n’avons pas lu pour quels jours.",
        "Hours are shown, but we did not read for which days.", times.evidence)
    }
    if let said = site.mention(.appointmentOnly) {
      return .passed("Vous recevez sur rendez-vous : c’est dit.", "You receive by appointment, and say so.", said)
    }
    if let trace = site.hoursTrace {
      return .cantTell(
        .unclear(
          LocalizedText(
            fr: "Un jour et une heure sont écrits, que notre outil n’a pas su lire : à vérifier ensemble.",
            en: "A day and a time are written that our tool could not read: to be checked together.")), [trace])
    }
    return .absent(
      on: site, severity: site.trade == .building ? .part : .full,
      "Nous n’avons pas trouvé d’horaires sur \(site.pagesRead.fr).",
      "We found no opening hours on \(site.pagesRead.en).")
  }
}
