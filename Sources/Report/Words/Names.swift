internal import Presence

/// Names of the values that the rooms share, as a merchant reads them.
extension Axis {
  /// Name of the topic; short enough for a bar’s label.
  var name: LocalizedText {
    switch self {
    case .freshness: LocalizedText(fr: "Fraîcheur", en: "Freshness")
    case .contact: LocalizedText(fr: "Contact", en: "Contact")
    case .hours: LocalizedText(fr: "Horaires", en: "Hours")
    case .mobile: LocalizedText(fr: "Sur mobile", en: "On a phone")
    case .visibility: LocalizedText(fr: "Visibilité", en: "Visibility")
    case .selling: LocalizedText(fr: "Vente", en: "Selling")
    case .trust: LocalizedText(fr: "Confiance", en: "Trust")
    case .social: LocalizedText(fr: "Réseaux", en: "Networks")
    }
  }
}

extension Question {
  /// The question as it stands on the sheet.
  var name: LocalizedText {
    switch self {
    case .found: LocalizedText(fr: "Vous trouve-t-on ?", en: "Can people find you?")
    case .open: LocalizedText(fr: "Êtes-vous ouvert ?", en: "Are you open?")
    case .reachable: LocalizedText(fr: "Comment vous joindre ?", en: "How to reach you?")
    case .buyable: LocalizedText(fr: "Peut-on vous acheter quelque chose ?", en: "Can people buy from you?")
    }
  }

  /// A word for tables: what a good answer means.
  var short: LocalizedText {
    switch self {
    case .found: LocalizedText(fr: "On les trouve", en: "Found")
    case .open: LocalizedText(fr: "On sait s’ils sont ouverts", en: "Known to be open")
    case .reachable: LocalizedText(fr: "On peut les joindre", en: "Reachable")
    case .buyable: LocalizedText(fr: "On peut leur acheter", en: "Sell online")
    }
  }
}

extension AuditReport.Answer.Tone {
  /// The mark in a word, so that colour never stands alone.
  var word: LocalizedText {
    switch self {
    case .good: LocalizedText(fr: "Bien", en: "Good")
    case .mixed: LocalizedText(fr: "À améliorer", en: "Can improve")
    case .bad: LocalizedText(fr: "À corriger", en: "To fix")
    case .unknown: LocalizedText(fr: "Non mesuré", en: "Not measured")
    }
  }
}

extension Verdict {
  /// The mark of an outcome.
  var tone: AuditReport.Answer.Tone {
    switch self {
    case .passed: .good
    case .failed(.part): .mixed
    case .failed(.full): .bad
    case .cantTell, .inapplicable: .unknown
    }
  }
}

extension Recommendation.Horizon {
  var name: LocalizedText {
    switch self {
    case .thisWeek: LocalizedText(fr: "Cette semaine", en: "This week")
    case .thisQuarter: LocalizedText(fr: "Dans les trois mois", en: "Within three months")
    case .project: LocalizedText(fr: "Un projet à préparer", en: "A project to prepare")
    }
  }
}

extension Recommendation.Cost {
  /// Orders of magnitude: prices are the chamber’s to give.
  var name: LocalizedText {
    switch self {
    case .free: LocalizedText(fr: "gratuit", en: "free")
    case .small: LocalizedText(fr: "quelques dizaines d’euros", en: "some tens of euros")
    case .medium: LocalizedText(fr: "quelques centaines d’euros", en: "some hundreds of euros")
    case .large: LocalizedText(fr: "sur devis", en: "ask for a quote")
    }
  }
}

extension Recommendation.Owner {
  var name: LocalizedText {
    switch self {
    case .merchant: LocalizedText(fr: "vous-même", en: "yourself")
    case .webmaster: LocalizedText(fr: "la personne qui gère votre site", en: "whoever runs your site")
    case .workshop: LocalizedText(fr: "en atelier, avec votre conseiller", en: "at a workshop, with your adviser")
    case .lawyer: LocalizedText(fr: "avec un juriste", en: "with a lawyer")
    }
  }
}

