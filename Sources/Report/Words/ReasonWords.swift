internal import Presence

/// Why something was not measured, said for many merchants at once.
enum ReasonWords {
  private static let known: [String: LocalizedText] = [
    "siteDown": LocalizedText(fr: "Le site ne s’ouvrait pas", en: "The site did not open"),
    "timeout": LocalizedText(fr: "Le site n’a pas répondu à temps", en: "The site did not answer in time"),
    "botWall": LocalizedText(fr: "Une protection contre les robots", en: "A protection against robots"),
    "loginWall": LocalizedText(fr: "Il faut un compte pour lire la page", en: "An account is needed to read the page"),
    "robots": LocalizedText(
      fr: "Le site refuse les programmes (robots.txt)", en: "The site refuses programs (robots.txt)"),
    "disallowed": LocalizedText(
      fr: "Le site refuse les programmes (robots.txt)", en: "The site refuses programs (robots.txt)"),
    "emptyWithoutScript": LocalizedText(
      fr: "Le contenu n’apparaît que dans un navigateur", en: "The content appears only in a browser"),
    "parked": LocalizedText(fr: "Une page d’attente à la place du site", en: "A holding page instead of the site"),
    "pagesMissing": LocalizedText(
      fr: "Les pages nécessaires n’ont pas été trouvées", en: "The pages needed were not found"),
    "noSite": LocalizedText(fr: "Aucun site dans la liste", en: "No site in the list"),
    "noBrowser": LocalizedText(
      fr: "Il faudrait voir la page dans un navigateur", en: "The page would have to be seen in a browser"),
    "unclear": LocalizedText(fr: "Ce qui est écrit n’est pas assez clair", en: "What is written is not clear enough"),
  ]

  /// A general sentence for a reason’s word; the first sentence that was met for words that we do not know.
  static func text(_ code: String, met: LocalizedText?) -> LocalizedText {
    known[code] ?? met ?? LocalizedText(fr: code, en: code)
  }
}
