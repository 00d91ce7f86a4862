internal import Presence

/// What is said when a site could not be read as usual: never more than what is certain.
enum StateWords {
  /// Title and sentence of the notice at the head of a sheet; nil for a site that was read.
  static func notice(_ report: AuditReport) -> (title: LocalizedText, text: LocalizedText)? {
    switch report.kind {
    case .site: nil
    case .noSite:
      (
        LocalizedText(
          fr: "Notre liste ne donne ni site ni page à votre nom", en: "Our list gives neither site nor page of yours"),
        LocalizedText(
          fr: "Nous n’avons donc lu aucune page. Si vous avez un site ou une page, dites-le à votre "
            + "conseiller. Sinon, cette fiche dit par où commencer.",
          en: "So no page was read. If you have a site or a page, tell your adviser. "
            + "If not, this sheet says where to begin.")
      )
    case .profilesOnly:
      (
        LocalizedText(
          fr: "Votre présence en ligne passe par un réseau social",
          en: "Your presence online goes through a social network"),
        LocalizedText(
          fr:
            "Les réseaux sociaux ne montrent presque rien à qui n’a pas de compte : c’est normal, et cela ne compte pas "
            + "contre vous. Nous regarderons votre page ensemble.",
          en:
            "Social networks show next to nothing to visitors without an account: that is normal, and does not count against "
            + "you. We will look at your page together.")
      )
    case .siteDown: (isCertain(report.site.state) ? down : unanswered, down(report.site.state))
    case .notMeasurable:
      (
        LocalizedText(fr: "Votre site n’a pas pu être lu par notre outil", en: "Our tool could not read your site"),
        closed(report.site.state)
      )
    case .placeholder:
      (
        LocalizedText(fr: "À votre adresse, on voit une page d’attente", en: "Your address shows a holding page"),
        placeholder(report.site.state)
      )
    }
  }

  private static let down = LocalizedText(fr: "Votre site ne s’ouvre pas", en: "Your site does not open")
  private static let unanswered = LocalizedText(
    fr: "Nous n’avons pas réussi à ouvrir votre site", en: "We could not open your site")

  /// Whether a visitor elsewhere would certainly see the same.
  static func isCertain(_ state: SiteState) -> Bool {
    switch state {
    case .errorStatus: true
    case .down(.dns(let isCertain)): isCertain
    case .down(.refused), .down(.tls(.expired)), .down(.tls(.wrongHost)): true
    default: false
    }
  }

  private static func down(_ state: SiteState) -> LocalizedText {
    switch state {
    case .errorStatus(let status):
      LocalizedText(
        fr: "À la place de la page, le site a répondu par une erreur (code \(status)). Un client peut croire que vous "
          + "avez fermé.",
        en: "Instead of a page, the site answered with an error (code \(status)). A customer may think you have closed."
      )
    case .down(.dns(isCertain: true)):
      LocalizedText(
        fr: "Cette adresse est introuvable sur internet. Elle n’a peut-être pas été renouvelée.",
        en: "This address cannot be found on the Internet. It may not have been renewed.")
    case .down(.refused):
      LocalizedText(
        fr: "L’ordinateur qui héberge le site a refusé la connexion, deux fois de suite.",
        en: "The computer that hosts the site refused the connection, twice in a row.")
    case .down(.tls(.expired)):
      LocalizedText(
        fr: "Le certificat de sécurité du site a expiré : le navigateur affiche une alerte au lieu de la page.",
        en: "The site’s security certificate has expired: browsers show a warning instead of the page.")
    case .down(.tls):
      LocalizedText(
        fr: "Le certificat de sécurité du site pose problème : le navigateur peut afficher une alerte.",
        en: "There is a problem with the site’s security certificate: browsers may show a warning.")
    default:
      LocalizedText(
        fr: "Le site n’a pas répondu à temps ce jour-là. Cela peut être passager : à vérifier ensemble avant d’agir.",
        en: "The site did not answer in time that day. It may be temporary: let us check together before acting.")
    }
  }

  private static func closed(_ state: SiteState) -> LocalizedText {
    switch state {
    case .disallowed:
      LocalizedText(
        fr: "Le site demande aux programmes de ne pas le lire (fichier robots.txt), et nous respectons cette demande. "
          + "Ce n’est pas une faute ; mais les moteurs de recherche la respectent peut-être aussi.",
        en: "The site asks programs not to read it (robots.txt), and we respect that. It is no fault; but search "
          + "engines may respect it too.")
    case .emptyWithoutScript:
      LocalizedText(
        fr: "Le contenu n’apparaît que dans un navigateur, et notre outil n’en a pas. Un client le voit sans doute ; "
          + "nous le regarderons ensemble.",
        en:
          "The content appears only in a browser, and our tool has none. A customer probably sees it; we will look at "
          + "it together.")
    case .loginWall:
      LocalizedText(
        fr: "La page demande un compte pour être lue. Nous la regarderons ensemble.",
        en: "The page asks for an account. We will look at it together.")
    default:
      LocalizedText(
        fr: "Une protection contre les robots a arrêté notre lecture. Vos clients, eux, passent sans doute : rien "
          + "n’est compté contre vous.",
        en: "A protection against robots stopped us. Your customers probably get through: nothing counts against you.")
    }
  }

  private static func placeholder(_ state: SiteState) -> LocalizedText {
    switch state {
    case .parked:
      LocalizedText(
        fr: "L’adresse ouvre une page de vente ou de publicité. Elle n’a peut-être pas été renouvelée.",
        en: "The address opens a page of sale or advertising. It may not have been renewed.")
    case .suspended:
      LocalizedText(
        fr: "L’hébergeur indique que le site est suspendu. Un appel à l’hébergeur suffit souvent.",
        en: "The host says that the site is suspended. A call to the host is often enough.")
    case .hosterDefault:
      LocalizedText(
        fr: "On voit la page d’attente de l’hébergeur : votre site n’est pas installé à cette adresse.",
        en: "The host’s default page shows: your site is not installed at this address.")
    default:
      LocalizedText(
        fr: "La page annonce un site en construction. Vos coordonnées et vos horaires aideraient déjà vos clients.",
        en: "The page announces a site under construction. Your contact details and hours would already help.")
    }
  }
}
