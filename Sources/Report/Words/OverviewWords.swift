internal import Presence

/// The overview’s own words, by the name that templates use after `t.`.
enum OverviewWords {
  /// Every word of the overview; French spacing is set by ``Typography``.
  static let all: [String: LocalizedText] = figures.merging(tables) { first, _ in first }

  private static let figures: [String: LocalizedText] = [
    "overviewTitle": LocalizedText(fr: "Vue d’ensemble des vitrines en ligne", en: "Online shop windows: the overview"),
    "list": LocalizedText(fr: "Liste", en: "List"),
    "headline": LocalizedText(fr: "Ce que leurs clients trouvent", en: "What their customers find"),
    "headlineIntro": LocalizedText(
      fr: "Combien de commerçants répondent bien à chaque question, et combien en partie. Ceux que nous n’avons pas pu "
        + "mesurer sont comptés à part, jamais comme un zéro.",
      en: "How many merchants answer each question well, and how many partly. Those who could not be measured are "
        + "counted apart, never as zero."),
    "wellWord": LocalizedText(fr: "bien", en: "well"),
    "partlyWord": LocalizedText(fr: "en partie", en: "partly"),
    "firstHelp": LocalizedText(fr: "Qui aider en premier", en: "Who to help first"),
    "firstHelpRule": LocalizedText(
      fr: "D’abord ceux qu’un obstacle bloque (site qui ne s’ouvre pas, page d’attente…), puis ceux dont la "
        + "somme des notes mesurées est la plus basse. Ceux dont rien n’a été mesuré viennent à la fin.",
      en: "First those whom an obstacle blocks (site that does not open, holding page…), then those with the "
        + "lowest sum of measured scores. Those of whom nothing was measured come last."),
    "distributions": LocalizedText(fr: "Les notes, sujet par sujet", en: "The scores, topic by topic"),
    "distributionsIntro": LocalizedText(
      fr: "Nombre de commerçants par tranche de notes ; la colonne hachurée compte ceux qui n’ont pas de note.",
      en: "Number of merchants per band of scores; the hatched column counts those without a score."),
    "faults": LocalizedText(fr: "Ce qui manque le plus souvent", en: "What is missing most often"),
    "fault": LocalizedText(fr: "Point à corriger ou à améliorer", en: "To be fixed or improved"),
    "merchants": LocalizedText(fr: "Commerçants", en: "Merchants"),
    "ofMeasured": LocalizedText(fr: "des mesurés", en: "of those measured"),
    "shareOfAll": LocalizedText(fr: "de tous", en: "of all"),
    "calls": LocalizedText(fr: "Qui appeler en premier", en: "Who to call first"),
    "callsRule": LocalizedText(
      fr: "Ceux pour qui une aide courte change le plus : ce qui manque dans les notes, multiplié par les points que "
        + "deux heures de leur temps rapporteraient.",
      en: "Those for whom a short help changes most: what is missing in the scores, times the points that two hours "
        + "of their time would bring."),
    "inTwoHours": LocalizedText(fr: "points en deux heures", en: "points in two hours"),
    "wouldGain": LocalizedText(fr: "Gain moyen", en: "Average gain"),
    "providers": LocalizedText(fr: "Des défauts qui viennent du même outil", en: "Faults that come from the same tool"),
    "providersIntro": LocalizedText(
      fr: "Sites faits avec le même outil ou logés chez le même hébergeur, et ce que plus de la moitié ont en commun : "
        + "une seule démarche peut en aider beaucoup.",
      en: "Sites made with the same tool or kept by the same hoster, and what more than half have in common: one "
        + "effort may help many."),
    "provider": LocalizedText(fr: "Outil ou hébergeur", en: "Tool or hoster"),
    "sites": LocalizedText(fr: "Sites", en: "Sites"),
    "sharedFaults": LocalizedText(fr: "En commun", en: "In common"),
    "middleByTown": LocalizedText(fr: "Les notes par commune", en: "Scores by town"),
    "middleByTrade": LocalizedText(fr: "Les notes par métier", en: "Scores by trade"),
    "middleIntro": LocalizedText(
      fr: "La note du milieu : une moitié fait mieux, l’autre moins bien. Dessous, la plage où se trouve la moitié des "
        + "commerçants. Rien en dessous de cinq notes.",
      en: "The middle score: one half does better, the other less well. Below it, the range in which half of the "
        + "merchants lie. Nothing below five scores."),
    "byTown": LocalizedText(fr: "Par commune", en: "By town"),
    "byTrade": LocalizedText(fr: "Par métier", en: "By trade"),
    "town": LocalizedText(fr: "Commune", en: "Town"),
    "trade": LocalizedText(fr: "Métier", en: "Trade"),
    "groupIntro": LocalizedText(
      fr: "Réponses bonnes sur réponses mesurées.", en: "Good answers out of those measured."),
    "skipToTable": LocalizedText(fr: "Aller au tableau des commerçants", en: "Skip to the table of merchants"),
  ]

