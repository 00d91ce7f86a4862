internal import Presence

/// The sheet’s own words, by the name that templates use after `t.`.
enum SheetWords {
  /// Every word of the sheet; French spacing is set by ``Typography``.
  static let all: [String: LocalizedText] = front.merging(detail) { first, _ in first }

  private static let front: [String: LocalizedText] = [
    "colon": LocalizedText(fr: "\u{202F}:", en: ":"),
    "sheetTitle": LocalizedText(fr: "Votre vitrine en ligne", en: "Your shop window online"),
    "readOn": LocalizedText(fr: "Lu en ligne le", en: "Read online on"),
    "skipToActions": LocalizedText(fr: "Aller à ce qu’il faut faire d’abord", en: "Skip to what to do first"),
    "fourQuestions": LocalizedText(fr: "Vu par un client, en quatre questions", en: "A customer’s four questions"),
    "seenTitle": LocalizedText(fr: "Ce qu’un client lit aujourd’hui", en: "What a customer reads today"),
    "scoresTitle": LocalizedText(fr: "Vos notes, sujet par sujet", en: "Your scores, topic by topic"),
    "notMeasured": LocalizedText(fr: "non mesuré", en: "not measured"),
    "firstTitle": LocalizedText(fr: "À faire en premier", en: "What to do first"),
    "askTitle": LocalizedText(fr: "À voir ensemble", en: "To look at together"),
    "gain": LocalizedText(fr: "Gain", en: "Gain"),
    "time": LocalizedText(fr: "Temps", en: "Time"),
    "cost": LocalizedText(fr: "Coût", en: "Cost"),
    "who": LocalizedText(fr: "Qui", en: "Who"),
    "listSays": LocalizedText(
      fr: "Notre liste donne, à confirmer ensemble", en: "Our list says, to be confirmed together"),
    "alreadyGood": LocalizedText(fr: "Déjà bien", en: "Already good"),
    "moreSteps": LocalizedText(
      fr: "La suite est dans les pages suivantes", en: "The next steps are on the following pages"),
  ]

  private static let detail: [String: LocalizedText] = [
    "findingsTitle": LocalizedText(fr: "Ce que vous pouvez améliorer", en: "What you can improve"),
    "findingsIntro": LocalizedText(
      fr: "Chaque constat dit où il a été lu, pour que vous puissiez le vérifier.",
      en: "Each finding says where it was read, so that you can check it yourself."),
    "readAll": LocalizedText(fr: "Sauf mention contraire, tout a été lu le", en: "Unless stated, all was read on"),
    "letterTitle": LocalizedText(
      fr: "Quelqu’un d’autre s’occupe de votre site ? Message prêt à envoyer",
      en: "Somebody else looks after your site? A message ready to send"),
    "letterIntro": LocalizedText(
      fr: "Relisez, retirez ce que vous ferez vous-même, puis envoyez.",
      en: "Read it over, take out what you will do yourself, then send it."),
    "pasteTitle": LocalizedText(fr: "Textes prêts à coller", en: "Texts ready to paste"),
    "pasteIntro": LocalizedText(
      fr: "Faits avec ce que nous avons lu et avec notre liste. Vérifiez chaque ligne, complétez les crochets.",
      en: "Made of what we read and of our list. Check each line, fill in the brackets."),
    "toCheck": LocalizedText(fr: "à vérifier", en: "to be checked"),
    "points": LocalizedText(fr: "Points mesurés", en: "Points measured"),
    "passedTitle": LocalizedText(fr: "Ce qui est déjà bien", en: "What is already good"),
    "unmeasuredTitle": LocalizedText(
      fr: "Ce qui n’a pas pu être mesuré, et pourquoi", en: "What could not be measured, and why"),
    "unmeasuredIntro": LocalizedText(
      fr: "Rien de cela ne compte dans vos notes, ni en bien ni en mal.",
      en: "None of this counts in your scores, neither for nor against you."),
    "concerns": LocalizedText(fr: "Concerne", en: "About"),
    "inapplicableTitle": LocalizedText(fr: "Ce qui ne s’applique pas ici", en: "What does not apply here"),
    "adviceTitle": LocalizedText(fr: "Les autres actions, à votre rythme", en: "The other actions, at your pace"),
    "visitTitle": LocalizedText(fr: "À voir ensemble lors de la visite", en: "To look at together at the visit"),
    "visitIntro": LocalizedText(
      fr: "Ce que nous ne pouvons pas lire d’ici, et que vous savez mieux que nous.",
      en: "What we cannot read from here, and you know better than we do."),
    "appointmentTitle": LocalizedText(fr: "Prochain rendez-vous", en: "Next appointment"),
    "appointmentDate": LocalizedText(fr: "Date", en: "Date"),
    "appointmentTime": LocalizedText(fr: "Heure", en: "Time"),
    "appointmentPlace": LocalizedText(fr: "Lieu", en: "Place"),
    "appointmentBefore": LocalizedText(fr: "D’ici là, je m’occupe de", en: "Until then, I will see to"),
    "yourAdviser": LocalizedText(fr: "Votre contact", en: "Your contact"),
    "methodTitle": LocalizedText(fr: "Comment cette fiche est faite", en: "How this sheet was made"),
    "methodReading": LocalizedText(
      fr: "Un programme a lu quelques pages publiques, comme le ferait un client, sans compte ni mot de passe. "
        + "Il respecte les consignes des sites (robots.txt) et ne remplit aucun formulaire. Un conseiller la relit avec vous.",
      en: "A program read a few public pages, as a customer would, without account or password. "
        + "It obeys the wishes of sites (robots.txt) and fills in no form. An adviser goes through it with you."),
    "methodFormula": LocalizedText(
      fr: "Chaque vérification donne des points selon ce qu’elle change pour un client : tous si elle est réussie, la "
        + "moitié si elle est à améliorer, aucun si elle est à corriger. La note d’un sujet est la part obtenue des "
        + "points mesurés, sur 100. Ce qui n’a pas pu être mesuré ne compte pas. Il n’y a pas de note globale.",
      en: "Each check gives points according to what it changes for a customer: all if passed, half if it can be "
        + "improved, none if it has to be fixed. A topic’s score is the share obtained of the points measured, out of "
        + "100. What could not be measured does not count. There is no overall score."),
    "scoreTable": LocalizedText(fr: "Notes et part mesurée", en: "Scores and share measured"),
    "axis": LocalizedText(fr: "Sujet", en: "Topic"),
    "score": LocalizedText(fr: "Note sur 100", en: "Score out of 100"),
    "coverage": LocalizedText(fr: "Part mesurée", en: "Share measured"),
    "pagesTable": LocalizedText(fr: "Pages lues", en: "Pages read"),
    "address": LocalizedText(fr: "Adresse", en: "Address"),
    "purpose": LocalizedText(fr: "Ce que c’est", en: "What it is"),
    "outcome": LocalizedText(fr: "Résultat", en: "Result"),
    "noPages": LocalizedText(
      fr: "Aucune page n’a été lue : notre liste ne donne pas d’adresse à visiter.",
      en: "No page was read: our list gives no address to visit."),
    "identifier": LocalizedText(fr: "Référence de la fiche", en: "Sheet reference"),
  ]
}
