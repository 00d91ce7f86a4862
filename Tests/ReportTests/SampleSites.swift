import Presence

/// Merchants whose site was read.
extension Sample {
  private static let bakery = "https://www.fournil-des-echoppes.example/"

  static var bad: AuditReport {
    let merchant = merchant(
      "Le Fournil des Échoppes", trade: "Boulangerie-pâtisserie", street: "14, avenue Jean-Jaurès", site: bakery)
    var report = AuditReport(
      merchant: merchant, asOf: asOf, kind: .site, site: ObservedState(state: .up, evidence: []))
    report.identity = badIdentity
    report.visited = [
      visited(bakery, .page(.home), 200), visited(bakery + "contact.html", .page(.contact), 200),
      visited(bakery + "mentions-legales.html", .page(.legal), 404, "page introuvable"),
      visited("https://www.facebook.com/fournildesechoppes", .profile("facebook"), 200, "demande un compte"),
      visited(bakery + "style.css", .stylesheet, 200), visited(bakery + "robots.txt", .robots, 404),
    ]
    report.findings = badFindings
    report.scores = scores([25, 45, 30, 20, 60, 0, 55, nil])
    report.answers = answers([
      (.mixed, "Votre site répond et porte votre nom ; les moteurs de recherche n'y trouvent pas votre adresse."),
      (.bad, "Deux pages donnent des horaires différents, et la dernière nouvelle date du 12 novembre 2020."),
      (.mixed, "Le téléphone est affiché, mais on ne peut pas appeler d'un geste depuis un mobile."),
      (.bad, "Aucun moyen de commander ou de réserver n'a été trouvé sur les pages lues."),
    ])
    report.recommendations = badAdvice
    report.visitQuestions = [
      "De quand date votre dernière publication sur Facebook ?",
      "Qui est propriétaire de votre fiche Google ? Avez-vous le mot de passe ?",
      "Qui a fait le site, et qui peut le modifier aujourd'hui ?",
      "Vos horaires du dimanche sont-ils les mêmes en août ?",
    ].map(both)
    return report
  }

  private static var badIdentity: AuditReport.Identity {
    var identity = AuditReport.Identity()
    identity.phones = [
      Fact(
        PhoneNumber(e164: "+33556451234", raw: "05.56.45.12.34", kind: .landline, owner: .merchant),
        evidence: [evidence(bakery, 41, "Tél : 05.56.45.12.34")])
    ]
    identity.openingHours = [
      Fact(
        "Tu-Sa 07:00-13:00,15:30-19:30; Su 07:00-13:00; Mo off", evidence: [evidence(bakery, 52, "du mardi au samedi")]),
      Fact("Mo-Sa 07:00-19:00", evidence: [evidence(bakery + "contact.html", 30, "du lundi au samedi")]),
    ]
    identity.addresses = [
      Fact(
        PostalAddress(street: "14, avenue Jean-Jaurès", postcode: "33600", city: "Pessac", country: nil),
        evidence: [evidence(bakery, 44, "14, avenue Jean-Jaurès 33600 Pessac")])
    ]
    identity.profiles = [
      Fact(
        SocialProfile(platform: "facebook", url: "https://www.facebook.com/fournildesechoppes"),
        evidence: [evidence(bakery, 60, "Suivez-nous", .link)])
    ]
    identity.freshest = CivilDate(year: 2020, month: 11, day: 12).map {
      Fact($0, evidence: [evidence(bakery, 70, "Confinement : nous restons ouverts (12/11/2020)")])
    }
    return identity
  }

