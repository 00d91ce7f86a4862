public import Presence

/// The telephone numbers of a page, sorted by whose they are.
public struct PhoneReading: Sendable, Hashable {
  /// The merchant's numbers, best first.
  public var phones: [Fact<PhoneNumber>] = []
  /// Numbers of hosts, agencies, mediators…
  public var thirdParty: [Fact<PhoneNumber>] = []
  /// Fax numbers.
  public var faxes: [Fact<PhoneNumber>] = []
  /// Sample numbers that nobody answers: a finding, not a contact.
  public var placeholders: [Fact<PhoneNumber>] = []
  /// Links that dial another number than the one they show.
  public var mismatches: [Fact<LinkMismatch>] = []

  /// Nothing found.
  public init() {}
}

/// A link that dials or writes to another address than it shows.
public struct LinkMismatch: Sendable, Hashable, Codable {
  /// What a person reads, E.164 or an e-mail address.
  public let shown: String
  /// What the link dials or writes to, E.164, an e-mail address, or the broken target as written.
  public let target: String

  /// A link's two sides.
  public init(shown: String, target: String) {
    self.shown = shown
    self.target = target
  }
}

/// Finds telephone numbers in links, structured data and the visible text.
public enum Phones {
  /// Everything that can be dialled, each number once.
  public static func find(in page: Page) -> PhoneReading { find(in: ContactSource(page)) }

  static func find(in source: ContactSource) -> PhoneReading {
    var collector = PhoneCollector(source: source)
    collector.readStructuredData()
    collector.readLinks()
    collector.readText()
    return collector.reading()
  }
}

/// Gathers sightings of numbers on one page and decides what each number is.
struct PhoneCollector {
  private struct Sighting {
    var raw: String
    var kind: PhoneNumber.Kind
    var cues: Set<PhoneCue> = []
    var isSeenAsMerchants = false
    var isSeenAsThirdParty = false
    var isUncuedOnly = true
    /// Seen with its country code at least once.
    var isInternational = false
    var evidence: [Evidence] = []
    var order: Int
  }

  private let source: ContactSource
  private var scanner: PhoneScanner
  private var sightings: [String: Sighting] = [:]
  private var mismatches: [Fact<LinkMismatch>] = []

  init(source: ContactSource) {
    self.source = source
    let regions = PhoneRegions.ordered(source.regions)
    var likely = Set(regions.filter { source.regions.weight(of: $0) >= 6 })
    // A page that tells nothing is read as its first countries write.
    if likely.isEmpty { likely = Set(regions.prefix(2)) }
    scanner = PhoneScanner(regions: regions, likely: likely)
  }

  mutating func readStructuredData() {
    for contact in StructuredContacts.find(in: source.page.structured) where contact.field != .email {
      guard let number = scanner.number(dialled: contact.text) else { continue }
      let evidence = source.page.evidence(
        line: contact.line, excerpt: contact.text, method: contact.syntax == .jsonLD ? .jsonLD : .microdata)
      note(
        number, raw: contact.text, cue: contact.field == .fax ? .fax : .telephone, owner: .merchant, evidence: evidence)
    }
  }

  mutating func readLinks() {
    for link in source.links {
      guard link.kind == .dial || (link.kind == .web && DialLink.mayDial(link.lower)),
        let dialled = DialLink.digits(of: link.target)
      else { continue }
      let words = source.words(of: link.node)
      let shown = shownNumber(words)
      guard let number = scanner.number(dialled: dialled) else {
        if let shown { addMismatch(shown: shown.number.e164, target: link.target, link: link) }
        continue
      }
      if let shown, shown.number.e164 != number.e164 {
        addMismatch(shown: shown.number.e164, target: number.e164, link: link)
      }
      let evidence = source.page.evidence(
        link.node, excerpt: words.isEmpty ? link.target : words + " (" + link.target + ")", method: .telLink)
      let isFax = link.target.lowercased().hasPrefix("fax:")
      note(
        number, raw: shown == nil ? dialled : words, cue: isFax ? .fax : .telephone,
        owner: KnownOwners.owner(ofNumber: number.e164) ?? .unknown, evidence: evidence)
    }
  }

