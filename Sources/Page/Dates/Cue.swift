/// What a word next to a date says about it, or about the page.
enum Cue: UInt8, Sendable, Hashable, CaseIterable {
  /// « publié le », "posted on".
  case published
  /// « mis à jour le », "last updated".
  case modified
  /// ©, "copyright".
  case copyright
  /// « tous droits réservés ».
  case rights
  /// A law, a decree, a register: its date is not the page's.
  case legal
  /// Birth, foundation, first opening: history.
  case history
  /// « jusqu'au », "offer ends".
  case until
  /// An offer: sale, promotion.
  case offer
  /// An event: fair, concert, open day.
  case event
  /// « tarifs », « carte »: prices.
  case price
  /// « saison », « collection », « programme »: what is renewed every year.
  case season
  /// « édition », « palmarès »: other things that carry a year.
  case yearly
  /// « bonne année », « vœux ».
  case wishes
  /// Health measures of 2020 to 2022.
  case covid
  /// Weak words of the same time: a story may tell of them.
  case covidStory
  /// « à venir », « prochainement ».
  case promise
  /// A mark that a version control system leaves in a file.
  case merge
  /// A comment's or a reply's head: dates near it are the readers'.
  case reply

  /// The words, folded; `*` lets more letters follow.
  var words: [String] {
    switch self {
    case .published: Self.publishedWords
    case .modified: Self.modifiedWords
    case .copyright: ["©", "copyright", "ⓒ", "(c)"]
    case .rights: ["tous droits reserves", "tout droit reserve", "all rights reserved", "alle rechte vorbehalten"]
    case .legal: Self.legalWords
    case .history:
      [
        "depuis", "since", "fonde*", "cree en", "cree le", "creee en", "nee le", "ne le", "nee en", "ne en", "seit",
        "sinds", "dal", "desde", "born", "was held", "took place", "a eu lieu", "ont eu lieu", "fand statt",
        "was founded", "established", "ouvert ses portes", "ouvre ses portes en", "voit le jour", "vu le jour",
        "ouvert en", "ouverte en", "inaugure*", "installe* en", "repris* en", "eroffnet", "gegrundet", "opened in",
      ]
    case .until:
      [
        "jusqu'au", "jusqu au", "jusqu’au", "jusqu'a", "jusqu’a", "valable", "valid until", "until", "expire*",
        "fin le",
        "se termine", "prend fin", "bis zum", "tot en met", "fino al", "hasta el", "avant le", "offre valable",
      ]
    case .offer:
      [
        "promo", "promotion*", "offre*", "soldes", "remise*", "reduction*", "rabais", "black friday", "destockage",
        "liquidation", "vente privee", "cheque cadeau", "bon cadeau", "bons cadeaux", "carte cadeau", "sale",
        "discount", "prix barre", "french days", "angebot*", "rabatt",
      ]
    case .event: Self.eventWords
    case .price: Self.priceWords
    case .season: Self.seasonWords
    case .yearly: Self.yearlyWords
    case .wishes:
      [
        "bonne annee", "meilleurs voeux", "carte de voeux", "voeux pour", "nos voeux", "joyeuses fetes",
        "bonnes fetes", "joyeux noel", "heureuse annee", "excellente annee", "magnifique annee", "belle annee",
        "happy new year", "merry christmas", "frohes neues jahr", "frohe weihnachten", "feliz navidad",
        "buon natale", "gelukkig nieuwjaar",
      ]
    case .covid: Self.covidWords
    case .covidStory: ["confinement", "covid", "covid-19", "coronavirus", "pandemie", "deconfinement", "lockdown"]
    case .promise:
      [
        "plus d'informations a venir", "plus d'infos a venir", "informations a venir", "contenu a venir",
        "photos a venir", "texte a venir", "bientot disponible*", "bientot en ligne", "prochainement en ligne",
        "prochainement disponible*", "coming soon", "revenez bientot", "revenez prochainement", "en cours de redaction",
        "prochainement nous", "a venir prochainement", "arrivent prochainement", "arrive prochainement",
        "arrivent bientot", "arrive bientot", "actualites a venir", "actualite a venir",
        "bientot plus d'infos",
        "bientot plus d'informations", "rubrique en construction", "rubrique en cours", "contenu bientot",
        "demnachst verfugbar", "page a venir",
      ]
    case .merge: ["<<<<<<< head"]
    case .reply: ["avis", "local guide", "repondre", "reply", "a dit", "says", "antworten", "a ecrit", "schrieb"]
    }
  }
}

