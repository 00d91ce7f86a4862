public import Presence

/// The postal addresses of a page, sorted by whose they are.
public struct AddressReading: Sendable, Hashable {
  /// The merchant's addresses, best first.
  public var addresses: [Fact<PostalAddress>] = []
  /// Addresses of hosts, agencies, mediators…
  public var thirdParty: [Fact<PostalAddress>] = []

  /// Nothing found.
  public init() {}
}

/// Finds postal addresses in structured data, `<address>` elements, map links and the visible text.
public enum PostalAddresses {
  /// Every address once. A town with its postcode but without a street is given only where the page has no full address.
  public static func find(in page: Page) -> AddressReading { find(in: ContactSource(page)) }

  static func find(in source: ContactSource) -> AddressReading {
    var collector = AddressCollector(source: source)
    collector.readStructuredData()
    collector.readText()
    collector.readMaps()
    return collector.reading()
  }
}

/// Gathers addresses on one page and merges those that are the same.
struct AddressCollector {
  private let source: ContactSource
  private var facts: [Fact<PostalAddress>] = []
  private var coordinates: (latitude: Double, longitude: Double)?

  /// More postcodes without a street than this are a list of towns served, no addresses.
  private static let mostBareTowns = 3

  init(source: ContactSource) { self.source = source }

  mutating func readStructuredData() {
    for stated in StructuredAddresses.find(in: source.page.structured) {
      let evidence = source.page.evidence(line: stated.line, excerpt: stated.excerpt, method: stated.method)
      add(Fact(stated.address, evidence: [evidence], confidence: 1))
    }
  }

  mutating func readText() {
    var finder = AddressFinder(source.text, regions: source.regions)
    for found in finder.find() {
      let owner = KnownHosts.owner(of: found, in: source.text) ?? source.owners.owner(at: found.range.lowerBound)
      add(found, of: source.text, owner: owner, evidence: source.evidence(found.range, in: source.text))
    }
    guard let hidden = source.hidden else { return }
    var second = AddressFinder(hidden, regions: source.regions)
    for found in second.find() where found.street != nil && found.postcode != nil {
      let owner = KnownHosts.owner(of: found, in: hidden) ?? .merchant
      let evidence = source.evidence(found.range, in: hidden, view: source.page.hiddenText)
      add(found, of: hidden, owner: owner, evidence: evidence)
    }
  }

  private mutating func add(_ found: FoundAddress, of text: TracedText, owner: ContactOwner, evidence: Evidence) {
    let address = PostalAddress(
      street: found.street.map(text.text), postcode: found.postcode,
      city: found.city.map { AddressCollector.town(text.text($0)) }, country: found.country, owner: owner)
    add(Fact(address, evidence: [evidence], confidence: found.confidence))
  }

  /// Without a trailing "CEDEX".
  private static func town(_ text: String) -> String {
    guard let range = text.lowercased().firstRange(of: " cedex") else { return text }
    return String(text.prefix(text.lowercased().distance(from: text.lowercased().startIndex, to: range.lowerBound)))
  }

  mutating func readMaps() {
    for link in source.links where link.kind == .web && MapLink.mayBeMap(link.lower) {
      guard let place = MapLink.place(of: link.target) else { continue }
      if coordinates == nil { coordinates = place.coordinates }
      guard let query = place.query else { continue }
      var finder = AddressFinder(TracedText(query), regions: source.regions)
      for found in finder.find() where found.postcode != nil && found.street != nil {
        let text = TracedText(query)
        let address = PostalAddress(
          street: found.street.map(text.text), postcode: found.postcode, city: found.city.map(text.text),
          country: found.country)
        add(
          Fact(
            address, evidence: [source.page.evidence(link.node, excerpt: query, method: .link)], confidence: 0.8))
      }
    }
  }

  private mutating func add(_ fact: Fact<PostalAddress>) {
    // "123 rue Exemple" is a template's.
    if let street = fact.value.street, Self.words(of: street).contains(where: { $0 == "exemple" || $0 == "example" }) {
      return
    }
    for place in facts.indices where AddressCollector.isSame(facts[place].value, fact.value) {
      facts[place].evidence += fact.evidence.prefix(max(0, 4 - facts[place].evidence.count))
      if facts[place].value.street == nil { facts[place].value.street = fact.value.street }
      if facts[place].value.postcode == nil { facts[place].value.postcode = fact.value.postcode }
      if facts[place].value.city == nil { facts[place].value.city = fact.value.city }
      if facts[place].value.country == nil { facts[place].value.country = fact.value.country }
      if fact.value.owner == .merchant { facts[place].value.owner = .merchant }
      facts[place].confidence = max(facts[place].confidence, fact.confidence)
      return
    }
    if facts.count < 200 { facts.append(fact) }
  }

  /// Same postcode (or one without), and streets that share their number and most of their words.
  private static func isSame(_ left: PostalAddress, _ right: PostalAddress) -> Bool {
    if let one = left.postcode, let other = right.postcode, one != other { return false }
    guard let one = left.street, let other = right.street else {
      guard left.postcode != nil, left.postcode == right.postcode else { return false }
      return left.street == nil || right.street == nil
    }
    let (mine, theirs) = (words(of: one), words(of: other))
    let numbers = (mine.filter { $0.first?.isNumber == true }, theirs.filter { $0.first?.isNumber == true })
    if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0.isDisjoint(with: numbers.1) { return false }
    let common = mine.intersection(theirs).count
    return common * 2 >= min(mine.count, theirs.count) && common > 0
  }

  private static func words(of street: String) -> Set<String> {
    let folded = TracedText(street).bytes
    return Set(folded.split { !$0.isFoldedWord }.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func isPostBox(_ street: String) -> Bool {
    let folded = TracedText(street).bytes
    return folded.has("postbus", at: 0) || folded.has("postfach", at: 0) || folded.has("po box", at: 0)
      || folded.has("p.o. box", at: 0) || folded.has("bp ", at: 0)
  }

  /// Full addresses first, in the order of the page; bare towns only where there is nothing else.
  func reading() -> AddressReading {
    var reading = AddressReading()
    let full = facts.filter { $0.value.street != nil }
    reading.thirdParty = full.filter { $0.value.owner == .thirdParty }
    var own = full.filter { $0.value.owner != .thirdParty }
    let withPostcode = own.filter { $0.value.postcode != nil }
    own = withPostcode + own.filter { $0.value.postcode == nil }
    // A post box receives letters, not customers.
    let houses = own.filter { !AddressCollector.isPostBox($0.value.street ?? "") }
    if !houses.isEmpty {
      own = houses + own.filter { AddressCollector.isPostBox($0.value.street ?? "") && $0.value.country != "NL" }
    }
    let bare = facts.filter { $0.value.street == nil && $0.value.postcode != nil && $0.value.owner != .thirdParty }
    if own.isEmpty, bare.count <= AddressCollector.mostBareTowns { own = bare }
    for place in own.indices { own[place].value.owner = .merchant }
    if let coordinates, own.count == 1, own[0].value.latitude == nil {
      own[0].value.latitude = coordinates.latitude
      own[0].value.longitude = coordinates.longitude
    }
    reading.addresses = own
    return reading
  }
}
