public import Presence

/// The reasons for *not measured* that occur, each in words that blame nobody.
extension UnmeasuredReason {
  /// The words of the page are in pictures.
  public static let textInPictures = UnmeasuredReason(
    code: "textInPictures",
    text: LocalizedText(
      fr: "Les textes du site sont presque tous dans des images : notre outil ne peut pas les lire.",
      en: "Almost all of the site’s text is inside pictures, which our tool cannot read."))

  /// The page fills itself by script.
  public static let emptyWithoutScript = UnmeasuredReason(
    code: "emptyWithoutScript",
    text: LocalizedText(
      fr: "Le site ne s’affiche que dans un navigateur : notre outil n’a rien pu y lire.",
      en: "The site shows only in a browser: our tool could read nothing there."))

  /// A page broke off on its way.
  static let pageIncomplete = UnmeasuredReason(
    code: "pageIncomplete",
    text: LocalizedText(
      fr: "Une page n’est arrivée qu’en partie : l’information se trouve peut-être dans la suite.",
      en: "A page arrived only in part: the information may be in the rest."))

  /// A page without words, pictures or scripts.
  static let pageEmpty = UnmeasuredReason(
    code: "pageEmpty",
    text: LocalizedText(
      fr: "La page lue est presque vide : elle ne permet pas de juger.",
      en: "The page read is almost empty: nothing can be judged from it."))

  /// The content lies in frames, which are pages of their own.
  static let framesUnread = UnmeasuredReason(
    code: "frames",
    text: LocalizedText(
      fr: "Le site est découpé en cadres : une partie de ses textes n’a pas pu être lue.",
      en: "The site is cut into frames: part of its text could not be read."))

  /// Too few days of the week were read to judge it.
  static func fewDays(_ days: Int) -> UnmeasuredReason {
    UnmeasuredReason(
      code: "unclear",
      text: LocalizedText(
        fr: "Nous n’avons lu que les horaires \(days == 1 ? "d’un jour" : "de \(days) jours") : à vérifier ensemble.",
        en: "We read the hours of \(days == 1 ? "1 day" : "\(days) days") only: to be checked together."))
  }

  /// A script writes it where only a browser reads it.
  static let writtenByScript = UnmeasuredReason(
    code: "writtenByScript",
    text: LocalizedText(
      fr: "Un programme de la page semble l’écrire : seul un navigateur le montre.",
      en: "A script of the page seems to write it: only a browser shows it."))

  /// Two addresses may have hours of their own.
  static let severalShops = UnmeasuredReason(
    code: "severalShops",
    text: LocalizedText(
      fr: "Le site donne plusieurs adresses : chacune a peut-être ses horaires.",
      en: "The site gives several addresses: each may have its own hours."))

  /// Stylesheets could not be fetched.
  static let stylesheetsUnread = UnmeasuredReason(
    code: "stylesheetsUnread",
    text: LocalizedText(
      fr: "La mise en forme du site n’a pas pu être lue en entier.", en: "The site’s styling could not be read in full."
    ))

  /// It shows only on a screen.
  static let needsBrowser = UnmeasuredReason(
    code: "noBrowser",
    text: LocalizedText(
      fr: "Il faut voir la page dans un navigateur pour en juger.",
      en: "The page must be seen in a browser to judge this."))

  /// A page that speaks of it, by its link, was not among those read.
  static func pageUnread(_ anchor: String) -> UnmeasuredReason {
    UnmeasuredReason(
      code: "pagesMissing",
      text: LocalizedText(
        fr: "La page « \(anchor) » n’a pas été lue : l’information s’y trouve peut-être.",
        en: "The page “\(anchor)” was not read: the information may be there."))
  }

  /// The home page alone was read of a site that has more.
  public static let onlyHomeRead = UnmeasuredReason(
    code: "pagesMissing",
    text: LocalizedText(
      fr: "Seule la page d’accueil a pu être lue : l’information se trouve peut-être sur une autre page.",
      en: "Only the home page could be read: the information may be on another page."))

  /// The fact itself is unclear.
  public static func unclear(_ text: LocalizedText) -> UnmeasuredReason {
    UnmeasuredReason(code: "unclear", text: text)
  }

