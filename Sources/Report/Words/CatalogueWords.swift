internal import Presence

/// The catalogue’s own words, by the name that templates use after `t.`.
enum CatalogueWords {
  static let all: [String: LocalizedText] = [
    "catalogueTitle": LocalizedText(fr: "Ce que nous regardons, et comment", en: "What we look at, and how"),
    "catalogueLead": LocalizedText(
      fr: "vérifications, une par une : ce qu’elles changent pour un client, comment elles sont faites, des exemples.",
      en: "checks, one by one: what they change for a customer, how they are made, examples."),
    "howScored": LocalizedText(fr: "Comment les notes sont faites", en: "How scores are made"),
    "formula": LocalizedText(
      fr: "note = 100 × points obtenus ÷ points mesurés        part mesurée = points mesurés ÷ points qui s’appliquent",
      en: "score = 100 × points obtained ÷ points measured        share measured = points measured ÷ points that apply"),
    "certainty": LocalizedText(
      fr:
        "Dire qu’une chose manque demande d’avoir lu l’accueil et les pages contact, horaires et mentions légales que le "
        + "site propose. Si l’une manque, ou si les mots se cachent dans des images ou des scripts, c’est « non mesuré ». "
        + "Les vérifications juridiques disent « mention non trouvée sur les pages lues », à confirmer avec un conseiller.",
      en: "To say that something is missing, the home page and the contact, hours and legal pages that the site offers "
        + "must have been read. If one is missing, or the words hide in pictures or scripts, it is “not measured”. Legal "
        + "checks say “not found on the pages read”, to be confirmed with an adviser."),
    "measured": LocalizedText(fr: "Mesure", en: "Measure"),
    "pointsWord": LocalizedText(fr: "points", en: "points"),
    "sources": LocalizedText(fr: "Sources", en: "Sources"),
    "examples": LocalizedText(fr: "Exemples", en: "Examples"),
    "needsSite": LocalizedText(
      fr: "Sans site lu : non mesuré, ou sans objet.", en: "Without a site read: not measured, or not applicable."),
    "topics": LocalizedText(fr: "Sujets", en: "Topics"),
  ]
}
