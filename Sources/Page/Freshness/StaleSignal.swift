public import Presence

/// What shows that nobody looked after a page. The raw value is the stable word of `staleSignals`.
public enum StaleSignal: String, Sendable, Hashable, Codable, CaseIterable {
  // Announcements that are over.
  case covidNotice, pastEvent, expiredOffer, oldWishes, oldPrices, oldSeason
  // Dates that have stood still.
  case oldCopyright, oldUpdate, emptyPromise
  // Technology that has gone.
  case oldLibrary, oldSystem, deadAnalytics, deadNetwork, deadTechnology, frames, presentationalMarkup, oldBrowserCode
  // Accidents of publishing.
  case localLink, mirrorCopy, brokenPage

  /// What it is, for a merchant.
  public var explanation: LocalizedText {
    switch self {
    case .covidNotice:
      LocalizedText(
        fr: "Une annonce sanitaire de 2020-2022 est encore affichée.",
        en: "A health notice of 2020–2022 is still shown.")
    case .pastEvent:
      LocalizedText(fr: "Un événement passé est encore annoncé.", en: "A past event is still announced.")
    case .expiredOffer:
      LocalizedText(fr: "Une offre terminée est encore affichée.", en: "An offer that is over is still shown.")
    case .oldWishes:
      LocalizedText(
        fr: "Des vœux d’une autre saison sont encore affichés.", en: "Wishes of another season are still shown.")
    case .oldPrices:
      LocalizedText(
        fr: "Les prix affichés sont ceux d’une année passée.", en: "The prices shown are those of a past year.")
    case .oldSeason:
      LocalizedText(fr: "Une saison passée est encore annoncée.", en: "A past season is still announced.")
    case .oldCopyright:
      LocalizedText(fr: "L’année du bas de page est ancienne.", en: "The year at the foot of the page is old.")
    case .oldUpdate:
      LocalizedText(
        fr: "La page dit elle-même que sa mise à jour est ancienne.", en: "The page itself says that its update is old."
      )
    case .emptyPromise:
      LocalizedText(fr: "Un contenu promis n’est pas encore là.", en: "Promised content is not there yet.")
    default: technical
    }
  }

  private var technical: LocalizedText {
    switch self {
    case .oldLibrary:
      LocalizedText(
        fr: "Un composant du site a plus de huit ans.", en: "A component of the site is over eight years old.")
    case .oldSystem:
      LocalizedText(
        fr: "Le logiciel du site est ancien ou abandonné.", en: "The site’s software is old or no longer maintained.")
    case .deadAnalytics:
      LocalizedText(
        fr: "La mesure d’audience ne compte plus rien depuis 2023.",
        en: "The visit counter has counted nothing since 2023.")
    case .deadNetwork:
      LocalizedText(fr: "Un lien mène à un service fermé.", en: "A link leads to a service that has closed.")
    case .deadTechnology:
      LocalizedText(
        fr: "Une partie du site ne s’affiche plus (Flash, Java).", en: "Part of the site no longer shows (Flash, Java)."
      )
    case .frames:
      LocalizedText(
        fr: "Le site est découpé en cadres, illisibles sur téléphone.",
        en: "The site is cut into frames, unreadable on a phone.")
    case .presentationalMarkup:
      LocalizedText(fr: "La page est écrite comme il y a vingt ans.", en: "The page is written as twenty years ago.")
    case .oldBrowserCode:
      LocalizedText(
        fr: "La page contient du code pour des navigateurs disparus.",
        en: "The page has code for browsers that have gone.")
    case .localLink:
      LocalizedText(
        fr: "Un lien mène à l’ordinateur de la personne qui a fait le site.",
        en: "A link leads to the computer of whoever made the site.")
    case .mirrorCopy:
      LocalizedText(
        fr: "La page est la copie automatique d’un autre site.", en: "The page is an automatic copy of another site.")
    default:
      LocalizedText(fr: "Des marques de travail inachevé sont visibles.", en: "Marks of unfinished work are visible.")
    }
  }
}
