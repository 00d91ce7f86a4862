public import Presence

/// `config/offers.yaml`: what the chamber itself offers, attached to pieces of advice.
public struct OffersTable: Sendable, Codable {
  /// A workshop, a contact, a hosted platform.
  public struct Offer: Sendable, Codable {
    /// Identifier, kebab case.
    public var id: String
    /// Identifiers of the recommendations for which it helps.
    public var recommendations: [String]
    /// The offer in one or two sentences: what, when or where, how to take it.
    public var text: LocalizedText
  }

  /// Keys that an offer may have; another one is a typing error.
  public static let offerKeys: Set<String> = ["id", "recommendations", "text"]
  /// A chamber that offers nothing yet.
  public static let none = OffersTable(offers: [])

  /// All offers, in the order in which a sheet names them.
  public var offers: [Offer]

  /// A table of these offers.
  public init(offers: [Offer]) { self.offers = offers }

  /// Most offers printed under one piece of advice.
  private static let most = 2

  /// What is offered for a piece of advice; nil when nothing is.
  func texts(for recommendation: String) -> [LocalizedText]? {
    let found = offers.filter { $0.recommendations.contains(recommendation) }.prefix(OffersTable.most).map(\.text)
    return found.isEmpty ? nil : Array(found)
  }

  /// What is wrong with the table and where; empty when nothing is.
  public func problems(advice: AdviceTable) -> [TableProblem] {
    let known = Set(advice.recommendations.map(\.id))
    var problems: [TableProblem] = []
    var seen: Set<String> = []
    for (place, offer) in offers.enumerated() {
      let path = ["offers", "\(place)"]
      if !seen.insert(offer.id).inserted {
        problems.append(TableProblem(path + ["id"], "“\(offer.id)” stands twice; rename one"))
      }
      for (index, id) in offer.recommendations.enumerated() where !known.contains(id) {
        problems.append(
          TableProblem(
            path + ["recommendations", "\(index)"],
            "“\(offer.id)”: there is no recommendation “\(id)”; recommendations.yaml has them"))
      }
      if offer.text.fr.isEmpty || offer.text.en.isEmpty {
        problems.append(TableProblem(path + ["text"], "“\(offer.id)”: “text” is empty in one language"))
      }
    }
    return problems
  }
}