  private mutating func shownNumber(_ words: String) -> FoundNumber? {
    guard words.utf8.contains(where: \.isDigit) else { return nil }
    return scanner.scan(TracedText("tel " + words)).first
  }

  private mutating func addMismatch(shown: String, target: String, link: ContactSource.Link) {
    let evidence = source.page.evidence(link.node, excerpt: shown + " → " + link.target, method: .telLink)
    mismatches.append(Fact(LinkMismatch(shown: shown, target: target), evidence: [evidence]))
  }

  mutating func readText() {
    read(source.text, in: source.page.separatedText)
    if let glued = source.glued { read(glued, in: source.page.text, isSecond: true) }
    // Tabs and folded panels: only what is labelled as a telephone number.
    if let hidden = source.hidden { read(hidden, in: source.page.hiddenText, isSecond: true, mustBeCued: true) }
  }

  private mutating func read(
    _ text: TracedText, in view: VisibleText, isSecond: Bool = false, mustBeCued: Bool = false
  ) {
    for found in scanner.scan(text) {
      if mustBeCued, found.cue != .telephone, found.cue != .fax { continue }
      let owner =
        KnownOwners.owner(ofNumber: found.number.e164)
        ?? (isSecond ? .unknown : source.owners.owner(at: found.range.lowerBound))
      if isSecond, sightings[found.number.e164] != nil { continue }
      note(
        found.number, raw: text.text(found.range), cue: found.cue, owner: owner,
        evidence: source.evidence(found.range, in: text, view: view))
    }
  }

  private mutating func note(
    _ number: JudgedNumber, raw: String, cue: PhoneCue?, owner: ContactOwner, evidence: Evidence
  ) {
    var sighting =
      sightings[number.e164] ?? Sighting(raw: raw, kind: number.kind, order: sightings.count)
    if let cue {
      sighting.cues.insert(cue)
      sighting.isUncuedOnly = false
    }
    if raw.utf8.first == 0x2B || raw.hasPrefix("00") || raw.hasPrefix("(+") { sighting.isInternational = true }
    if owner == .merchant { sighting.isSeenAsMerchants = true }
    if owner == .thirdParty { sighting.isSeenAsThirdParty = true }
    if sighting.evidence.count < 5 { sighting.evidence.append(evidence) }
    sightings[number.e164] = sighting
  }

  /// Sorts the numbers: samples, faxes, somebody else's, the merchant's.
  func reading() -> PhoneReading {
    var reading = PhoneReading()
    reading.mismatches = mismatches
    let abroad = Set(sightings.filter { $0.value.isInternational }.map { $0.key.suffix(8) })
    for (e164, sighting) in sightings.sorted(by: { $0.value.order < $1.value.order }) {
      // Written once with another country code: the national form was read for the wrong country.
      if !sighting.isInternational, abroad.contains(e164.suffix(8)) { continue }
      let isFax = sighting.cues.contains(.fax) && !sighting.cues.contains(.telephone)
      let owner: ContactOwner =
        sighting.isSeenAsThirdParty && !sighting.isSeenAsMerchants ? .thirdParty : .merchant
      let number = PhoneNumber(
        e164: e164, raw: sighting.raw, kind: isFax ? .fax : sighting.kind, owner: owner)
      let confidence = sighting.isUncuedOnly ? 0.8 : owner == .thirdParty ? 0.9 : 1
      let fact = Fact(number, evidence: sighting.evidence, confidence: confidence)
      if PlaceholderPhones.contains(e164) {
        reading.placeholders.append(fact)
      } else if owner == .thirdParty {
        reading.thirdParty.append(fact)
      } else if isFax {
        reading.faxes.append(fact)
      } else {
        reading.phones.append(fact)
      }
    }
    return reading
  }
}
