import Page
import Presence

/// Can a customer order, book or ask for a quote?
extension Answers {
  static func buyable(_ basis: Basis) -> AuditReport.Answer {
    if basis.site.site.state == .none {
      return answer(.buyable, .unknown, "Pas en ligne, à notre connaissance.", "Not online, as far as we know.")
    }
    if let unread = unread(.buyable, basis.site) { return unread }
    if basis["action-possible"].map(isInapplicable) == true, let trade = basis.site.trade, let check = trade.ownAction {
      return trade == .building ? quotable(basis) : bookable(basis, check)
    }
    switch basis["action-possible"] {
    case .passed:
      let mode = basis.site.selling?.value
      return answer(
        .buyable, .good, mode == .booking ? "Oui : on peut réserver en ligne." : "Oui : on peut commander en ligne.",
        mode == .booking ? "Yes: one can book online." : "Yes: one can order online.")
    case .failed(.part):
      return answer(
        .buyable, .mixed, "Pas en ligne, d’après les pages lues : il faut vous appeler, vous écrire ou venir.",
        "Not online, from the pages read: one must call, write or come.")
    case .failed(.full):
      return answer(
        .buyable, .bad, "Non : rien sur les pages lues ne permet de commander, de réserver ni de vous joindre.",
        "No: nothing on the pages read allows one to order, to book or to reach you.")
    default: return unverified(.buyable, basis.doubt("action-possible"))
    }
  }

  private static func isInapplicable(_ verdict: Verdict) -> Bool {
    if case .inapplicable = verdict { true } else { false }
  }

  /// Trades that live by appointments and stays, where nothing is booked online.
  private static func bookable(_ basis: Basis, _ check: String) -> AuditReport.Answer {
    switch basis[check] {
    case .passed: answer(.buyable, .good, "Oui : on peut réserver en ligne.", "Yes: one can book online.")
    case .failed(.part):
      answer(
        .buyable, .mixed, "Pas en ligne : pour réserver, il faut vous appeler ou vous écrire.",
        "Not online: to book, one must call or write.")
    case .failed(.full):
      answer(
        .buyable, .bad, "Non : rien sur les pages lues ne permet de réserver ni de vous joindre.",
        "No: nothing on the pages read allows one to book or to reach you.")
    default: unverified(.buyable, basis.doubt(check))
    }
  }

  /// A building firm sells by quotes.
  private static func quotable(_ basis: Basis) -> AuditReport.Answer {
    switch basis["quote-request"] {
    case .passed:
      answer(
        .buyable, .good, "Oui : on peut vous demander un devis par écrit.",
        "Yes: one can ask you for a quote in writing.")
    case .failed(.part):
      answer(
        .buyable, .mixed,
        "En partie : on peut vous joindre ; pour demander un devis par écrit, nous n’avons rien trouvé.",
        "In part: you can be reached; for asking for a quote in writing we found nothing.")
    case .failed(.full):
      answer(
        .buyable, .bad, "Pas encore : nous n’avons pas trouvé comment vous demander un devis.",
        "Not yet: we did not find how to ask you for a quote.")
    default: unverified(.buyable, basis.doubt("quote-request"))
    }
  }
}
