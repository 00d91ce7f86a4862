/// Words by which streets are known, folded.
enum StreetWords {
  /// How sure a word makes a French street.
  enum Strength: Sendable { case strong, weak }

  /// Kinds of French ways. Weak ones are also ordinary words and need a postcode beside them.
  static let french: WordTable<Strength> = {
    var words: [WordKey: Strength] = [:]
    let strong: [WordKey] = [
      "rue", "rues", "avenue", "av", "ave", "aven", "boulevar", "bd", "bld", "bvd", "boul", "blvd", "chemin", "che",
      "chem", "route", "rte", "impasse", "imp", "allee", "allees", "quai", "faubourg", "fbg", "ruelle", "venelle",
      "esplanad", "chaussee", "sentier", "promenad", "traverse", "montee", "square", "rond", "grandrue", "lieudit",
      "hameau", "lotissem", "rondpoin",
    ]
    let weak: [WordKey] = [
      "place", "pl", "cours", "crs", "passage", "pass", "villa", "cite", "residenc", "res", "lieu", "ld", "zone", "za",
      "zi", "zac", "zae", "zal", "parc", "voie", "trav", "cote", "mail", "galerie", "centre", "cc", "ccial", "port",
      "domaine", "clos", "cour", "carrefou", "digue", "espace", "ferme", "jardin", "levee", "pole", "technopo", "mas",
      "moulin", "chateau", "quartier", "vallon", "vallat", "bourg", "rn", "rd", "bp", "cs", "tsa", "all", "sente", "sq",
      "ham", "chez", "plage", "marina", "halles", "halle", "immeuble", "batiment", "ancienne", "ch", "c.c", "fg",
      "prom",
      "rocade", "parvis", "rampe", "enclos", "anse", "pointe", "section", "morne", "habitati", "allée", "croix", "pont",
      "gare", "aire", "campus", "village", "camping", "r",
    ]
    for word in weak { words[word] = .weak }
    for word in strong { words[word] = .strong }
    return WordTable(words)
  }()

  /// Words that stand between a house number and the kind: "11 grande rue".
  static let adjectives: WordSet = [
    "grande", "grand", "petite", "petit", "vieille", "vieux", "haute", "basse", "ancienne", "ancien", "nouvelle",
    "vielle", "grand'",
  ]

  /// What follows a house number: "12 bis".
  static let repetitions: WordSet = ["bis", "ter", "quater", "quinquie"]

  /// Words that end a town's name or show that there is none.
  static let townStops: WordSet = [
    "tel", "telephon", "fax", "mobile", "port", "portable", "email", "mail", "courriel", "contact", "contacts",
    "contacte", "france", "horaires", "horaire", "siret", "siren", "rcs", "ouvert", "ouvertur", "ferme", "lundi",
    "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "site", "web", "www", "http", "https", "cedex",
    "plan", "voir", "itinerai", "nous", "adresse", "acces", "rdv", "rendez", "mentions", "copyrigh", "tous", "suivez",
    "e", "tva", "ape", "naf", "capital", "directeu", "belgique", "belgie", "suisse", "schweiz", "deutschl", "germany",
    "nederlan", "italia", "italy", "espana", "spain", "phone", "reservat", "accueil", "menu", "facebook", "google",
    "whatsapp", "openings", "route", "t", "p", "f", "m", "telefon", "telefoon", "telefono", "handy", "kvk", "btw",
    "instagra", "carte", "parking", "metro", "tram", "bus", "immatric", "numero", "represen", "gerant", "gerante",
    "responsa", "hebergeu", "et", "est", "a", "sarl", "sas", "eurl", "guadelou", "martiniq", "reunion",
    "guyane", "mayotte", "la_", "envoyer", "obtenir", "google_", "netherla", "adres", "holland",
  ]

  /// Small words within names of towns.
  static let townLinks: WordSet = [
    "de", "du", "des", "la", "le", "les", "l", "d", "sur", "sous", "en", "et", "aux", "au", "a", "lez", "les", "pres",
    "am", "an", "der", "im", "in", "aan", "den", "bei", "ob", "di", "del", "della", "sul", "las", "los", "el", "op",
    "zu",
    "ter", "dem", "vor", "von",
  ]

  /// Kinds of Italian and Spanish ways, which stand before the name; the number stands after it.
  static let southern: WordSet = [
    "via", "viale", "piazza", "piazzale", "corso", "largo", "strada", "vicolo", "contrada", "localita", "calle",
    "avenida", "avda", "plaza", "paseo", "carrer", "rua", "ronda", "travesia", "camino", "carreter", "poligono", "c",
    "avinguda", "passeig", "kalea", "ctra", "pza", "pl", "loc", "fraz", "frazione", "ulica", "ul",
  ]

  /// Kinds of English and American ways, which stand after the name.
  static let english: WordSet = [
    "street", "st", "avenue", "ave", "av", "road", "rd", "drive", "dr", "lane", "ln", "boulevar", "blvd", "way",
    "court",
    "ct", "place", "pl", "circle", "cir", "highway", "hwy", "parkway", "pkwy", "terrace", "ter", "square", "sq",
    "plaza",
    "trail", "trl", "loop", "close", "crescent", "cres", "gardens", "grove", "mews", "hill", "row", "walk", "park",
    "broadway", "pike", "route", "rte", "alley", "green", "parade", "view", "rise", "gate", "quay", "embankme", "marg",
    "yard", "wharf", "mall", "expressw", "fwy", "freeway", "turnpike", "tpke", "run", "path", "bypass", "causeway",
    "esplanad", "crossing", "xing", "cove", "cv", "point", "pt", "estate", "mill", "bldg", "building",
    "centre", "center", "house", "barn", "common", "ridge",
  ]

  /// What may follow an American street: "Suite 300", "Apt 4", "SW".
  static let units: WordSet = [
    "suite", "ste", "apt", "unit", "floor", "fl", "room", "rm", "building", "bldg", "no", "level", "lvl", "shop",
    "office",
  ]

  static let compass: WordSet = ["n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west"]
}
