/// Something that a page speaks of, by what its words say; where it was seen stands in the fact's evidence.
///
/// A mention proves that the matter is spoken of, no more; where it is absent, other words may still say it.
public enum Mention: String, Sendable, Hashable, Codable, CaseIterable {
  // What the law asks for.
  case mediator, publicationDirector, host, terms, withdrawal, privacy, allergens, oldRegister, disputePlatform
  // What it sells and how.
  case price, tariffs, menu, order, delivery, reservation, quote, repair, repairPrice, markets
  // When and where.
  case appointmentOnly, publicHolidays, areaServed, homeVisits
  // What speaks for it.
  case works, reviews, certificate, insurance

  /// Phrases, folded; a `*` lets the last word go on.
  static var phrases: [([UInt8], Mention)] {
    lists.flatMap { mention, list in PhraseList.phrases(list).map { ($0, mention) } }
  }

  private static let lists: [(Mention, String)] = [
    (.mediator, "mediateur*, mediatrice*, mediation, mediations"),
    (
      .publicationDirector,
      """
      directeur de la publication, directrice de la publication, directeur de publication, directrice de publication
      responsable de la publication, responsable de publication, directeur publication, responsable publication
      directeur et responsable de la publication, direction de la publication
      """
    ),
    (.host, "hebergeur*, hebergement, heberge par, hebergee par, est heberge, hosting, hosted by"),
    (.terms, "cgv, conditions generales de vente, conditions de vente, conditions generales de ventes, terms of sale"),
    (.withdrawal, "retractation, retracter, renoncer au contrat, retractations, withdrawal"),
    (
      .privacy,
      """
      donnees personnelles, donnees a caractere personnel, politique de confidentialite, rgpd, protection des donnees
      vie privee, privacy policy
      """
    ),
    (.allergens, "allergene*, allergie*, allergen*"),
    (.oldRegister, "repertoire des metiers, inscrit au rm, inscrite au rm"),
    (.disputePlatform, "ec.europa.eu/consumers/odr*, webgate.ec.europa.eu/odr*"),
    (.tariffs, "tarif*, nos prix, prix, a partir de, prices, price list"),
    (
      .menu,
      """
      notre carte, la carte, a la carte, nos menus, le menu, menu du jour, menu du midi, menu enfant, menu decouverte
      plat du jour, plats du jour, nos plats, entrees, plats, desserts, formule du midi, formule midi, formules
      nos formules, nos pizzas, nos crepes, galettes, suggestions du chef, carte des vins, ardoise, our menu
      """
    ),
    (.order, "commande*, precommande*, sur commande, order online"),
    (
      .delivery,
      """
      livraison*, livrons, livre a domicile, frais de port, expedition*, a retirer, retrait en, retrait au, retrait gratuit
      point relais, colissimo, mondial relay, click and collect, delivery, shipping
      """
    ),
    (.reservation, "reservation*, reserver, reservez, booking"),
    (.quote, "devis, estimation gratuite, chiffrage"),
    (.repair, "depannage*, depanner, intervention d'urgence, interventions d'urgence"),
    (
      .repairPrice,
      """
      taux horaire*, tarif horaire*, tarifs horaires, main d'oeuvre, prix de l'heure, frais de deplacement, forfait deplacement
      deplacement gratuit, deplacement offert, deplacement et devis gratuits, devis et deplacement gratuits, cout du deplacement
      """
    ),
    (
      .markets, "sur les marches, nos marches, marche de, marches de, sur le marche, marche du, marche des, les marches"
    ),
    (
      .appointmentOnly,
      "sur rendez vous, sur rdv, uniquement sur rendez vous, consultations sur rendez vous, by appointment"
    ),
    (
      .publicHolidays,
      "jours feries, jour ferie, feries, ferie, conges, fermeture annuelle, fermetures exceptionnelles, vacances, bank holidays"
    ),
    (
      .areaServed,
      """
      secteur d'intervention, secteurs d'intervention, zone d'intervention, zones d'intervention, rayon d'intervention
      secteur geographique, zone geographique, nous intervenons, j'interviens, intervenons, intervient, interviens, et ses environs
      et environs, et alentours, aux alentours, alentours, dans un rayon de, nous nous deplacons, se deplace, je me deplace
      communes desservies, interventions sur, intervention sur, et sa region, et toute la region, dans toute la
      """
    ),
    (
      .homeVisits,
      """
      coiffeuse a domicile, coiffeur a domicile, coiffure a domicile, estheticienne a domicile, soins a domicile
      massage a domicile, massages a domicile, beaute a domicile, toilettage a domicile, toiletteuse a domicile
      photographe a domicile, prestations a domicile, interventions a domicile, je viens a vous, je viens chez vous
      nous venons chez vous, je me deplace a domicile, je me deplace chez vous, nous nous deplacons chez vous
      a votre domicile ou, sur votre lieu de vie
      """
    ),
    (
      .works,
      """
      nos realisations, realisations, mes realisations, nos chantiers, chantiers realises, nos travaux, portfolio, avant apres
      galerie photos, galerie photo, nos references, photos de chantier, photos de nos chantiers
      """
    ),
    (
      .reviews,
      """
      avis clients, avis client, avis google, avis verifies, avis de nos clients, vos avis, nos avis, leurs avis, temoignages
      temoignage, livre d'or, laissez un avis, laisser un avis, ils parlent de nous, customer reviews, reviews
      """
    ),
    (
      .certificate,
      """
      rge, qualibat, qualipac, qualisol, qualibois, qualipv, qualifelec, qualigaz, reconnu garant de l'environnement
      maitre artisan, artisan d'art
      """
    ),
    (.insurance, "decennale, garantie decennale, assurance decennale"),
  ]
}
