import Presence

/// Does a customer know when it is open?
extension Answers {
  static func open(_ basis: Basis) -> AuditReport.Answer {
    if basis.site.site.state == .none {
      return answer(
        .open, .unknown,
        "Sans site à vous, vos horaires ne peuvent se lire que dans les annuaires, votre fiche Google ou vos réseaux.",
        "Without a site of yours, your hours can be read only in directories, your Google listing or your networks.")
    }
    if let unread = unread(.open, basis.site) { return unread }
    switch basis["opening-hours-published"] {
    case .passed: return published(basis)
    case .failed(.part) where basis.site.openingHours.isEmpty:
      return answer(
        .open, .mixed, "Pas d’horaires sur les pages lues : dites au moins quand on peut vous appeler.",
        "No hours on the pages read: say at least when you can be called.")
    case .failed(.part):
      return answer(
        .open, .mixed, "En partie : des heures sont affichées, sans dire pour quels jours.",
        "In part: hours are shown, without the days they are for.")
    case .failed(.full):
      return answer(
        .open, .bad, "On ne sait pas : nous n’avons pas trouvé vos horaires sur les pages lues.",
        "Unclear: we did not find your hours on the pages read.")
    default: return unverified(.open, basis.doubt("opening-hours-published"))
    }
  }

  /// The hours are there: can they be trusted?
  private static func published(_ basis: Basis) -> AuditReport.Answer {
    if basis.fails("opening-hours-agree") {
      return answer(
        .open, .bad, "Le client hésite : vos horaires ne sont pas les mêmes d’un endroit à l’autre.",
        "Customers hesitate: your hours differ from one place to another.")
    }
    if basis.fails("covid-notice-gone") || basis.fails("notices-up-to-date") {
      return answer(
        .open, .mixed, "Vos horaires sont là, mais une annonce qui semble passée peut en faire douter.",
        "Your hours are there, but an announcement that seems over may cast doubt on them.")
    }
    if basis.fails("recent-sign-of-life") {
      return answer(
        .open, .mixed, "Vos horaires sont là, mais rien de récent ne montre qu’ils sont encore bons.",
        "Your hours are there, but nothing recent shows that they still hold.")
    }
    if basis.site.openingHours.allSatisfy({ $0.value.week.statedDays == 0 && !$0.value.hasWeek }) {
      return answer(
        .open, .good, "Oui : vous recevez sur rendez-vous, et c’est dit.",
        "Yes: you receive by appointment, and say so.")
    }
    return basis.fails("seven-days-stated")
      ? answer(
        .open, .mixed, "En partie : vos horaires sont là, mais pas pour les sept jours.",
        "In part: your hours are there, but not for all seven days.")
      : answer(
        .open, .good, "Oui : vos horaires sont affichés, jour par jour.", "Yes: your hours are shown, day by day.")
  }
}