  private static let tables: [String: LocalizedText] = [
    "segments": LocalizedText(fr: "Que faire ensuite", en: "What to do next"),
    "segmentsIntro": LocalizedText(
      fr: "Chaque commerçant est rangé selon ce que ses clients trouvent ; à chaque groupe, la prochaine action de la "
        + "chambre. Qui n’a pas pu être mesuré n’est rangé nulle part ailleurs.",
      en: "Each merchant is sorted by what customers find; each group has the chamber’s next action. Those who could "
        + "not be measured are in no other group."),
    "segment": LocalizedText(fr: "Groupe et prochaine action", en: "Group and next action"),
    "segmentsByTown": LocalizedText(fr: "Les groupes par commune", en: "Groups by town"),
    "segmentsByTrade": LocalizedText(fr: "Les groupes par métier", en: "Groups by trade"),
    "situations": LocalizedText(
      fr: "Sans site, ou pas lus comme les autres", en: "No site, or not read like the others"),
    "situation": LocalizedText(fr: "Situation", en: "Situation"),
    "noSiteNames": LocalizedText(fr: "Sans site ni page dans la liste", en: "Neither site nor page in the list"),
    "notMeasuredTitle": LocalizedText(fr: "Ce qui n’a pas pu être mesuré", en: "What could not be measured"),
    "notMeasuredIntro": LocalizedText(
      fr: "Un commerçant peut être compté sous plusieurs raisons. Rien de cela n’entre dans les notes.",
      en: "A merchant may be counted under several reasons. None of this enters the scores."),
    "reason": LocalizedText(fr: "Raison", en: "Reason"),
    "everything": LocalizedText(fr: "Tous les commerçants", en: "All merchants"),
    "tableIntro": LocalizedText(
      fr: "Dans l’ordre de « Qui aider en premier ». Un tiret veut dire non mesuré.",
      en: "In the order of “Who to help first”. A dash means not measured."),
    "merchant": LocalizedText(fr: "Commerçant", en: "Merchant"),
    "pagesNav": LocalizedText(fr: "Pages du tableau", en: "Pages of the table"),
    "comparisonTitle": LocalizedText(fr: "Depuis la lecture précédente", en: "Since the previous reading"),
    "comparisonPage": LocalizedText(fr: "Voir la comparaison", en: "See the comparison"),
    "runTitle": LocalizedText(fr: "Cette lecture", en: "This reading"),
    "run": LocalizedText(fr: "Lecture", en: "Reading"),
    "started": LocalizedText(fr: "Lecture commencée le", en: "Started on"),
    "rejected": LocalizedText(fr: "Lignes de la liste écartées", en: "Rows of the list set aside"),
    "rejectedFile": LocalizedText(fr: "voir rejected.csv", en: "see rejected.csv"),
    "requests": LocalizedText(fr: "Pages et fichiers demandés", en: "Pages and files requested"),
    "files": LocalizedText(fr: "Fichiers", en: "Files"),
    "csvFile": LocalizedText(fr: "Tableau pour Excel", en: "Table for Excel"),
    "jsonFile": LocalizedText(fr: "Données complètes", en: "Complete data"),
    "none": LocalizedText(fr: "Aucun", en: "None"),
    "backToOverview": LocalizedText(fr: "Retour à la vue d’ensemble", en: "Back to the overview"),
    "language": LocalizedText(fr: "English", en: "Français"),
    "search": LocalizedText(fr: "Chercher un nom", en: "Search a name"),
    "all": LocalizedText(fr: "tous", en: "all"),
    "shown": LocalizedText(fr: "affichés", en: "shown"),
    "sortHint": LocalizedText(fr: "Trier par cette colonne", en: "Sort by this column"),
    "filterHint": LocalizedText(fr: "Filtrer le tableau", en: "Filter the table"),
  ]
}

extension AuditReport.Kind {
  /// The situation in a few words.
  var name: LocalizedText {
    switch self {
    case .site: LocalizedText(fr: "Site lu", en: "Site read")
    case .noSite: LocalizedText(fr: "Ni site ni page", en: "No site, no page")
    case .profilesOnly: LocalizedText(fr: "Réseaux seulement", en: "Networks only")
    case .siteDown: LocalizedText(fr: "Site qui ne s’ouvre pas", en: "Site does not open")
    case .notMeasurable: LocalizedText(fr: "Site que l’outil n’a pas pu lire", en: "Site unreadable for the tool")
    case .placeholder: LocalizedText(fr: "Page d’attente", en: "Holding page")
    }
  }
}
