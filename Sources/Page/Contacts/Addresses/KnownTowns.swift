/// The French towns that everybody knows, with the first two figures of their postcodes: enough to see that
/// "15000 Tours minute" is no address and that "33000 Lyon" is a typing error.
///
/// Written by us from general knowledge: the prefectures and the other towns above some 45,000 inhabitants (INSEE,
/// populations légales; La Poste, Hexasmal, both open data, tell the same). A town that has a namesake is left out.
enum KnownTowns {
  /// Whether a postcode can be that of a town of this name; nil when the table does not know the town.
  static func agrees(postcode: String, town: String) -> Bool? {
    guard let departments = table[key(town)] else { return nil }
    return departments.contains { postcode.hasPrefix($0) }
  }

  /// Lower-case words parted by one space; "St" and "Ste" in full, what follows a figure dropped ("Lyon 2").
  private static func key(_ town: String) -> String {
    TracedText(town).bytes.split { !$0.isFoldedLetter }.prefix(5).map { word in
      let text = String(decoding: word, as: UTF8.self)
      return text == "st" ? "saint" : text == "ste" ? "sainte" : text
    }.joined(separator: " ")
  }

  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in rows.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      let departments = parts[0].split(separator: " ").map(String.init)
      for town in parts[1].split(separator: ",") { table[key(String(town))] = departments }
    }
    return table
  }()

  private static let rows = """
    01: bourg en bresse, oyonnax
    02: laon, saint quentin, soissons
    03: moulins, montlucon, vichy
    04: digne les bains, manosque
    05: gap, briancon
    06: nice, cannes, antibes, grasse, cagnes sur mer, menton
    07: privas, aubenas, annonay
    08: charleville mezieres, sedan
    09: foix, pamiers
    10: troyes
    11: carcassonne, narbonne
    12: rodez, millau
    13: marseille, aix en provence, arles, martigues, aubagne, salon de provence, istres
    14: caen, lisieux, bayeux
    15: aurillac
    16: angouleme, cognac
    17: la rochelle, saintes, rochefort, royan
    18: bourges, vierzon
    19: tulle, brive la gaillarde
    20: ajaccio, bastia, porto vecchio
    21: dijon, beaune
    22: saint brieuc, lannion, dinan
    23: gueret
    24: perigueux, bergerac, sarlat
    25: besancon, montbeliard, pontarlier
    26: valence, montelimar, romans sur isere
    27: evreux, vernon
    28: chartres, dreux
    29: quimper, brest, concarneau, morlaix
    30: nimes, ales
    31: toulouse, colomiers, blagnac
    32: auch
    33: bordeaux, pessac, talence, merignac, libourne, arcachon, begles, lormont, villenave d ornon, la teste de buch
    34: montpellier, beziers, sete, lunel
    35: rennes, saint malo, fougeres
    36: chateauroux
    37: tours, joue les tours
    38: grenoble, vienne, echirolles, bourgoin jallieu, voiron
    39: lons le saunier, dole
    40: mont de marsan, dax
    41: blois, vendome
    42: saint etienne, roanne, saint chamond
    43: le puy en velay
    44: nantes, saint nazaire, reze
    45: orleans, montargis
    46: cahors, figeac
    47: agen, villeneuve sur lot, marmande
    48: mende
    49: angers, cholet, saumur
    50: cherbourg en cotentin, coutances, granville
    51: chalons en champagne, reims, epernay
    52: chaumont, saint dizier
    53: laval
    54: nancy, vandoeuvre les nancy
    55: bar le duc, verdun
    56: vannes, lorient
    57: metz, thionville, forbach, sarreguemines
    58: nevers
    59: lille, roubaix, tourcoing, dunkerque, valenciennes, douai, villeneuve d ascq, cambrai, maubeuge
    60: beauvais, compiegne, creil
    61: alencon, flers, argentan
    62: arras, calais, boulogne sur mer, lens, bethune
    63: clermont ferrand, riom
    64: pau, bayonne, biarritz, anglet
    65: tarbes, lourdes
    66: perpignan
    67: strasbourg, haguenau, schiltigheim
    68: colmar, mulhouse
    69: lyon, villeurbanne, venissieux, villefranche sur saone
    70: vesoul
    71: macon, chalon sur saone, le creusot
    72: le mans
    73: chambery, aix les bains, albertville
    74: annecy, annemasse, thonon les bains
    75: paris
    76: rouen, le havre, dieppe
    77: melun, meaux, chelles, fontainebleau
    78: versailles, saint germain en laye, sartrouville, mantes la jolie
    79: niort, bressuire
    80: amiens, abbeville
    81: albi, castres
    82: montauban
    83: toulon, frejus, hyeres, draguignan, la seyne sur mer
    84: avignon, orange, carpentras
    85: la roche sur yon, les sables d olonne
    86: poitiers, chatellerault
    87: limoges
    88: epinal, saint die des vosges
    89: auxerre, sens
    90: belfort
    91: evry, corbeil essonnes, massy, palaiseau
    92: nanterre, boulogne billancourt, colombes, asnieres sur seine, courbevoie, rueil malmaison, neuilly sur seine
    93: bobigny, montreuil, saint denis, aulnay sous bois, aubervilliers, drancy
    94: creteil, vitry sur seine, champigny sur marne, ivry sur seine, vincennes
    95: cergy, pontoise, argenteuil, sarcelles
    971: pointe a pitre, basse terre, les abymes
    972: fort de france, le lamentin, schoelcher
    973: cayenne, kourou
    974: le tampon, saint andre de la reunion
    976: mamoudzou
    """
}
