internal import Presence

/// What a trade is called in a title, and which schema.org type it has.
///
/// Sources: NAF rév. 2 (https://www.insee.fr/fr/information/2406147), https://schema.org/LocalBusiness
struct TradeNames: Hashable, Sendable {
  /// A plain word: `boulangerie`; nil when the code is none of these.
  let word: LocalizedText?
  /// The type of the structured data; `LocalBusiness` when no narrower one is sure.
  let type: String

  /// By the merchant's NAF code; else by the list's own words, when they are short enough for a title.
  init(_ merchant: Merchant) {
    let code = (merchant.naf ?? "").uppercased().filter { $0.isNumber || $0.isLetter }
    if let known = TradeNames.table.first(where: { code.hasPrefix($0.code) }) {
      word = LocalizedText(fr: known.fr, en: known.en)
      type = known.type
      return
    }
    type = "LocalBusiness"
    let own = merchant.trade.map { SafeText.cleaned($0, limit: TradeNames.longestWord + 1) }
    word = own.flatMap { $0.isEmpty || $0.count > TradeNames.longestWord ? nil : LocalizedText(fr: $0, en: $0) }
  }

  private static let longestWord = 30

  private static let table: [(code: String, type: String, fr: String, en: String)] = [
    ("1071C", "Bakery", "boulangerie-pâtisserie", "bakery"), ("1071D", "Bakery", "pâtisserie", "pastry shop"),
    ("1082", "LocalBusiness", "chocolaterie", "chocolate maker"),
    ("4322A", "Plumber", "plomberie", "plumber"), ("4322B", "HVACBusiness", "chauffage", "heating"),
    ("4321A", "Electrician", "électricité", "electrician"),
    ("4332A", "HomeAndConstructionBusiness", "menuiserie", "joiner"),
    ("4332B", "Locksmith", "serrurerie", "locksmith"), ("4334Z", "HousePainter", "peinture", "house painter"),
    ("4391", "RoofingContractor", "couverture", "roofer"),
    ("43", "HomeAndConstructionBusiness", "artisan du bâtiment", "building trades"),
    ("4520A", "AutoRepair", "garage automobile", "garage"), ("4722Z", "LocalBusiness", "boucherie", "butcher"),
    ("4723Z", "LocalBusiness", "poissonnerie", "fishmonger"), ("4724Z", "Bakery", "boulangerie", "bakery"),
    ("4721Z", "GroceryStore", "primeur", "greengrocer"), ("4725Z", "LiquorStore", "cave à vins", "wine shop"),
    ("4729Z", "GroceryStore", "épicerie", "grocer"), ("4711", "GroceryStore", "épicerie", "grocer"),
    ("4761Z", "BookStore", "librairie", "bookshop"),
    ("4771Z", "ClothingStore", "boutique de vêtements", "clothes shop"),
    ("4772A", "ShoeStore", "magasin de chaussures", "shoe shop"),
    ("4776Z", "Florist", "fleuriste", "florist"), ("4777Z", "JewelryStore", "bijouterie", "jeweller"),
    ("4778A", "Optician", "opticien", "optician"), ("4764Z", "SportingGoodsStore", "magasin de sport", "sports shop"),
    ("4773Z", "Pharmacy", "pharmacie", "pharmacy"), ("5510Z", "Hotel", "hôtel", "hotel"),
    ("5610A", "Restaurant", "restaurant", "restaurant"),
    ("5610C", "FastFoodRestaurant", "restauration rapide", "takeaway"),
    ("5621Z", "FoodEstablishment", "traiteur", "caterer"), ("5630Z", "CafeOrCoffeeShop", "café", "café"),
    ("7420Z", "LocalBusiness", "photographe", "photographer"),
    ("9601B", "DryCleaningOrLaundry", "pressing", "dry cleaner"),
    ("9602A", "HairSalon", "coiffeur", "hairdresser"), ("9602B", "BeautySalon", "institut de beauté", "beauty salon"),
    ("9604Z", "HealthAndBeautyBusiness", "soins et bien-être", "wellness"),
    ("9523Z", "ShoeStore", "cordonnerie", "shoe repair"), ("9525Z", "LocalBusiness", "horlogerie", "watchmaker"),
  ]
}
