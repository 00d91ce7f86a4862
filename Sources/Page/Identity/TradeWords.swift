/// Words by which shops and craftsmen name their trade: French first, then the neighbours' languages.
enum TradeWords {
  /// The value is false for words that also mean other things: they count only in a title or a description.
  static let index = PhraseIndex<Bool>(
    bytes: PhraseList.phrases(lines).map { word in
      word.last == UInt8(ascii: "?") ? (Array(word.dropLast()), false) : (word, true)
    })

  /// Folded; `*` lets a word go on, so that `boulang*` finds boulangerie, boulanger, boulangère; `?` marks words of many meanings.
  private static let lines = """
    boulang*, patiss*, viennoiserie, chocolat*, confiserie, confiseur*, glacier?, biscuiterie, boucher*, charcut*, traiteur
    poissonn*, fromag*, cremerie, epicerie*, epicier*, primeur*, caviste*, cave a vins, brasserie, brasserie artisanale
    restaurant*, bistrot*, bistro, creperie*, pizzeria*, pizzaiolo, snack?, food truck, foodtruck, kebab, salon de the
    bar a vins, bar a tapas, pub?, cafe?, torrefact*, brulerie, glacerie, auberge, table d'hotes, ferme auberge, rotisserie
    coiffeu*, salon de coiffure, coiffure a domicile, coiffure, barbier, barber shop, barbershop, institut de beaute
    estheticien*, esthetique?, onglerie, prothesiste ongulaire, spa?, salon de massage, massage*?, tatou*, parfumerie
    fleuriste*, jardinerie*, pepinier*, paysagiste*, jardinier, horticult*, elagu*, graineterie, maraich*, apicult*
    viticult*, vigneron*, domaine viticole, ferme?, producteur*?, ostreicult*, distillerie*, brasseur*
    plomb*, chauffag*, electric*, menuis*, charpent*, couvr*, couverture zinguerie, zingu*, macon*, carrel*, platr*
    peintre*, peintre en batiment, facad*, terrassier*, terrassement*, serrur*, vitr*?, miroit*?, ebenist*, ramon*, climatici*?, domotique
    isolation?, renovation, cuisiniste*?, parquet*?, solier?, staff*, storiste*, pisciniste*, piscine*?, tapissi*, ferronn*
    metallerie, metallier*, depann*, entreprise generale du batiment, architecte*, decorat*?, agence immobiliere, immobilier?
    garage*, carross*, mecanici*, reparation automobile, concession*, controle technique, auto-ecole*, auto ecole*
    pneu*?, station-service, lavage auto, motos?, moto?, cycles?, velociste*, reparation de velos, taxi*?, ambulanc*?, vtc
    demenag*, transport*?, remorqu*, location de voitures, loueur?, casse automobile
    pharmaci*, opticien*, optique?, audioproth*, dentiste*, cabinet dentaire, chirurgien-dentiste, orthodontiste*
    medecin*, cabinet medical, infirmi*, kinesith*, osteopath*, podolog*, pedicure, sage-femme, orthophon*, psycholog*?
    psychotherap*, naturopath*, sophrolog*, hypnotherap*, reflexolog*, dietetic*, nutritionn*, acupunct*, chiropract*
    veterinair*, toilett*, animalerie*, pension canine, pension pour chiens, eleveu*, elevage*, educateur canin
    dresseur, centre equestre, club hippique, ecurie*, poney club, marechal-ferrant
    hotel*, chambres d'hotes, chambre d'hotes, gite*, camping*, location saisonniere, maison d'hotes, residence de tourisme
    librairie*, libraire*, papeterie*, presse?, tabac*, maison de la presse?, imprim*, infograph*, photograph*, studio photo
    encadr*, galerie d'art, antiqu*, brocant*, bijout*, joaill*, horlog*, orfevr*, maroquin*, cordonn*, chaussures, chaussure, chausseur*
    pret-a-porter, vetements?, mode?, boutique de mode?, lingerie, mercerie, couturi*, coutur*, retouch*, tailleur, pressing
    blanchisserie, laverie, ceramist*, potier*, poterie, verrier*, souffleur de verre, vannier*, luthier*, sculpt*
    relieur*, graveu*, savonn*, bougies?, jouets?, magasin de jouets?, puericulture, cadeaux?, decoration?, linge de maison
    droguerie, quincaillerie, electromenager?, informatique?, depannage informatique?, telephonie?, reparation de telephones
    instruments de musique, disquaire*, magasin de sport?, sport?, surf shop, peche?, chasse?, armurerie, cigarette electronique
    salle de sport?, coach sportif, coach*?, yoga?, pilates?, danse?, ecole de danse?, ecole de musique, arts martiaux, plongee
    avocat*, notaire*, huissier*, expert-comptable, comptab*?, assur*?, courtier*, banque?, agence web, agence de voyages
    secretariat?, traduct*?, redact*?, wedding planner, organisation de mariages, animation?, dj?, cirque?, theatre?, cinema?
    pompes funebres, marbr*, funerarium, creche, assistante maternelle, aide a domicile, services a la personne, menage?
    nettoyage?, conciergerie, securite?, alarme*?, teleassistance, location de materiel
    bakery, baker, butcher, florist, hairdresser, hair salon, beauty salon, plumber, electrician, carpenter, roofer
    painter?, locksmith, dentist, pharmacy, optician, bookshop, bookstore, jeweller, jeweler, grocery, restaurant, coffee shop
    tea room, guest house, bed and breakfast, b&b, car repair, veterinary, photographer, law firm, lawyer, accountant
    bakkerij, slagerij, bloemist, bloemenwinkel, kapper, kapsalon, schoonheidssalon, loodgieter, elektricien, schilder
    tandarts, apotheek, opticien, boekhandel, juwelier, restaurant, garagebedrijf, dierenarts, fietsenwinkel, slotenmaker
    backerei, metzgerei, blumenladen, friseur*, kosmetikstudio, klempner, elektriker, maler*, tischler*, schreiner*
    zahnarzt*, apotheke, optiker, buchhandlung, juwelier, gaststatte, gasthof, tierarzt*, autowerkstatt, dachdecker*
    panetteria, panificio, macelleria, fioraio, parrucchier*, estetista, idraulico, elettricista, falegname*, ristorante
    farmacia, ottico, libreria, gioielleria, carrozzeria, panaderia, carniceria, floristeria, peluqueria, fontanero
    restaurante, ferreteria, zapateria, joyeria, taller mecanico
    """
}
