import Presence

/// The reasons for and against two records being one merchant, and their sum.
struct PairScore: Sendable {
  private(set) var total = 0.0
  private(set) var reasons: [MatchReason] = []

  /// How often numbers, domains and words occur, by which what everybody has weighs little.
  struct Rarity {
    var phones: [String: Int] = [:]
    var domains: [String: Int] = [:]
    var words: [String: Int] = [:]
    var names: [String: Int] = [:]
  }

  /// Whether the two places disagree and no number of the register says that it is one shop all the same: it moved, or
  /// it is another shop of the same firm.
  var isElsewhere: Bool { !has(.sameSIRET) && (has(.otherPlace) || has(.otherStreet) || has(.far)) }

  /// Whether two kinds of evidence agree that do not follow from each other.
  var isIndependent: Bool { Set(reasons.compactMap { $0.weight > 0 ? $0.code.kind : nil }).count >= 2 }

  func has(_ code: MatchReason.Code) -> Bool { reasons.contains { $0.code == code } }

  init(_ left: MatchRecord, _ right: MatchRecord, settings: MatchSettings, rarity: Rarity) {
    compareNumbers(left, right, settings, rarity)
    compareNames(left, right, settings, rarity)
    comparePlaces(left, right, settings)
  }

  private mutating func add(_ code: MatchReason.Code, _ weight: Double) {
    reasons.append(MatchReason(code: code, weight: weight))
    total += weight
  }

  private mutating func compareNumbers(
    _ left: MatchRecord, _ right: MatchRecord, _ settings: MatchSettings, _ rarity: Rarity
  ) {
    if let mine = left.siret, let theirs = right.siret {
      if mine == theirs {
        add(.sameSIRET, settings.weight(.sameSIRET))
      } else {
        add(.otherSIRET, settings.weight(.otherSIRET))
        if mine.prefix(9) == theirs.prefix(9) { add(.sameSIREN, settings.weight(.sameSIREN)) }
      }
    }
    if let shared = left.phones.first(where: right.phones.contains) {
      add(.samePhone, PairScore.shared(settings.weight(.samePhone), by: rarity.phones[shared] ?? 1))
    } else if !left.phones.isEmpty, !right.phones.isEmpty {
      add(.otherPhone, settings.weight(.otherPhone))
    }
    if let domain = left.domain, domain == right.domain {
      add(.sameSite, PairScore.shared(settings.weight(.sameSite), by: rarity.domains[domain] ?? 1))
    }
    if let email = left.email, email == right.email { add(.sameEmail, settings.weight(.sameEmail)) }
  }

  /// A number that several records share (a chain, a mall, an accountant) says less of each.
  private static func shared(_ weight: Double, by count: Int) -> Double {
    var weight = weight
    var rest = count
    while rest > 1 {
      weight -= 2
      rest /= 2
    }
    return max(0.5, weight)
  }

  private mutating func compareNames(
    _ left: MatchRecord, _ right: MatchRecord, _ settings: MatchSettings, _ rarity: Rarity
  ) {
    guard !left.names.isEmpty, !right.names.isEmpty else { return }
    var best = NameKey.Likeness.different
    var pair = (left.names[0], right.names[0])
    for mine in left.names {
      for theirs in right.names {
        // "Optivue Pessac" in Pessac is "Optivue".
        let plain = left.town.map { theirs.without(town: $0) } ?? theirs
        let likeness = mine.likeness(to: plain)
        if likeness > best { (best, pair) = (likeness, (mine, plain)) }
      }
    }
    switch best {
    case .same: add(.sameName, settings.weight(.sameName) + PairScore.bonus(ofName: pair, rarity))
    case .contained:
      let shared = pair.0.words.filter(pair.1.words.contains).map { rarity.words[$0] ?? 1 }.min() ?? 1
      add(.containedName, settings.weight(.containedName) + (shared <= 6 ? 1 : shared > 200 ? -1 : 0))
    case .similar: add(.similarName, settings.weight(.similarName))
    case .different: add(.otherName, settings.weight(.otherName))
    }
  }

  /// A name that nobody else has is worth three more; one that hundreds have ("Boulangerie", a chain) two less.
  private static func bonus(ofName pair: (NameKey, NameKey), _ rarity: Rarity) -> Double {
    switch max(rarity.names[pair.0.joined] ?? 1, rarity.names[pair.1.joined] ?? 1) {
    case ...1: 3
    case ...3: 2
    case ...8: 1
    case ...30: 0
    case ...100: -1
    default: -2
    }
  }

  private mutating func comparePlaces(_ left: MatchRecord, _ right: MatchRecord, _ settings: MatchSettings) {
    let distance = left.distance(to: right)
    if let distance, distance <= 150, left.hasOwnPlace { add(.near, settings.weight(.near)) }
    var isElsewhere = false
    if let mine = left.postcode, let theirs = right.postcode, mine == theirs {
      add(.samePostcode, settings.weight(.samePostcode))
    } else if let mine = left.town, let theirs = right.town {
      isElsewhere = !mine.isSame(as: theirs)
      if !isElsewhere { add(.sameTown, settings.weight(.sameTown)) }
    } else if left.postcode != nil, right.postcode != nil {
      isElsewhere = true
    } else if let distance, distance > 8000 {
      add(.far, settings.weight(.far))
    } else if let distance, distance < 3000 {
      add(.sameTown, settings.weight(.sameTown))
    }
    if isElsewhere { add(.otherPlace, settings.weight(.otherPlace)) }
    guard !isElsewhere, let mine = left.street, let theirs = right.street else { return }
    switch mine.likeness(to: theirs) {
    case .same, .repetitionDiffers:
      if mine.number == nil {
        add(.sameStreetOnly, settings.weight(.sameStreetOnly))
      } else {
        add(.sameStreet, settings.weight(.sameStreet))
      }
    case .numberMissing: add(.sameStreetOnly, settings.weight(.sameStreetOnly))
    case .otherNumber: add(.otherNumber, settings.weight(.otherNumber))
    case .otherStreet: add(.otherStreet, settings.weight(.otherStreet))
    }
  }
}
