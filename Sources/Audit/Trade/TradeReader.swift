import Page
import Presence

/// Which trade a merchant has: by NAF code, else by the list's words, else by the words of the pages.
enum TradeReader {
  /// Nil when nothing tells, or when the trade is none of ours.
  static func trade(of merchant: Merchant, pages: [ReadPage]) -> Trade? {
    // A code of another activity is an answer too: words could only mislead then.
    if let code = merchant.naf, digits(of: code).count == 4 { return byNAF(code) }
    if let words = merchant.trade, let trade = byWords(words) { return trade }
    for page in pages {
      if let words = page.facts.trade?.value, let trade = byWords(words) { return trade }
    }
    return nil
  }

  /// By code of the French nomenclature (NAF rév. 2), with or without its dot: `10.71C`, `1071C`.
  ///
  /// Source: https://www.insee.fr/fr/information/2406147
  static func byNAF(_ code: String) -> Trade? {
    let digits = digits(of: code)
    guard digits.count == 4, let number = Int(digits) else { return nil }
    switch number {
    case 5610: return .restaurant
    case 100...150, 1013, 1051, 1052, 1071, 1072, 1082, 1102, 1105, 4711, 4721...4729, 4781, 5621: return .foodShop
    case 9602: return code.uppercased().hasSuffix("A") ? .hairdresser : .beauty
    case 4110...4399, 8130: return .building
    case 8621...8690: return .health
    case 5510...5530: return .accommodation
    default: return nil
    }
  }

  /// Whether a food shop prepares what it sells; a greengrocer or a wine merchant does not.
  static func preparesFood(_ merchant: Merchant) -> Bool {
    guard let code = merchant.naf else { return true }
    return !["4721", "4725", "4781", "1102", "1105", "0113", "0149"].contains(digits(of: code))
  }

  private static func digits(of code: String) -> String { code.filter { $0.isASCII && $0.isNumber } }

  /// By a stem in a trade's own words; the first list that knows one wins.
  static func byWords(_ words: String) -> Trade? {
    let folded = " " + words.foldedForComparison
    return stems.first { _, list in list.contains { folded.contains(" " + $0) } }?.0
  }

  private static let stems: [(Trade, [String])] = [
    (.hairdresser, ["coiff", "barbier", "barber", "hairdress", "hair salon"]),
    (
      .beauty,
      ["esthetic", "institut de beaute", "soins de beaute", "onglerie", "prothesiste ongul", "spa ", "massage"]
    ),
    (
      .restaurant,
      ["restaura", "bistrot", "bistro", "brasserie", "creperie", "pizz", "snack", "food truck", "kebab", "auberge"]
    ),
    (
      .foodShop,
      [
        "boulang", "patiss", "boucher", "charcut", "traiteur", "poissonn", "fromag", "cremerie", "epicerie", "primeur",
        "cavist", "cave a vin", "chocolat", "confiser", "glacier", "apicult", "maraich", "torrefact", "bakery",
      ]
    ),
    (
      .building,
      [
        "plomb", "chauffag", "electricien", "menuisi", "charpent", "couvreur", "couverture", "macon", "carrel", "platr",
        "peintre en bat", "peintre", "facad", "terrass", "serrur", "paysag", "ramon", "climatici", "renovation",
        "zingu",
        "installation d", "travaux", "plumber", "electrician", "roofer",
      ]
    ),
    (
      .health,
      [
        "medecin", "dentis", "kine", "osteopath", "podolog", "sage femme", "orthophon", "infirmi", "psycholog",
        "cabinet medical", "chiropract", "practitioner", "physician",
      ]
    ),
    (
      .accommodation, ["hotel", "chambre d hote", "chambres d hote", "gite", "camping", "hebergement", "maison d hote"]
    ),
  ]
}
