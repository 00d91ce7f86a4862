/// `matching:` of `config/settings.yaml`: when two records are taken for one merchant.
///
/// Weights are those of record linkage (I. Fellegi, A. Sunter, "A Theory for Record Linkage", 1969): how many times
/// likelier an agreement is between two records of one merchant than between two of different ones, as a power of two.
/// They were set by hand from what French registers and OpenStreetMap look like, and are checked by `make bench`.
public struct MatchSettings: Sendable, Hashable, Codable {
  /// From this score on a pair is one merchant, where nothing else comes near it.
  public var sureScore: Double
  /// From this score on a pair is shown to a person.
  public var doubtfulScore: Double
  /// How far the best candidate must be ahead of the next for being sure.
  public var lead: Double
  /// Agreements and disagreements, by ``MatchReason/Code``; a negative weight speaks against.
  public var weights: [String: Double]

  /// Thresholds and weights.
  public init(
    sureScore: Double = 7, doubtfulScore: Double = 4, lead: Double = 2.5,
    weights: [String: Double] = MatchSettings.defaultWeights
  ) {
    self.sureScore = sureScore
    self.doubtfulScore = doubtfulScore
    self.lead = lead
    self.weights = weights
  }

  /// The weights that ship.
  public static let defaultWeights: [String: Double] = Dictionary(
    uniqueKeysWithValues: MatchReason.Code.allCases.map { ($0.rawValue, $0.shippedWeight) })

  /// What is wrong with the settings, in sentences that name the key; empty when nothing is.
  public var problems: [String] {
    var problems: [String] = []
    if sureScore <= doubtfulScore { problems.append("matching.sureScore must be greater than matching.doubtfulScore") }
    if lead < 0 { problems.append("matching.lead must not be negative") }
    for key in weights.keys.sorted() where MatchReason.Code(rawValue: key) == nil {
      problems.append(
        "matching.weights.\(key): there is no such agreement; known: "
          + MatchReason.Code.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return problems
  }

  func weight(_ code: MatchReason.Code) -> Double { weights[code.rawValue] ?? code.shippedWeight }
}

/// One agreement or disagreement of a pair, with what it weighs.
public struct MatchReason: Sendable, Hashable, Codable {
  /// What agrees or not.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case sameSIRET, otherSIRET, sameSIREN, samePhone, otherPhone, sameSite, sameEmail
    case sameName, containedName, similarName, otherName
    case samePostcode, sameTown, otherPlace, sameStreet, sameStreetOnly, otherNumber, otherStreet
    case near, far

    var shippedWeight: Double {
      switch self {
      case .sameSIRET: 20
      case .otherSIRET: -6
      case .sameSIREN: 3
      case .samePhone: 7
      case .otherPhone: -1.5
      case .sameSite: 6
      case .sameEmail: 5
      case .sameName: 5
      case .containedName: 3
      case .similarName: 1.5
      case .otherName: -4
      case .samePostcode: 2
      case .sameTown: 1
      case .otherPlace: -3
      case .sameStreet: 5
      case .sameStreetOnly: 1.5
      case .otherNumber: -1
      case .otherStreet: -4
      case .near: 2
      case .far: -4
      }
    }

    /// Kinds of evidence that do not follow from each other; two of them must agree for a pair to be sure.
    var kind: String? {
      switch self {
      case .sameSIRET: "siret"
      case .samePhone: "phone"
      case .sameSite, .sameEmail: "site"
      case .sameName, .containedName: "name"
      case .samePostcode, .sameTown, .sameStreet, .near: "place"
      default: nil
      }
    }
  }

  /// What agrees or not.
  public let code: Code
  /// What it adds to the score.
  public let weight: Double
}
