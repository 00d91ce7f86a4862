public import Presence

/// A merchant of the list and a record of another source that may be the same.
public struct RecordMatch: Sendable, Hashable {
  /// Place of the merchant in what was given.
  public let merchant: Int
  /// Place of the record in what was given.
  public let record: Int
  /// Sum of the weights.
  public let score: Double
  /// What speaks for it and against it.
  public let reasons: [MatchReason]
  /// Why a person has to look; nil when it is sure.
  public let doubt: Doubt?

  /// The same pair after a person said that it is one merchant.
  public var decided: RecordMatch {
    RecordMatch(merchant: merchant, record: record, score: score, reasons: reasons, doubt: nil)
  }

  /// Why a pair is not taken for one merchant without a person.
  public enum Doubt: String, Sendable, Hashable, Codable {
    /// Not enough agrees.
    case weak
    /// Only one kind of evidence agrees.
    case oneEvidence
    /// The places differ: it moved, or it is another shop of the same firm.
    case otherPlace
    /// Another record is nearly as good.
    case rivalRecord
    /// Another merchant fits the record nearly as well.
    case rivalMerchant
  }
}

/// Finds the merchants of a list in another source: by SIRET, telephone, site, name and place.
///
/// Nothing is merged silently: what is not sure is given out with its doubt, and what is sure carries its reasons.
public enum RecordMatcher {
  /// Sure and doubtful pairs, by merchant. `records` are those of one source.
  ///
  /// Time grows with the pairs that share a number, an address or rare words: 45,000 merchants against 150,000 records
  /// take seconds (`make bench`).
  public static func match(_ merchants: [Merchant], with records: [OpenRecord], settings: MatchSettings)
    -> [RecordMatch]
  {
    let mine = merchants.map { MatchRecord($0) }
    let index = MatchIndex(records, merchants: mine)
    var best: [RecordMatch] = []
    for (number, merchant) in mine.enumerated() {
      best += matches(of: merchant, number: number, index: index, settings: settings)
    }
    return withoutRivals(best, lead: settings.lead)
  }

  private static func matches(
    of merchant: MatchRecord, number: Int, index: MatchIndex, settings: MatchSettings
  ) -> [RecordMatch] {
    let placed = index.placed(merchant)
    var scored: [(record: Int, score: PairScore)] = []
    for candidate in index.candidates(for: merchant) {
      let score = PairScore(placed, index.records[candidate], settings: settings, rarity: index.rarity)
      if score.total >= settings.doubtfulScore { scored.append((candidate, score)) }
    }
    scored.sort { ($1.score.total, $0.record) < ($0.score.total, $1.record) }
    guard let best = scored.first else { return [] }
    let rivals = scored.dropFirst().filter { rival in
      best.score.total - rival.score.total < settings.lead
        && !isSameShop(index.records[best.record], index.records[rival.record])
    }
    var doubt: RecordMatch.Doubt?
    if best.score.total < settings.sureScore {
      doubt = .weak
    } else if !best.score.isIndependent {
      doubt = .oneEvidence
    } else if !rivals.isEmpty {
      doubt = .rivalRecord
    } else if best.score.isElsewhere {
      doubt = .otherPlace
    }
    func match(_ entry: (record: Int, score: PairScore), _ doubt: RecordMatch.Doubt?) -> RecordMatch {
      RecordMatch(
        merchant: number, record: entry.record, score: entry.score.total, reasons: entry.score.reasons, doubt: doubt)
    }
    // A person who has to choose sees all that could be chosen.
    return [match(best, doubt)] + (doubt == nil ? [] : rivals.prefix(4).map { match($0, .rivalRecord) })
  }

  /// A shop that the source has twice: as a point and as a building.
  private static func isSameShop(_ left: MatchRecord, _ right: MatchRecord) -> Bool {
    guard let mine = left.names.first, let theirs = right.names.first, mine.likeness(to: theirs) >= .contained else {
      return false
    }
    if let distance = left.distance(to: right) { return distance <= 80 }
    if let street = left.street, let other = right.street, left.postcode == right.postcode {
      return street.number != nil && street.likeness(to: other) == .same
    }
    return false
  }

  /// A record that two merchants claim belongs to the one who is clearly ahead; else to nobody without a person.
  private static func withoutRivals(_ matches: [RecordMatch], lead: Double) -> [RecordMatch] {
    var claims: [Int: [RecordMatch]] = [:]
    for match in matches where match.doubt == nil { claims[match.record, default: []].append(match) }
    return matches.map { match in
      guard match.doubt == nil, let all = claims[match.record], all.count > 1 else { return match }
      let others = all.filter { $0.merchant != match.merchant }.map(\.score).max() ?? 0
      guard match.score - others < lead else { return match }
      return RecordMatch(
        merchant: match.merchant, record: match.record, score: match.score, reasons: match.reasons,
        doubt: .rivalMerchant)
    }
  }
}
