import Presence

/// The four questions of every sheet, each answered in a sentence from the findings.
enum Answers {
  static func of(_ site: SiteSnapshot, findings: [Finding]) -> [AuditReport.Answer] {
    let verdicts = Dictionary(findings.map { ($0.check, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    return [
      found(site, verdicts), open(site, verdicts), reachable(site, verdicts), buyable(site, verdicts),
    ]
  }

  private static func answer(
    _ question: Question, _ tone: AuditReport.Answer.Tone, _ fr: String, _ en: String
  ) -> AuditReport.Answer {
    AuditReport.Answer(question: question, tone: tone, text: LocalizedText(fr: fr, en: en))
  }

  /// The answer to any question about a site that could not be read.
  private static func unknown(_ question: Question, _ site: SiteSnapshot) -> AuditReport.Answer? {
    if site.isReadable { return nil }
    if let reason = UnmeasuredReason.ofSite(in: site.site.state) {
      return answer(
        question, .unknown, "Nous n’avons pas pu le vérifier. \(reason.text.fr)", "We could not check. \(reason.text.en)")
    }
    return site.site.state == .none
      ? nil : answer(question, .unknown, "Nous n’avons pas pu le vérifier.", "We could not check.")
  }

  private static func found(_ site: SiteSnapshot, _ verdicts: [String: Verdict]) -> AuditReport.Answer {
    switch site.site.state {
    case .none where site.merchant.profiles.isEmpty:
      return answer(
        .found, .bad, "Non : votre fiche ne mentionne ni site internet ni page sur un réseau.",
        "No: your record names neither a website nor a page on a network.")
    case .none:
      return answer(
        .found, .mixed, "En partie : seulement sur un réseau social, pas de site à vous.",
        "In part: only on a social network, no site of your own.")
    case .parked, .suspended, .hosterDefault, .underConstruction, .softNotFound:
      return answer(
        .found, .bad, "Non : votre adresse internet montre une page d’attente à la place de votre vitrine.",
        "No: your address shows a placeholder instead of your shop window.")
    case .down(let cause) where ReportKind.isCertain(cause):
      return answer(
        .found, .bad, "Non : votre site ne répondait pas le jour de notre lecture.",
        "No: your site did not answer on the day we read it.")
    case .errorStatus:
      return answer(
        .found, .bad, "Non : votre site affichait une erreur le jour de notre lecture.",
        "No: your site showed an error on the day we read it.")
    case .movedTo(let url) where !site.isReadable:
      return answer(
        .found, .mixed, "En partie : votre adresse renvoie vers \(url.host).", "In part: your address leads to \(url.host).")
    default: break
    }
    if let unknown = unknown(.found, site) { return unknown }
    let gaps = ["title-informative", "page-description", "business-data"].filter { isFailed(verdicts[$0]) }
    return gaps.isEmpty
      ? answer(.found, .good, "Oui : votre site répond et se présente bien aux moteurs de recherche.",
        "Yes: your site answers and presents itself well to search engines.")
      : answer(.found, .mixed, "En partie : votre site répond, mais il se présente mal aux moteurs de recherche.",
        "In part: your site answers, but presents itself poorly to search engines.")
  }

  private static func open(_ site: SiteSnapshot, _ verdicts: [String: Verdict]) -> AuditReport.Answer {
    if site.site.state == .none {
      return answer(
        .open, .unknown, "Un client ne peut pas le savoir sur internet sans page à votre nom.",
        "A customer cannot tell online without a page of your own.")
    }
    if let unknown = unknown(.open, site) { return unknown }
    switch (verdicts["opening-hours-published"], verdicts["opening-hours-agree"]) {
    case (.passed, .failed):
      return answer(
        .open, .bad, "On ne sait pas : vos horaires ne sont pas les mêmes d’un endroit à l’autre.",
        "Unclear: your hours differ from one place to another.")
    case (.passed, _) where isFailed(verdicts["recent-sign-of-life"]):
      return answer(
        .open, .mixed, "Vos horaires sont là, mais rien de récent ne montre qu’ils sont encore bons.",
        "Your hours are there, but nothing recent shows that they still hold.")
    case (.passed, _):
      return answer(
        .open, .good, "Oui : vos horaires sont affichés en toutes lettres.", "Yes: your hours are spelt out.")
    case (.failed(.part), _):
      return answer(.open, .mixed, "En partie : vos horaires sont incomplets.", "In part: your hours are incomplete.")
    case (.failed, _):
      return answer(
        .open, .bad, "On ne sait pas : nous n’avons pas trouvé vos horaires sur les pages lues.",
        "Unclear: we did not find your hours on the pages read.")
    default:
      return answer(.open, .unknown, "Nous n’avons pas pu le vérifier.", "We could not check.")
    }
  }

  private static func reachable(_ site: SiteSnapshot, _ verdicts: [String: Verdict]) -> AuditReport.Answer {
    if site.site.state == .none {
      return answer(
        .reachable, .mixed, "Seulement par ce qu’en disent les annuaires : aucune page à vous ne donne vos coordonnées.",
        "Only through what directories say: no page of yours gives your contact details.")
    }
    if let unknown = unknown(.reachable, site) { return unknown }
    switch (verdicts["phone-visible"], verdicts["email-or-form"]) {
    case (.passed, .passed):
      return answer(
        .reachable, .good, "Oui : on trouve votre téléphone et un moyen de vous écrire.",
        "Yes: your phone number and a way to write to you are there.")
    case (.passed, _):
      return answer(
        .reachable, .mixed, "Par téléphone, oui ; pour vous écrire, nous n’avons rien trouvé de sûr.",
        "By phone, yes; for writing to you we found nothing certain.")
    case (_, .passed):
      return answer(
        .reachable, .mixed, "On peut vous écrire ; nous n’avons pas trouvé de numéro de téléphone sûr.",
        "One can write to you; we found no certain phone number.")
    case (.failed, .failed):
      return answer(
        .reachable, .bad, "Difficilement : ni téléphone ni adresse pour écrire sur les pages lues.",
        "Hardly: neither phone nor e-mail on the pages read.")
    default:
      return answer(.reachable, .unknown, "Nous n’avons pas pu le vérifier.", "We could not check.")
    }
  }

  private static func buyable(_ site: SiteSnapshot, _ verdicts: [String: Verdict]) -> AuditReport.Answer {
    if site.site.state == .none {
      return answer(
        .buyable, .unknown, "Pas en ligne, à notre connaissance.", "Not online, as far as we know.")
    }
    if let unknown = unknown(.buyable, site) { return unknown }
    switch verdicts["action-possible"] {
    case .passed:
      return answer(
        .buyable, .good, "Oui : on peut commander, réserver ou demander un devis en ligne.",
        "Yes: one can order, book or ask for a quote online.")
    case .failed(.part):
      return answer(
        .buyable, .mixed, "Pas directement : on peut vous contacter, mais ni commander ni réserver en ligne.",
        "Not directly: one can contact you, but neither order nor book online.")
    case .failed:
      return answer(
        .buyable, .bad, "Non : rien ne permet de commander, de réserver ou de demander un devis.",
        "No: there is no way to order, book or ask for a quote.")
    default:
      return answer(.buyable, .unknown, "Nous n’avons pas pu le vérifier.", "We could not check.")
    }
  }

  private static func isFailed(_ verdict: Verdict?) -> Bool {
    if case .failed = verdict { true } else { false }
  }
}
