import Presence

extension Sample {
  static var badAdvice: [Recommendation] {
    [
      advice(
        "hours-consistent", "Mettez les mêmes horaires sur toutes vos pages",
        "Un client qui trouve porte close une fois ne revient pas.",
        [
          "Choisissez les bons horaires, dimanche et jours fériés compris.",
          "Corrigez l'accueil et la page de contact avec exactement le même texte.",
          "Reportez-les sur votre fiche Google et sur Facebook.",
        ], minutes: 15, gain: (.hours, 30, 80)),
      advice(
        "no-stale-notice", "Retirez l'annonce du confinement",
        "Elle fait croire que la boutique n'est plus tenue depuis 2020.",
        ["Effacez le paragraphe de l'accueil.", "Mettez à la place une nouvelle de la saison, avec sa date."],
        minutes: 15, gain: (.freshness, 25, 70)),
      advice(
        "phone-callable", "Rendez votre numéro cliquable",
        "Sur un téléphone, un client appelle d'un geste au lieu de recopier dix chiffres.",
        [
          "Ouvrez la page de contact dans l'outil de votre site.",
          "Sélectionnez le numéro, puis « Insérer un lien ».",
          "Écrivez tel:+33556451234 et enregistrez.",
          "Essayez depuis votre propre téléphone.",
          "Faites de même en bas de chaque page.",
        ], minutes: 10, gain: (.contact, 45, 80)),
      advice(
        "title", "Donnez à l'accueil un titre qui dit qui et où",
        "C'est la ligne bleue que vos clients voient dans les moteurs de recherche.",
        ["Écrivez : « Le Fournil des Échoppes – boulangerie à Pessac »."], minutes: 10, gain: (.visibility, 60, 75)),
      advice(
        "legal", "Remettez vos mentions légales en ligne",
        "Le lien existe déjà, mais il mène à une page introuvable.",
        ["Complétez le modèle fourni par votre conseiller.", "Publiez-le à l'adresse du lien actuel."],
        minutes: 60, owner: .webmaster, horizon: .thisQuarter, gain: (.trust, 55, 85)),
      advice(
        "email", "Publiez une adresse électronique",
        "Certains clients préfèrent écrire, surtout pour une commande de fête.",
        ["Créez une adresse réservée à la boutique.", "Affichez-la à côté du téléphone."], minutes: 30,
        horizon: .thisQuarter, gain: (.contact, 45, 65)),
      advice(
        "mobile", "Faites refaire la mise en page pour les téléphones",
        "Trois visites sur quatre se font depuis un téléphone.",
        ["Demandez deux devis.", "Parlez avec votre conseiller de la plateforme de la commune."], minutes: 840,
        cost: .medium, owner: .webmaster, horizon: .project, gain: (.mobile, 20, 90)),
      advice(
        "order", "Proposez la commande à retirer",
        "Les commandes du week-end se préparent la veille.",
        ["Commencez par un simple formulaire de commande."], minutes: 420, cost: .small, owner: .workshop,
        horizon: .project, gain: (.selling, 0, 60)),
    ]
  }
}

/// A merchant who does nearly everything well.
extension Sample {
  static var good: AuditReport {
    let site = "https://www.librairie-du-monteil.example/"
    let merchant = merchant(
      "Librairie du Monteil", trade: "Librairie", street: "3 bis, place de la Cinquième-République", site: site)
    var report = AuditReport(merchant: merchant, asOf: asOf, kind: .site, site: .init(state: .up, evidence: []))
    report.identity.phones = [
      Fact(
        PhoneNumber(e164: "+33557890123", raw: "05 57 89 01 23", kind: .landline, owner: .merchant),
        evidence: [evidence(site, 20, "05 57 89 01 23", .telLink)])
    ]
    report.identity.emails = [
      Fact(
        EmailAddress(address: "bonjour@librairie-du-monteil.example", raw: "", domain: .own, owner: .merchant),
        evidence: [evidence(site, 22, "bonjour@", .mailtoLink)])
    ]
    report.identity.openingHours = [
      Fact(
        "Mo off; Tu-Fr 10:00-19:00; Sa 09:30-19:00; Su off; PH off; Aug 03-Aug 17 off",
        evidence: [evidence(site, 30, "", .jsonLD)])
    ]
    report.identity.addresses = [
      Fact(
        PostalAddress(
          street: "3 bis, place de la Cinquième-République", postcode: "33600", city: "Pessac", country: "FR"),
        evidence: [evidence(site, 24, "", .addressElement)])
    ]
    report.identity.freshest = CivilDate(year: 2026, month: 3, day: 1).map {
      Fact($0, evidence: [evidence(site, 90, "1er mars 2026", .timeElement)])
    }
    report.identity.profiles = ["instagram", "facebook"].map {
      Fact(SocialProfile(platform: $0, url: "https://\($0).com/librairie"), evidence: [evidence(site, 95, $0, .link)])
    }
    report.visited = [visited(site, .page(.home), 200), visited(site + "contact", .page(.contact), 200)]
    report.findings =
      Axis.allCases.map { axis in
        finding(
          "\(axis.rawValue)-ok", axis, .passed, "Tout va bien pour \(axis.rawValue)", "Rien à redire.",
          [evidence(site, 3, "…")])
      } + [
        finding(
          "alt", .mobile, .failed(.part), "Des images pas trop lourdes", "Une image de l'accueil pèse 2,4 Mo.",
          [evidence(site, 33, "vitrine-noel.jpg", .markup)], impact: .low)
      ]
    report.scores = scores([95, 100, 100, 85, 90, 80, 92, nil])
    report.answers = answers([
      (.good, "Votre site porte votre nom et votre commune, et les moteurs de recherche peuvent le lire."),
      (.good, "Vos horaires sont clairs et la dernière nouvelle date du 1er mars 2026."),
      (.good, "Téléphone, courriel et adresse sont visibles dès l'accueil."),
      (.good, "On peut réserver un livre et payer en ligne."),
    ])
    report.recommendations = [
      advice(
        "images", "Allégez la photo de la vitrine", "La page s'ouvrira plus vite sur un téléphone.",
        ["Réduisez l'image à 1 200 pixels de large.", "Remplacez-la dans l'outil de votre site."], minutes: 15,
        gain: (.mobile, 85, 95))
    ]
    report.visitQuestions = [both("Répondez-vous aux avis laissés par vos clients ?")]
    return report
  }
}
