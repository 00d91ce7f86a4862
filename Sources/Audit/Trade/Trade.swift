import Presence

/// Trades whose customers expect particular things of a page; all others are judged by the general checks alone.
enum Trade: String, Sendable, CaseIterable {
  case restaurant, foodShop, hairdresser, beauty, building, health, accommodation

  /// Whether customers come to the door: a building firm works at theirs.
  var receivesAtDoor: Bool { self != .building }

  /// What a merchant of this trade calls it, for messages: « restaurant », « commerce de bouche »…
  var name: LocalizedText {
    switch self {
    case .restaurant: LocalizedText(fr: "restaurant", en: "restaurant")
    case .foodShop: LocalizedText(fr: "commerce de bouche", en: "food shop")
    case .hairdresser: LocalizedText(fr: "salon de coiffure", en: "hairdresser’s")
    case .beauty: LocalizedText(fr: "institut de beauté", en: "beauty salon")
    case .building: LocalizedText(fr: "entreprise du bâtiment", en: "building firm")
    case .health: LocalizedText(fr: "cabinet de santé", en: "health practice")
    case .accommodation: LocalizedText(fr: "hébergement", en: "accommodation")
    }
  }
}
