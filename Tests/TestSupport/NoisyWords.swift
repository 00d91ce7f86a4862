/// The words of which ``NoisyTown`` makes its shops; all names are invented or ordinary words.
enum NoisyWords {
  static let trades = [
    "Boulangerie", "Boucherie", "Garage", "Coiffure", "Pharmacie", "Plomberie", "Menuiserie", "Fleuriste", "Librairie",
    "Pressing", "Optique", "Restaurant", "Électricité", "Serrurerie", "Bijouterie", "Cordonnerie", "Épicerie",
    "Carrosserie", "Institut", "Fromagerie", "Poissonnerie", "Chocolaterie", "Ébénisterie", "Tapisserie", "Cave",
  ]
  static let surnameStarts = [
    "Bar", "Cas", "Dar", "Fau", "Gar", "La", "Mar", "Per", "Sau", "Ta", "Ver", "Bou", "Cha", "Des", "Es", "Lar", "Mon",
    "Pey", "Rou", "Sar", "Du", "Cou", "Bel", "Gui", "Ha", "Lou", "Mi", "Na", "Ou", "Vi",
  ]
  static let surnameEnds = [
    "rère", "tagne", "ricau", "chard", "tigue", "fitte", "rouil", "dès", "bère", "guet", "lloux", "ssac", "gnac",
    "zeau",
    "tier", "nnel", "vent", "ribat", "ssous", "rreau", "bert", "ntès", "quier", "lanne", "ges", "court", "bos", "gnon",
  ]
  static let firstNames = [
    "Claire", "Nadia", "Julien", "Mégane", "Fabien", "Sandrine", "Lucie", "Gilles", "Bernard", "Noémie", "Hugo", "Inès",
    "Paul", "Zoé", "Marius", "Léa",
  ]
  static let nouns = [
    "Le Fournil", "La Ruche", "L'Instant", "Le Comptoir", "La Cabane", "Le Jardin", "L'Échoppe", "Le Moulin",
    "La Source",
    "Le Bistrot", "La Table", "L'Étoile", "Le Panier", "La Boutique", "Le Salon", "L'Établi",
  ]
  static let adjectives = [
    "Doré", "Bleue", "Gourmand", "Secret", "des Graves", "du Lac", "du Bourg", "des Pins", "Vert", "d'Éole",
    "de la Gare",
    "du Marché", "Sauvage", "des Arts", "Créatif", "du Pontet",
  ]
  static let places = [
    "la Gare", "la Mairie", "l'Église", "Saige", "Saint-Martin", "l'Alouette", "la Fontaine", "Camponac", "Brivazac",
    "la Poste",
  ]
  static let chains = [
    "Pains & Merveilles", "Optivue", "Coiff'Express", "AutoPlus Services", "Fleurs d'Ici", "Pizza Prestissimo",
    "Le Roi du Pressing", "BioTerre",
  ]
  static let ways = [
    "rue", "rue", "rue", "avenue", "avenue", "boulevard", "place", "chemin", "allée", "impasse", "cours",
  ]
  static let streets = [
    "Pasteur", "Jean Jaurès", "de la République", "du Général Leclerc", "Victor Hugo", "des Poilus", "Camponac",
    "de Saige", "Saint-Martin", "de la Gare", "des Mimosas", "du Luc", "Gambetta", "de la Libération", "des Écoles",
    "du Moulin", "de Compostelle", "Eugène Marc", "du Monteil", "des Tilleuls", "Nancel Pénard", "du Stade",
  ]
  static let towns = [
    "Pessac", "Talence", "Cestas", "Canéjan", "Mérignac", "Gradignan", "Saint-Médard-en-Jalles", "Bègles", "Le Haillan",
    "Bruges", "Eysines", "Lormont", "Cenon", "Floirac", "Ambarès", "Blanquefort", "Léognan", "Martillac", "Saucats",
    "La Brède",
  ]

  /// Town number 0…: the twenty names, eight times over with other endings and postcodes.
  static func town(_ number: Int) -> (name: String, postcode: String, latitude: Double, longitude: Double) {
    let name = towns[number % towns.count]
    let round = number / towns.count
    let ending = ["", "-le-Vieux", "-sur-Dronne", "-les-Bains", "-la-Forêt", "-d'en-Haut", "-Plage", "-le-Grand"][
      round % 8]
    let postcode = String(33_000 + number * 10)
    return (name + ending, postcode, 44 + Double(number % 13) * 0.11, -1.2 + Double(number / 13) * 0.13)
  }
}