  private static var badFindings: [Finding] {
    let contact = bakery + "contact.html"
    return [
      finding(
        "recent-news", .freshness, .failed(.full), "Une nouvelle récente",
        "La date la plus récente lue sur le site est le 12 novembre 2020, il y a plus de cinq ans.",
        [evidence(bakery, 70, "Confinement : nous restons ouverts tous les matins (12/11/2020)")], impact: .high),
      finding(
        "no-stale-notice", .freshness, .failed(.full), "Pas d'annonce périmée",
        "Une annonce parle encore du confinement de 2020.",
        [evidence(bakery, 68, "En raison du confinement, merci de venir seul et masqué")], impact: .high),
      finding(
        "phone-callable", .contact, .failed(.part), "Un téléphone que l'on appelle d'un geste",
        "Le numéro est écrit, mais aucun lien ne permet de l'appeler depuis un mobile.",
        [evidence(bakery, 41, "Tél : 05.56.45.12.34")], impact: .high),
      finding(
        "email-published", .contact, .failed(.full), "Une adresse électronique ou un formulaire",
        "Ni adresse électronique ni formulaire n'a été trouvé sur les pages lues : accueil et contact."),
      finding(
        "hours-consistent", .hours, .failed(.full), "Les mêmes horaires partout",
        "L'accueil et la page de contact ne donnent pas les mêmes horaires.",
        [
          evidence(bakery, 52, "Ouvert du mardi au samedi 7h-13h et 15h30-19h30, dimanche 7h-13h"),
          evidence(contact, 30, "Horaires : du lundi au samedi de 7h à 19h"),
        ], impact: .high),
      finding(
        "hours-structured", .hours, .failed(.part), "Des horaires lisibles par les moteurs",
        "Les horaires ne figurent pas dans les données destinées aux moteurs de recherche."),
      finding(
        "viewport", .mobile, .failed(.full), "Une page à la taille du téléphone",
        "La page d'accueil ne s'adapte pas à la largeur d'un téléphone.",
        [evidence(bakery, 8, "<table width=\"980\" border=\"0\">", .markup)], impact: .high),
      finding(
        "title-names-shop", .visibility, .failed(.part), "Un titre qui dit qui et où",
        "Le titre de l'accueil est « Bienvenue » : il ne dit ni votre nom ni votre commune.",
        [evidence(bakery, 5, "Bienvenue", .metaTag)]),
      finding(
        "order-or-book", .selling, .failed(.full), "Commander ou réserver",
        "Aucun moyen de commander ou de réserver n'a été trouvé sur les pages lues.", impact: .high),
      finding(
        "legal-notice", .trust, .failed(.part), "Des mentions légales",
        "Le lien « Mentions légales » mène à une page introuvable.",
        [evidence(bakery + "mentions-legales.html", nil, "404", .httpHeader)]),
      finding(
        "phone-published", .contact, .passed, "Un numéro de téléphone", "Le numéro 05 56 45 12 34 est affiché.",
        [evidence(bakery, 41, "Tél : 05.56.45.12.34")], impact: .high),
      finding(
        "address-published", .contact, .passed, "Une adresse postale",
        "L'adresse est affichée et c'est la même que dans la liste.",
        [evidence(bakery, 44, "14, avenue Jean-Jaurès 33600 Pessac")]),
      finding(
        "site-reachable", .visibility, .passed, "Le site répond", "Le site a répondu du premier coup.", [],
        impact: .high),
      finding(
        "https", .trust, .passed, "Une connexion protégée", "Le site s'ouvre en connexion protégée (https)."),
      finding(
        "facebook-recent", .social,
        unmeasured("loginWall", "Facebook demande un compte pour montrer les publications."),
        "Une publication récente sur Facebook", ""),
      finding(
        "instagram-recent", .social,
        unmeasured("loginWall", "Facebook demande un compte pour montrer les publications."), "Un réseau vivant", ""),
      finding(
        "readable-size", .mobile, unmeasured("noBrowser", "Il faudrait afficher la page comme un téléphone."),
        "Un texte assez grand", ""),
      finding(
        "booking", .selling, .inapplicable(both("une boulangerie ne prend pas de rendez-vous")),
        "Prise de rendez-vous", ""),
    ]
  }
}
