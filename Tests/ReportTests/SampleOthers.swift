import Presence

/// Merchants whose sheet is of another kind, and one who means harm.
extension Sample {
  static let firstSteps: [Recommendation] = [
    advice(
      "google-listing", "Ouvrez votre fiche Google", "C'est là que la plupart des clients cherchent d'abord.",
      [
        "Cherchez votre nom dans Google Maps.", "Choisissez « Revendiquer cet établissement ».",
        "Suivez la vérification.",
      ],
      minutes: 30, isBlocking: true, gain: (.visibility, nil, nil)),
    advice(
      "town-directory", "Demandez votre place sur le site de la commune",
      "Une page simple avec vos horaires suffit pour commencer.",
      ["Remplissez le formulaire remis par votre conseiller."], minutes: 15, owner: .workshop,
      gain: (.visibility, nil, nil)),
  ]

  static let visitQuestions: [LocalizedText] = [
    "Avez-vous un site ou une page que la liste ne connaît pas ?",
    "Qui répond au téléphone quand vous êtes avec un client ?",
    "Avez-vous déjà une fiche Google ? Qui en a le mot de passe ?",
    "Qu'aimeriez-vous que vos clients trouvent en premier ?",
    "Avez-vous des photos récentes de la boutique ?",
  ].map(both)

  private static func unread(_ kind: AuditReport.Kind, _ merchant: Merchant, _ state: ObservedState, code: String)
    -> AuditReport
  {
    var report = AuditReport(merchant: merchant, asOf: asOf, kind: kind, site: state)
    report.scores = scores(Axis.allCases.map { _ in nil })
    report.findings = Axis.allCases.map { axis in
      finding(axis.rawValue, axis, unmeasured(code, "Rien n'a pu être lu."), "Vérification \(axis.rawValue)", "")
    }
    report.answers = answers(
      Question.allCases.map { _ in (AuditReport.Answer.Tone.unknown, "Nous n'avons pas pu le lire : à voir ensemble.") }
    )
    report.recommendations = firstSteps
    report.visitQuestions = visitQuestions
    return report
  }

  static var noSite: AuditReport {
    var merchant = merchant("Cordonnerie Lafitte", trade: "Cordonnerie", street: "8, rue des Poilus", site: nil)
    merchant.phone = "05 56 07 70 07"
    return unread(.noSite, merchant, ObservedState(state: .none, evidence: []), code: "noSite")
  }

  static var profilesOnly: AuditReport {
    let url = "https://www.facebook.com/salon.camille"
    var merchant = merchant("Salon Camille", trade: "Coiffure", street: "21, avenue Pasteur", site: nil)
    merchant.profiles = [SocialProfile(platform: "facebook", url: url)]
    var report = unread(.profilesOnly, merchant, ObservedState(state: .none, evidence: []), code: "loginWall")
    report.profileStates = [
      url: ObservedState(state: .loginWall, evidence: [evidence(url, nil, "Connectez-vous à Facebook")])
    ]
    report.identity.profiles = [
      Fact(SocialProfile(platform: "facebook", url: url), evidence: [evidence("", nil, url, .merchantList)])
    ]
    report.visited = [visited(url, .profile("facebook"), 200, "demande un compte")]
    return report
  }

  static var siteDown: AuditReport {
    let site = "https://www.garage-bersol.example/"
    let merchant = merchant("Garage de Bersol", trade: "Garage", street: "112, avenue de Canéjan", site: site)
    let state = ObservedState(
      state: .errorStatus(500), evidence: [evidence(site, nil, "500 Internal Server Error", .httpHeader)])
    var report = unread(.siteDown, merchant, state, code: "siteDown")
    report.findings.append(
      finding(
        "site-reachable", .visibility, .failed(.full), "Le site répond", "Le site a répondu par une erreur, deux fois.",
        state.evidence, impact: .high))
    report.visited = [visited(site, .page(.home), 500, "erreur du site")]
    report.recommendations = [
      advice(
        "call-host", "Appelez la personne qui gère votre site", "Un client qui voit une erreur vous croit fermé.",
        ["Lisez-lui le message : « 500 Internal Server Error ».", "Demandez quand le site sera rétabli."],
        minutes: 15, owner: .webmaster, isBlocking: true, gain: (.visibility, nil, nil))
    ]
    return report
  }

  static var notMeasurable: AuditReport {
    let site = "https://www.optique-saige.example/"
    let merchant = merchant("Optique de Saige", trade: "Opticien", street: "2, rue de Tunis", site: site)
    let state = ObservedState(
      state: .disallowed, evidence: [evidence(site + "robots.txt", 2, "Disallow: /", .visibleText)])
    var report = unread(.notMeasurable, merchant, state, code: "robots")
    report.visited = [visited(site, .page(.home), nil, "non demandée : le site refuse les programmes")]
    return report
  }

  static var placeholder: AuditReport {
    let site = "http://www.fleurs-de-cap.example/"
    let merchant = merchant("Fleurs de Cap", trade: "Fleuriste", street: "5, place Saint-Orens", site: site)
    let state = ObservedState(
      state: .underConstruction, evidence: [evidence(site, 12, "Site en construction, revenez bientôt !")])
    var report = unread(.placeholder, merchant, state, code: "parked")
    report.visited = [visited(site, .page(.home), 200, "page d'attente")]
    return report
  }
}