extension Cue {
  private static let publishedWords = [
    "publie le", "publie", "publiee le", "publiee", "mis en ligne le", "mise en ligne", "mis en ligne", "poste le",
    "ecrit le", "redige le", "paru le", "parution", "date de publication", "publication", "published", "published on",
    "posted", "posted on", "date published", "publish date", "written on", "created", "created on", "first published",
    "veroffentlicht", "veroeffentlicht", "erschienen", "erstellt", "eingestellt am", "geschrieben am", "gepostet am",
    "online seit", "publiziert", "geplaatst", "gepubliceerd", "geplaatst op", "pubblicato", "pubblicata",
    "data pubblicazione", "publicado", "publicada", "fecha de publicacion", "datum", "fecha",
  ]
  private static let modifiedWords = [
    "mis a jour", "mise a jour", "mise a jour le", "mis a jour le", "derniere mise a jour", "derniere modification",
    "modifie le", "modifiee le", "actualise le", "actualisee le", "actualisation", "maj le", "maj", "revise le",
    "revisee le", "mises a jour le", "updated", "last updated", "last update",
    "last modified",
    "modified", "edited", "last edited", "revised", "reviewed", "aktualisiert", "zuletzt aktualisiert",
    "zuletzt geandert",
    "zuletzt bearbeitet", "letzte anderung", "letzte aktualisierung", "stand", "stand vom", "update", "bijgewerkt",
    "laatst bijgewerkt", "laatst gewijzigd", "aggiornato", "aggiornata", "ultimo aggiornamento", "ultima modifica",
    "actualizado", "actualizada", "ultima actualizacion", "ultima modificacion",
  ]
  private static let legalWords = [
    "loi", "loi n*", "decret*", "arrete*", "ordonnance", "reglement", "directive", "article", "code de", "rcs", "siret",
    "siren", "jorf", "journal officiel", "informatique et libertes", "agrement", "rgpd", "gesetz", "verordnung",
    "immatricul*", "norme", "conforme", "assurance", "contrat", "act of",
  ]
  private static let eventWords = [
    "rendez-vous le", "concert*", "spectacle*", "exposition*", "expo", "salon", "foire", "marche de noel", "festival",
    "portes ouvertes", "journee", "journees", "soiree", "atelier*", "stage*", "conference*", "formation*",
    "evenement*", "concours", "tournoi", "fete", "inauguration", "vernissage", "brocante", "repas", "menu de",
    "saint-valentin", "fete des meres", "fete des peres", "event*", "workshop", "veranstaltung*", "save the date",
    "prochain", "prochaine", "prochains", "prochaines", "degustation*", "vide-grenier*", "loto", "puces", "marche",
    "fermeture exceptionnelle", "fermeture annuelle", "conges", "conges annuels", "sera ferme", "serons ferme*",
    "seront ferme*", "reouverture", "ouverture prevue", "fermeture", "vacances",
  ]
  private static let priceWords = [
    "tarif", "tarifs", "prix", "grille tarifaire", "menu", "menus", "la carte", "nos formules", "prices", "price list",
    "preise", "preisliste", "prijzen", "prezzi", "precios",
  ]
  private static let seasonWords = [
    "saison", "collection", "programme", "calendrier", "agenda", "printemps", "ete", "automne", "hiver", "rentree",
    "season", "summer", "winter", "spring", "autumn", "printemps-ete", "automne-hiver", "planning",
    "evenements de l'annee", "dates de stage*",
  ]
  private static let yearlyWords = [
    "awards", "award", "edition", "noel", "annee", "catalogue", "brochure", "actualites", "guide", "label", "millesime",
    "palmares", "concours", "trophee*", "prix du public", "recompense", "selection",
  ]
  private static let covidWords = [
    "pass sanitaire", "passe sanitaire", "pass vaccinal", "passe vaccinal", "gestes barrieres",
    "gel hydroalcoolique a disposition", "gel hydroalcoolique est", "gel hydroalcoolique mis", "port du masque",
    "port d'un masque", "masque obligatoire", "mesures sanitaires", "protocole sanitaire", "charte sanitaire",
    "couvre-feu", "en raison de la crise sanitaire", "suite a la crise sanitaire", "face a la crise sanitaire",
    "au vu de la situation sanitaire", "en raison de la situation sanitaire", "compte tenu de la situation sanitaire",
    "compte tenu de la crise sanitaire", "dans le contexte sanitaire", "contexte sanitaire actuel",
    "attestation de deplacement", "distanciation sociale", "distanciation physique", "covid-safe", "regles sanitaires",
    "consignes sanitaires", "precautions sanitaires", "info covid*", "infos covid*", "special covid*", "mesures covid*",
    "en raison du covid*", "en raison de la covid*", "suite au covid*", "face au covid*", "face a la covid*",
    "suite au confinement", "en raison du confinement", "health pass", "social distancing", "reconfinement",
  ]
}