  /// A page that the site links to could not be read.
  public static func pagesMissing(_ role: PageRole) -> UnmeasuredReason {
    let name = role.name
    return UnmeasuredReason(
      code: "pagesMissing",
      text: LocalizedText(
        fr: "La page « \(name.fr) » n’a pas pu être lue : l’information s’y trouve peut-être.",
        en: "The page “\(name.en)” could not be read: the information may be there."))
  }

  /// Why nothing of a site in this state can be measured; nil when it can (or when there is no site at all).
  public static func ofSite(in state: SiteState) -> UnmeasuredReason? {
    switch state {
    case .up, .none: nil
    case .down(let cause): ofFailure(cause)
    case .errorStatus(let status):
      UnmeasuredReason(
        code: "siteDown",
        text: LocalizedText(
          fr: "Le site a répondu par une erreur (\(status)).", en: "The site answered with an error (\(status))."))
    case .parked, .suspended, .hosterDefault, .underConstruction:
      UnmeasuredReason(
        code: "placeholderPage",
        text: LocalizedText(
          fr: "L’adresse n’ouvre qu’une page d’attente.", en: "The address opens only a holding page."))
    case .softNotFound:
      UnmeasuredReason(
        code: "softNotFound",
        text: LocalizedText(
          fr: "L’adresse ouvre une page « introuvable ».", en: "The address opens a “not found” page."))
    case .botWall:
      UnmeasuredReason(
        code: "botWall",
        text: LocalizedText(
          fr: "Une protection contre les robots a arrêté notre outil ; vos clients passent sans doute.",
          en: "A protection against robots stopped our tool; customers probably get through."))
    case .loginWall:
      UnmeasuredReason(
        code: "loginWall",
        text: LocalizedText(fr: "Non vérifiable sans compte.", en: "Cannot be checked without an account."))
    case .disallowed:
      UnmeasuredReason(
        code: "robots",
        text: LocalizedText(
          fr: "Le site demande aux robots de ne pas le lire (robots.txt) ; nous respectons ce choix.",
          en: "The site asks robots not to read it (robots.txt); we respect that."))
    case .emptyWithoutScript: .emptyWithoutScript
    case .movedTo(let url):
      UnmeasuredReason(
        code: "moved",
        text: LocalizedText(
          fr: "L’adresse ouvre un autre site (\(url.host)).",
          en: "The address opens another site (\(url.host))."))
    }
  }

  private static func ofFailure(_ cause: FetchFailure.Cause) -> UnmeasuredReason {
    switch cause {
    case .timeout:
      UnmeasuredReason(
        code: "timeout",
        text: LocalizedText(
          fr: "Le site n’a pas répondu à temps le jour de la lecture.",
          en: "The site did not answer in time on the day."))
    case .dns(isCertain: false):
      UnmeasuredReason(
        code: "resolver",
        text: LocalizedText(
          fr: "Le service qui traduit les adresses internet n’a pas répondu le jour de la lecture.",
          en: "The service that translates web addresses did not answer on the day."))
    case .cancelled:
      UnmeasuredReason(
        code: "interrupted",
        text: LocalizedText(fr: "La lecture a été interrompue.", en: "Reading was interrupted."))
    case .blockedAddress:
      UnmeasuredReason(
        code: "blockedAddress",
        text: LocalizedText(
          fr: "L’adresse mène à un réseau privé, que nous ne visitons pas.",
          en: "The address leads into a private network, which we do not visit."))
    default:
      UnmeasuredReason(
        code: "siteDown",
        text: LocalizedText(
          fr: "Le site ne répondait pas le jour de la lecture.", en: "The site did not answer on the day."))
    }
  }
}

extension PageRole {
  /// What a merchant calls such a page.
  public var name: LocalizedText {
    switch self {
    case .home: LocalizedText(fr: "accueil", en: "home")
    case .contact: LocalizedText(fr: "contact", en: "contact")
    case .hours: LocalizedText(fr: "horaires", en: "opening hours")
    case .legal: LocalizedText(fr: "mentions légales", en: "legal notice")
    case .shop: LocalizedText(fr: "boutique", en: "shop")
    case .about: LocalizedText(fr: "à propos", en: "about")
    case .news: LocalizedText(fr: "actualités", en: "news")
    case .other: LocalizedText(fr: "autre page", en: "other page")
    }
  }
}
