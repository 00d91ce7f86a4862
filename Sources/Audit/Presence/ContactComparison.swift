public import Presence

/// Compares what several places say of one merchant.
///
/// Nothing is accused: a difference is shown with both sides, and what a place does not say is no difference.
public enum ContactComparison {
  /// All differences, those that cost a customer most first; the same ones in any order of the input.
  ///
  /// For each thing that is said, the first place in the order of ``PresenceSource`` is compared with every place that
  /// says something else; places that agree with each other are told once.
  public static func differences(between seen: [SeenContact]) -> [ContactDifference] {
    let places = seen.sorted {
      ($0.source, $0.evidence.url, $0.evidence.line ?? 0) < ($1.source, $1.evidence.url, $1.evidence.line ?? 0)
    }
    let found = addresses(places) + phones(places) + hours(places) + names(places)
    return found.sorted { left, right in
      (left.kind, left.left.source, left.right.source, left.right.evidence.url)
        < (right.kind, right.left.source, right.right.source, right.right.evidence.url)
    }
  }

  // MARK: - Where

  private static func addresses(_ places: [SeenContact]) -> [ContactDifference] {
    let told = places.compactMap { place in place.address.map { (place, $0) } }
    guard let (first, address) = told.first else { return [] }
    var out: [ContactDifference] = []
    for (other, theirs) in told.dropFirst() {
      guard let kind = difference(address, theirs) else { continue }
      let isSamePerson = haveSamePhone(first, other) || haveSameName(first, other)
      add(
        ContactDifference(
          kind: kind, left: side(first, text(of: address)), right: side(other, text(of: theirs)),
          mayHaveMoved: isSamePerson && (kind == .town || kind == .street)), to: &out)
    }
    return out
  }

  /// Of several addresses that one place shows, the one that agrees best with a known one: a site may show its market
  /// stall, its workshop or a supplier too, and that is no contradiction. The first where none is known.
  public static func nearest(to known: PostalAddress?, among shown: [PostalAddress]) -> PostalAddress? {
    guard let known else { return shown.first }
    func rank(_ address: PostalAddress) -> Int { difference(known, address)?.rank ?? .max }
    return shown.enumerated().max { (rank($0.element), $1.offset) < (rank($1.element), $0.offset) }?.element
  }

  /// What is most different between two addresses; nil when nothing is that both say.
  static func difference(_ left: PostalAddress, _ right: PostalAddress) -> ContactDifference.Kind? {
    var isSameTown: Bool?
    if let town = left.city, let other = right.city { isSameTown = TownKey(town).isSame(as: TownKey(other)) }
    let codes = (digits(left.postcode), digits(right.postcode))
    let isSameCode = codes.0.isEmpty || codes.1.isEmpty ? nil : codes.0 == codes.1
    if isSameTown == false {
      // Two names under one postcode are a village and its commune, more often than two shops.
      return isSameCode == true ? nil : .town
    }
    if isSameTown == nil, isSameCode == false { return .town }
    let streets = (left.street.flatMap { StreetKey($0) }, right.street.flatMap { StreetKey($0) })
    if let street = streets.0, let other = streets.1 {
      switch street.likeness(to: other) {
      case .otherStreet: return .street
      case .otherNumber: return .streetNumber
      case .numberMissing: return .numberMissing
      case .repetitionDiffers: return .repetition
      case .same: break
      }
    }
    return isSameCode == false ? .postcode : nil
  }

  private static func text(of address: PostalAddress) -> String {
    let town = [address.postcode, address.city].compactMap { $0 }.joined(separator: " ")
    return [address.street ?? "", town].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: - How to call

  private static func phones(_ places: [SeenContact]) -> [ContactDifference] {
    let told = places.map { ($0, keys($0)) }.filter { !$0.1.isEmpty }
    guard let (first, known) = told.first else { return [] }
    var out: [ContactDifference] = []
    for (other, theirs) in told.dropFirst() where known.isDisjoint(with: theirs) {
      add(
        ContactDifference(
          kind: .phone, left: side(first, first.phones.joined(separator: " · ")),
          right: side(other, other.phones.joined(separator: " · "))), to: &out)
    }
    return out
  }

  // MARK: - When

  private static func hours(_ places: [SeenContact]) -> [ContactDifference] {
    let told = places.compactMap { place in
      place.hours.flatMap { $0.week.statedDays > 0 ? (place, $0.week) : nil }
    }
    guard let (first, week) = told.first else { return [] }
    var out: [ContactDifference] = []
    for (other, theirs) in told.dropFirst() {
      guard let kind = difference(week, theirs) else { continue }
      add(
        ContactDifference(
          kind: kind, left: side(first, first.hours?.osm ?? ""), right: side(other, other.hours?.osm ?? "")), to: &out)
    }
    return out
  }

  /// A day closed here and open there weighs more than other times; days that only one of them names do not count.
  static func difference(_ left: WeeklyHours, _ right: WeeklyHours) -> ContactDifference.Kind? {
    var kind: ContactDifference.Kind?
    for day in Weekday.allCases {
      guard let mine = left[day], let theirs = right[day], mine != theirs else { continue }
      if (mine == .closed && !theirs.spans.isEmpty) || (theirs == .closed && !mine.spans.isEmpty) { return .closedDay }
      if !mine.spans.isEmpty, !theirs.spans.isEmpty { kind = .hours }
    }
    return kind
  }

  // MARK: - Who

  private static func names(_ places: [SeenContact]) -> [ContactDifference] {
    let told = places.compactMap { place in place.name.map { (place, NameKey($0)) } }.filter { !$0.1.isEmpty }
    guard let (first, name) = told.first else { return [] }
    var out: [ContactDifference] = []
    for (other, theirs) in told.dropFirst() where name.likeness(to: theirs) == .different {
      // The register knows owners by their own names: that is no other shop name.
      if other.source == .sirene || other.source == .chamberRegister { continue }
      add(
        ContactDifference(kind: .name, left: side(first, first.name ?? ""), right: side(other, other.name ?? "")),
        to: &out)
    }
    return out
  }

  // MARK: - Sides

  private static func side(_ place: SeenContact, _ text: String) -> ContactDifference.Side {
    ContactDifference.Side(source: place.source, text: text, evidence: place.evidence)
  }

  /// Keeps one difference for places that say the same other thing.
  private static func add(_ difference: ContactDifference, to all: inout [ContactDifference]) {
    let folded = FoldedWords.of(difference.right.text)
    let isKnown = all.contains { $0.kind == difference.kind && FoldedWords.of($0.right.text) == folded }
    if !isKnown { all.append(difference) }
  }

  private static func keys(_ place: SeenContact) -> Set<String> { Set(place.phones.flatMap { PhoneKey.all(in: $0) }) }

  private static func haveSamePhone(_ left: SeenContact, _ right: SeenContact) -> Bool {
    !keys(left).isDisjoint(with: keys(right))
  }

  private static func haveSameName(_ left: SeenContact, _ right: SeenContact) -> Bool {
    guard let mine = left.name, let theirs = right.name else { return false }
    return NameKey(mine).likeness(to: NameKey(theirs)) >= .contained
  }

  private static func digits(_ text: String?) -> [UInt8] { (text ?? "").utf8.filter { (0x30...0x39).contains($0) } }
}
