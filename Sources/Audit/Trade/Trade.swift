/// Trades whose customers expect particular things of a page; all others are judged by the general checks alone.
enum Trade: String, Sendable, CaseIterable {
  case restaurant, foodShop, hairdresser, beauty, building, health, accommodation

  /// Whether customers come to the door: a building firm works at theirs.
  var receivesAtDoor: Bool { self != .building }

  /// The check that says how a customer of this trade acts; nil where ordering or booking in general says it.
  var ownAction: String? {
    switch self {
    case .hairdresser, .beauty, .health: "appointment-bookable"
    case .accommodation: "stay-bookable"
    case .building: "quote-request"
    case .restaurant, .foodShop: nil
    }
  }
}