extension Evidence.Method {
  /// How something was read, in words.
  var name: LocalizedText {
    switch self {
    case .jsonLD, .microdata: LocalizedText(fr: "données pour Google et les GPS", en: "data for Google and satnavs")
    case .openGraph, .metaTag: LocalizedText(fr: "en-tête de la page", en: "head of the page")
    case .telLink: LocalizedText(fr: "lien d’appel", en: "call link")
    case .mailtoLink: LocalizedText(fr: "lien de courriel", en: "e-mail link")
    case .link: LocalizedText(fr: "lien", en: "link")
    case .visibleText: LocalizedText(fr: "texte visible", en: "visible text")
    case .addressElement: LocalizedText(fr: "bloc d’adresse", en: "address block")
    case .timeElement: LocalizedText(fr: "date de la page", en: "date on the page")
    case .table: LocalizedText(fr: "tableau", en: "table")
    case .httpHeader: LocalizedText(fr: "réponse du serveur", en: "server’s answer")
    case .sitemap: LocalizedText(fr: "plan du site", en: "site map")
    case .feed: LocalizedText(fr: "fil d’actualités", en: "news feed")
    case .url: LocalizedText(fr: "adresse de la page", en: "address of the page")
    case .stylesheet: LocalizedText(fr: "feuille de style", en: "style sheet")
    case .script: LocalizedText(fr: "programme de la page", en: "script")
    case .markup: LocalizedText(fr: "code de la page", en: "page source")
    case .image: LocalizedText(fr: "image", en: "image")
    case .rendered: LocalizedText(fr: "page affichée", en: "page as displayed")
    case .merchantList: LocalizedText(fr: "liste de la chambre", en: "the chamber’s list")
    case .openData: LocalizedText(fr: "données ouvertes", en: "open data")
    }
  }
}

extension FetchPurpose {
  var name: LocalizedText {
    switch self {
    case .page(let role): role.name
    case .stylesheet: LocalizedText(fr: "Mise en forme", en: "Style sheet")
    case .robots: LocalizedText(fr: "Consignes aux robots", en: "Rules for robots")
    case .sitemap: LocalizedText(fr: "Plan du site", en: "Site map")
    case .feed: LocalizedText(fr: "Fil d’actualités", en: "News feed")
    case .probe: LocalizedText(fr: "Page inexistante", en: "Page that does not exist")
    case .resource: LocalizedText(fr: "Script", en: "Script")
    case .rendering(let role):
      LocalizedText(
        fr: "\(role.name.fr), affichée par un navigateur", en: "\(role.name.en), displayed by a browser")
    case .profile(let platform): LocalizedText(fr: PlatformName.of(platform), en: PlatformName.of(platform))
    }
  }
}

extension PageRole {
  var name: LocalizedText {
    switch self {
    case .home: LocalizedText(fr: "Accueil", en: "Home page")
    case .contact: LocalizedText(fr: "Contact", en: "Contact")
    case .hours: LocalizedText(fr: "Horaires", en: "Hours")
    case .legal: LocalizedText(fr: "Mentions légales", en: "Legal notice")
    case .shop: LocalizedText(fr: "Vente, rendez-vous", en: "Shop, booking")
    case .about: LocalizedText(fr: "Présentation", en: "About")
    case .news: LocalizedText(fr: "Actualités", en: "News")
    case .other: LocalizedText(fr: "Autre page", en: "Other page")
    }
  }
}

/// Names of platforms, from their identifiers in `config/platforms.yaml`.
enum PlatformName {
  private static let known = [
    "tiktok": "TikTok", "linkedin": "LinkedIn", "youtube": "YouTube", "whatsapp": "WhatsApp",
    "pagesjaunes": "PagesJaunes", "tripadvisor": "Tripadvisor", "thefork": "TheFork", "google": "Google",
    "x": "X", "ubereats": "Uber Eats", "mavillemonshopping": "Ma Ville Mon Shopping",
  ]

  /// `facebook` → `Facebook`; hyphens become spaces.
  static func of(_ platform: String) -> String {
    if let name = known[platform.lowercased()] { return name }
    let spaced = SafeText.cleaned(platform.replacing("-", with: " ").replacing("_", with: " "), limit: 40)
    return spaced.prefix(1).uppercased() + spaced.dropFirst()
  }
}
