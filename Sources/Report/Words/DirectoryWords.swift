internal import Presence

/// The directory's own words, by the name that templates use after `t.`.
enum DirectoryWords {
  /// The title where the settings give none.
  static let title = LocalizedText(fr: "Les commerçants et artisans", en: "Shops and craftspeople")

  /// Every word of the directory; French spacing is set by ``Typography``.
  static let all: [String: LocalizedText] = [
    "dirSkip": LocalizedText(fr: "Aller à la liste", en: "Skip to the list"),
    "dirSearch": LocalizedText(fr: "Chercher", en: "Search"),
    "dirTrade": LocalizedText(fr: "Métier", en: "Trade"),
    "dirAll": LocalizedText(fr: "Tous", en: "All"),
    "dirOpenNow": LocalizedText(fr: "Ouverts en ce moment", en: "Open now"),
    "dirShown": LocalizedText(fr: "affichés", en: "shown"),
    "dirMap": LocalizedText(fr: "Plan", en: "Map"),
    "dirMapNote": LocalizedText(
      fr: "Chaque point mène à un commerce de la liste. Le nord est en haut.",
      en: "Each dot leads to a shop of the list. North is up."),
    "dirList": LocalizedText(fr: "Liste", en: "List"),
    "dirHours": LocalizedText(fr: "Horaires", en: "Opening hours"),
    "dirCall": LocalizedText(fr: "Appeler", en: "Call"),
    "dirOpen": LocalizedText(fr: "Ouvert", en: "Open"),
    "dirCloses": LocalizedText(fr: "ferme à", en: "closes at"),
    "dirClosed": LocalizedText(fr: "Fermé", en: "Closed"),
    "dirOpens": LocalizedText(fr: "ouvre à", en: "opens at"),
    "dirToday": LocalizedText(fr: "Fermé aujourd’hui", en: "Closed today"),
    "dirHoliday": LocalizedText(fr: "Jour férié, à vérifier par téléphone", en: "Public holiday, please ring"),
    "dirOnLeave": LocalizedText(fr: "Fermé exceptionnellement", en: "Closed for now"),
    "dirAsOf": LocalizedText(fr: "Informations relevées le", en: "Details as of"),
    "dirConsent": LocalizedText(
      fr: "Ne figurent ici que les commerçants qui l’ont accepté. Une erreur ? Dites-le-nous.",
      en: "Only those who agreed are shown here. A mistake? Tell us."),
    "dirSource": LocalizedText(
      fr: "Une partie des lieux et horaires : © les contributeurs d’OpenStreetMap (ODbL).",
      en: "Some places and hours: © OpenStreetMap contributors (ODbL)."),
  ]
}
