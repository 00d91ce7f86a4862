/// The words themselves, tongue by tongue. Forms are folded and parted by spaces; the first tongue that names a form
/// decides what it says.
enum HoursVocabulary {
  typealias Words = [(HoursWord, String)]

  static let frenchDays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"].map {
    HoursWordKey($0)
  }

  static func words(of tongue: HoursLexicon.Tongue) -> Words {
    switch tongue {
    case .french: french
    case .english: english
    case .dutch: dutch
    case .german: german
    case .italian: italian
    case .spanish: spanish
    }
  }

  /// Two and three letters for Monday … Sunday; also the letters that are a word elsewhere.
  static func shortDays(of tongue: HoursLexicon.Tongue) -> [String] {
    switch tongue {
    case .french: ["lu", "ma", "me,mer", "je,jeu", "ve", "sa", "di"]
    case .english: ["mo,mon", "tu", "we", "th", "fr", "sa,sat", "su,sun"]
    case .dutch: ["ma", "di,din", "wo", "do,don", "vr", "za", "zo,zon"]
    case .german: ["mo,mon", "di,die", "mi,mit", "do,don", "fr,fre", "sa", "so,son"]
    case .italian: ["lu", "ma", "me,mer", "gi,gio", "ve", "sa,sab", "do,dom"]
    case .spanish: ["lu", "ma", "mi,mie", "ju,jue", "vi,vie", "sa,sab", "do,dom"]
    }
  }

  private static let french: Words =
    [
      (.day(0), "lundi lundis lund lun"), (.day(1), "mardi mardis mar"), (.day(2), "mercredi mercredis merc"),
      (.day(3), "jeudi jeudis"), (.day(4), "vendredi vendredis vend ven"), (.day(5), "samedi samedis sam"),
      (.day(6), "dimanche dimanches dimande dim"),
      (.month(1), "janvier janv"), (.month(2), "fevrier fevr fev"), (.month(3), "mars"), (.month(4), "avril avr"),
      (.month(5), "mai"), (.month(6), "juin"), (.month(7), "juillet juil"), (.month(8), "aout"),
      (.month(9), "septembre sept"), (.month(10), "octobre oct"), (.month(11), "novembre nov"),
      (.month(12), "decembre dec"),
      (.weekend, "weekend weekends"), (.week, "semaine semaines"), (.end, "fin fins end ends"),
      (.eachDay, "quotidiennement tlj"), (.workdays, "ouvres"),
      (.each, "tous ts chaque toutes toute"), (.publicHoliday, "ferie feries"), (.schoolHoliday, "vacances scolaires"),
      (.season, "ete hiver printemps automne estivale estivaux hivernaux"),
      (.to, "a au aux"), (.until, "jusqu jusque"), (.from, "de du depuis entre"), (.startingAt, "partir"),
      (.and, "et puis ou ainsi"), (.closed, "ferme fermee fermes fermees"),
      (.closing, "fermeture fermetures repos relache conges conge"),
      (.open, "ouvert ouverts ouverte ouvertes ouvre ouvrons recevons recoit accueille accueillons accueil accueillir"),
      (.except, "sauf hors excepte exceptes hormis"), (.pause, "pause"), (.nocturne, "nocturne nocturnes"),
      (.noon, "midi"), (.midnight, "minuit"), (.morning, "matin matins matinee"),
      (.lunchtime, "midis"), (.afternoon, "apm aprem"), (.evening, "soir soirs soiree"),
      (.hour, "heures heure"), (.continuous, "nonstop interruption continu continue continus"),
      (.appointment, "rdv rendezvous rv reservation"), (.onlyBy, "sur"), (.only, "uniquement exclusivement seulement"),
      (.without, "sans"), (.heading, "horaire horaires ouverture ouvertures permanence permanences"),
      (.shop, "magasin boutique salon cabinet atelier agence restaurant office showroom secretariat bureau bureaux"),
      (
        .refuse(.telephone),
        "telephonique telephoniques telephone standard hotline appel appels mediateur mediation cnil"
      ),
      (
        .refuse(.contact),
        "tel mail mails email emails courriel courriels messages repondons repond reponse reponses chat ligne rappelons rappeler teleconsultation teleconsultations visio video appelez appeler telephoner joignable joignables joindre contacter contactez reservez prenez"
      ),
      (
        .refuse(.automatic),
        "site internet wifi wi web accessible accessibles astreinte planity doctolib treatwell videosurveillance"
      ),
      (
        .refuse(.delivery),
        "livraison livraisons livrer livrons livre livrees livree collect retrait retraits creneau creneaux enlevement enlevements collecte collectes commande commandes commander click drive distributeur distributeurs automate automates casier casiers consigne consignes"
      ),
      (
        .refuse(.event),
        "parking parkings stationnement bus navette navettes train trains piscine spa sauna brunch happy enfants enfant ados inscription inscriptions ateliers chambre chambres urgence urgences formation formations stage stages cours seance seances session sessions match entrainement entrainements marche marches servi servis messe messes concert spectacle conference reunion competition competitions tournoi brocante festival vernissage visite visites camion camions truck foodtruck tournee tournees emplacement emplacements hammam culte cultes karaoke afterwork apero repetition repetitions yoga pilates zumba vinyasa hatha initiation prochain prochaine programme soirees exposition"
      ),
      (
        .refuse(.tariff),
        "check tarif tarifs taux majoration majorations majore majores majoree majorees creuses pleines silence demi autonomie batterie facture facturee facturees factures delai delais duree durees prevoir sous limite decalage activation pesee arrivee arrivees depart departs recuperez recuperer recuperes recuperees supplement forfait garde gardes"
      ),
      (.same, "idem"), (.offSeason, "horssaison"),
      (.serving, "intervient intervenons intervention interventions disponible disponibles depannage service services"),
      (.startingAt, "des"), (.street, "rue place avenue boulevard quai impasse chemin allee route bd av"),
      (.filler, "le la les l jour jours d en dans pendant journee service services meme inclus compris officiels"),
    ]

  private static let english: Words =
    [
      (.day(0), "monday mondays"), (.day(1), "tuesday tuesdays tues tue"), (.day(2), "wednesday wednesdays weds wed"),
      (.day(3), "thursday thursdays thurs thur thu"), (.day(4), "friday fridays fri"),
      (.day(5), "saturday saturdays"), (.day(6), "sunday sundays"),
      (.month(1), "january jan"), (.month(2), "february feb"), (.month(3), "march"), (.month(4), "april apr"),
      (.month(5), "may"), (.month(6), "june jun"), (.month(7), "july jul"), (.month(8), "august aug"),
      (.month(9), "september sep sept"), (.month(10), "october oct"), (.month(11), "november nov"),
      (.month(12), "december"),
      (.weekend, "weekends weekend"), (.workdays, "weekdays weekday"), (.eachDay, "daily everyday"), (.each, "every"),
      (.week, "week"), (.publicHoliday, "holidays holiday"),
      (.season, "summer winter spring autumn"),
      (.to, "to thru through"), (.until, "until till til"), (.from, "from between"), (.and, "and then or"),
      (.closed, "closed closes"), (.closing, "closing"), (.open, "open opens"), (.except, "except excluding"),
      (.pause, "break"), (.lunchtime, "lunch"), (.evening, "dinner supper"),
      (.noon, "noon midday"), (.midnight, "midnight"), (.morning, "morning mornings"),
      (.afternoon, "afternoon afternoons"),
      (.evening, "evening evenings"), (.hour, "hours hour hrs hr oclock"),
      (.continuous, "nonstop"), (.appointment, "appointment appointments appt"), (.onlyBy, "by on"), (.only, "only"),
      (.without, "without"), (.heading, "hours opening business"), (.serving, "available service services"),
      (.shop, "shop store office showroom"),
      (.refuse(.telephone), "phone phones telephone lines hotline helpline"),
      (.refuse(.contact), "call calling chat"),
      (
        .refuse(.automatic),
        "online website emergency emergencies atm message messages blog learning analytics monitoring surveillance recorded voicemail server servers access"
      ),
      (.refuse(.delivery), "delivery deliveries pickup collection"),
      (
        .refuse(.event),
        "parking class classes course courses lesson lessons workshop seminar webinar concert meeting music karaoke bingo quiz"
      ),
      (.refuse(.tariff), "rate rates fee fees checkin checkout"),
      (
        .filler,
        "the of a bank public legal uk national days day all time local zone eastern central pacific mountain daylight savings saving standard est edt pst pdt mst mdt cst cdt ct gmt bst ist utc cet"
      ),
    ]

  private static let dutch: Words =
    [
      (.day(0), "maandag maandags maa"), (.day(1), "dinsdag dinsdags"), (.day(2), "woensdag woensdags woe"),
      (.day(3), "donderdag donderdags"), (.day(4), "vrijdag vrijdags vrij vrijdagavond vri"),
      (.day(5), "zaterdag zaterdags zat"),
      (.day(6), "zondag zondags"),
      (.month(1), "januari"), (.month(2), "februari"), (.month(3), "maart"), (.month(4), "april"), (.month(5), "mei"),
      (.month(6), "juni"), (.month(7), "juli"), (.month(8), "augustus"), (.month(9), "september"),
      (.month(10), "oktober okt"), (.month(11), "november"), (.month(12), "december"),
      (.weekend, "weekend"), (.workdays, "werkdagen doordeweeks weekdagen"), (.eachDay, "dagelijks"),
      (.each, "elke iedere alle"),
      (.publicHoliday, "feestdagen feestdag"), (.schoolHoliday, "vakantie"),
      (.to, "tot tm"), (.from, "van tussen"), (.startingAt, "vanaf"), (.and, "en"),
      (.closed, "gesloten"), (.open, "geopend open"), (.except, "behalve uitgezonderd"),
      (.pause, "lunchpauze pauze middagpauze"), (.nocturne, "koopavond"),
      (.noon, "middaguur"), (.midnight, "middernacht"), (.morning, "ochtend ochtends"),
      (.afternoon, "middag middags namiddag"), (.evening, "avond avonds"), (.hour, "uur"),
      (.continuous, "doorlopend"), (.appointment, "afspraak"), (.onlyBy, "op volgens"),
      (.only, "alleen enkel uitsluitend"),
      (.without, "zonder"), (.heading, "openingstijden openingsuren"), (.shop, "winkel kantoor"),
      (.refuse(.telephone), "telefonisch telefoon telefonische"),
      (.refuse(.contact), "bel bellen bereikbaar"), (.refuse(.delivery), "bezorging levering leveren bezorgen"),
      (.refuse(.event), "cursus lessen"), (.refuse(.tariff), "aankomst vertrek"),
      (.filler, "met de het dag dagen klokke wij zijn u is om"),
    ]

  private static let german: Words =
    [
      (.day(0), "montag montags"), (.day(1), "dienstag dienstags"), (.day(2), "mittwoch mittwochs"),
      (.day(3), "donnerstag donnerstags"), (.day(4), "freitag freitags"),
      (.day(5), "samstag samstags sonnabend sonnabends"), (.day(6), "sonntag sonntags sonn"),
      (.month(1), "januar janner"), (.month(2), "februar"), (.month(3), "marz maerz"), (.month(5), "mai"),
      (.month(6), "juni"), (.month(7), "juli"), (.month(8), "august"), (.month(10), "oktober okt"),
      (.month(12), "dezember dez"),
      (.weekend, "wochenende wochenenden"), (.workdays, "werktags werktage wochentags"), (.eachDay, "taglich taeglich"),
      (.each, "jeden"), (.publicHoliday, "feiertag feiertage feiertagen feiertags"), (.schoolHoliday, "ferien"),
      (.to, "bis"), (.from, "von vom zwischen"), (.startingAt, "ab"), (.and, "und sowie"),
      (.closed, "geschlossen ruhetag"), (.open, "geoffnet geoeffnet offen"), (.except, "ausser"),
      (.pause, "mittagspause"), (.noon, "mittag"), (.midnight, "mitternacht"),
      (.morning, "vormittag vormittags morgens"), (.afternoon, "nachmittag nachmittags"), (.evening, "abend abends"),
      (.hour, "uhr"), (.continuous, "durchgehend"),
      (.appointment, "vereinbarung absprache termin terminvereinbarung"), (.onlyBy, "nach"), (.only, "nur"),
      (.without, "ohne"), (.heading, "offnungszeiten oeffnungszeiten sprechzeiten"), (.shop, "laden geschaft praxis"),
      (.refuse(.telephone), "telefonisch telefonzeiten"),
      (.refuse(.contact), "erreichbar anrufen"), (.refuse(.delivery), "lieferung lieferzeiten"),
      (.refuse(.event), "kurs kurse unterricht"), (.refuse(.tariff), "anreise abreise notdienst"),
      (.filler, "den dem der telefonischer wir sind fur sie am im"),
    ]

  private static let italian: Words =
    [
      (.day(0), "lunedi"), (.day(1), "martedi mart"), (.day(2), "mercoledi"), (.day(3), "giovedi giov"),
      (.day(4), "venerdi"), (.day(5), "sabato prefestivi prefestivo"), (.day(6), "domenica domenicale"),
      (.month(1), "gennaio"), (.month(2), "febbraio"), (.month(3), "marzo"), (.month(4), "aprile"),
      (.month(5), "maggio"), (.month(6), "giugno"), (.month(7), "luglio"), (.month(8), "agosto"),
      (.month(9), "settembre"), (.month(10), "ottobre"), (.month(11), "novembre"), (.month(12), "dicembre"),
      (.workdays, "feriali"), (.each, "tutti ogni"), (.publicHoliday, "festivi festivita"),
      (.to, "al alla alle ai"), (.until, "fino"), (.from, "dal dalle dalla dai"), (.and, "e"),
      (.closed, "chiuso chiusi chiusa chiusura"), (.open, "aperto aperti aperta"), (.except, "eccetto tranne escluso"),
      (.noon, "mezzogiorno"), (.midnight, "mezzanotte"), (.morning, "mattina mattino"), (.afternoon, "pomeriggio"),
      (.evening, "sera"), (.hour, "ore ora"), (.continuous, "continuato"), (.appointment, "appuntamento"),
      (.onlyBy, "su"), (.only, "solo"), (.without, "senza"), (.heading, "orario orari apertura settimanale"),
      (.shop, "negozio ufficio"), (.refuse(.telephone), "telefonico telefonica"),
      (.refuse(.delivery), "consegna consegne"),
      (.refuse(.event), "corso corsi lezione lezioni"),
      (.filler, "il i giorni giorno"),
    ]

  private static let spanish: Words =
    [
      (.day(0), "lunes"), (.day(1), "martes"), (.day(2), "miercoles"), (.day(3), "jueves juev"),
      (.day(4), "viernes vier"),
      (.day(5), "sabado sabados"), (.day(6), "domingo domingos"),
      (.month(1), "enero"), (.month(2), "febrero"), (.month(3), "marzo"), (.month(4), "abril"), (.month(5), "mayo"),
      (.month(6), "junio"), (.month(7), "julio"), (.month(8), "agosto"), (.month(9), "septiembre setiembre"),
      (.month(10), "octubre"), (.month(11), "noviembre"), (.month(12), "diciembre"),
      (.workdays, "laborables"), (.each, "todos cada"), (.publicHoliday, "festivos festivo"),
      (.to, "al"), (.until, "hasta"), (.from, "desde del"), (.and, "y"), (.closed, "cerrado cerrados cerrada"),
      (.closing, "cierre descanso"), (.open, "abierto abiertos abrimos"), (.except, "excepto salvo"),
      (.noon, "mediodia"),
      (.midnight, "medianoche"), (.morning, "manana mananas"), (.afternoon, "tarde tardes"), (.evening, "noche noches"),
      (.hour, "horas hs"), (.continuous, "ininterrumpido"), (.appointment, "cita"), (.onlyBy, "con previa"),
      (.only, "solo"),
      (.without, "sin"), (.heading, "horario horarios"), (.shop, "tienda oficina"),
      (.refuse(.telephone), "telefonica"), (.refuse(.delivery), "entrega entregas envio envios"),
      (.refuse(.event), "curso cursos clase clases"),
      (.filler, "el los las dias dia"),
    ]
}
