import Page
import Presence

/// Who receives by appointment says how to get one.
enum AppointmentExplained: Check {
  static let about = CheckDescription(
    id: "appointment-explained", axis: .hours, impact: .medium,
    title: LocalizedText(fr: "Comment prendre rendez-vous", en: "How to make an appointment"),
    why: LocalizedText(
      fr: "Un client qui sait comment prendre rendez-vous le prend tout de suite.",
      en: "A customer who knows how to make an appointment makes it at once."),
    method: LocalizedText(
      fr:
        "Si le site dit « sur rendez-vous » : réservation en ligne, téléphone, courriel ou formulaire pour le prendre.",
      en: "Where the site says “by appointment”: online booking, phone, e-mail or form to make one."))

  static let examples = [
    CheckExample(.passes, "numéro à côté", home: "<p>Sur rendez-vous uniquement, au 05 36 49 12 34.</p>"),
    CheckExample(.fails, "aucun moyen", home: "<p>Nous recevons sur rendez-vous.</p>"),
    CheckExample(.inapplicable, "sans rendez-vous", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let only = site.openingHours.first { $0.value.byAppointmentOnly }
    guard let said = site.mention(.appointmentOnly) ?? only?.evidence else {
      return .inapplicable("Le site ne parle pas de rendez-vous.", "The site does not speak of appointments.")
    }
    if let booking = site.booking {
      return .passed("Le rendez-vous se prend en ligne.", "Appointments are made online.", booking.evidence)
    }
    let ways = site.contactEvidence
    if !ways.isEmpty {
      return .passed("On peut vous joindre pour un rendez-vous.", "You can be reached for an appointment.", said + ways)
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, said) }
    return .failed(
      .full, "Le site dit « sur rendez-vous », mais nous n’avons pas trouvé comment le prendre.",
      "The site says “by appointment”, but we found no way to make one.", said)
  }
}
