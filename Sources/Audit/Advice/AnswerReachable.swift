import Page
import Presence

/// Can a customer get in touch?
extension Answers {
  static func reachable(_ basis: Basis) -> AuditReport.Answer {
    if basis.site.site.state == .none {
      return answer(
        .reachable, .mixed,
        "Par les annuaires ou vos réseaux : notre liste ne connaît pas de site à vous qui donne vos coordonnées.",
        "Through directories or your networks: our list knows no site of yours that gives your contact details.")
    }
    if let unread = unread(.reachable, basis.site) { return unread }
    if basis.fails("contacts-real") {
      return answer(
        .reachable, .bad, "Attention : des coordonnées d’exemple sont affichées à côté ou à la place des vôtres.",
        "Careful: sample contact details are shown beside or instead of yours.")
    }
    let number = basis.site.phones.first?.value.readable ?? ""
    switch (basis["phone-visible"], basis["email-or-form"]) {
    case (.passed, .passed):
      return answer(
        .reachable, .good, "Oui : on trouve votre téléphone (\(number)) et un moyen de vous écrire.",
        "Yes: your phone number (\(number)) and a way to write to you are there.")
    case (.passed, .failed):
      return answer(
        .reachable, .mixed, "Par téléphone (\(number)), oui ; pour vous écrire, nous n’avons rien trouvé.",
        "By phone (\(number)), yes; for writing to you we found nothing.")
    case (.passed, _):
      return answer(
        .reachable, .good, "Oui : on trouve votre téléphone (\(number)).",
        "Yes: your phone number (\(number)) is there.")
    case (.failed, .passed):
      return answer(
        .reachable, .mixed, "On peut vous écrire, mais nous n’avons pas trouvé de numéro de téléphone.",
        "One can write to you, but we found no phone number.")
    case (_, .passed):
      return answer(
        .reachable, .good, "Oui : on peut vous écrire.", "Yes: one can write to you.")
    case (.failed, .failed):
      return answer(
        .reachable, .bad,
        "Difficilement : nous n’avons trouvé ni téléphone, ni courriel, ni formulaire sur les pages lues.",
        "Hardly: we found neither phone, nor e-mail, nor form on the pages read.")
    default: return unverified(.reachable, basis.doubt("phone-visible", "email-or-form"))
    }
  }
}
