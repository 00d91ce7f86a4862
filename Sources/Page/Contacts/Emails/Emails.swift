public import Presence

/// The e-mail addresses of a page, sorted by whose they are.
public struct EmailReading: Sendable, Hashable {
  /// The merchant's addresses, best first.
  public var emails: [Fact<EmailAddress>] = []
  /// Addresses of hosts, agencies, mediators…
  public var thirdParty: [Fact<EmailAddress>] = []
  /// Samples of templates: a finding, not a contact.
  public var placeholders: [Fact<EmailAddress>] = []
  /// Links that write to another address than the one they show.
  public var mismatches: [Fact<LinkMismatch>] = []

  /// Nothing found.
  public init() {}
}

/// Finds e-mail addresses in links, structured data and the visible text, plain or hidden from robots.
public enum Emails {
  /// Every address once.
  public static func find(in page: Page) -> EmailReading { find(in: ContactSource(page)) }

  static func find(in source: ContactSource) -> EmailReading {
    var collector = EmailCollector(source: source)
    collector.readLinks()
    collector.readText()
    collector.readProtectedElements()
    collector.readStructuredData()
    collector.readPictures()
    collector.readScripts()
    return collector.reading()
  }
}

/// Gathers sightings of addresses on one page.
struct EmailCollector {
  private struct Sighting {
    var raw: String
    var isSeenAsThirdParty = false
    var isSeenAsMerchants = false
    var evidence: [Evidence] = []
    var confidence: Double
    var order: Int
  }

  private let source: ContactSource
  private var sightings: [String: Sighting] = [:]
  private var mismatches: [Fact<LinkMismatch>] = []

  init(source: ContactSource) { self.source = source }

  mutating func readLinks() {
    for link in source.links {
      if link.lower.has("javascript:", at: 0), let address = HiddenMail.address(inLink: link.target) {
        let evidence = source.page.evidence(link.node, excerpt: link.target, method: .script)
        note(address, raw: address, owner: .unknown, evidence: evidence)
      }
      guard link.kind == .mail || (link.kind == .web && MailLink.mayWrite(link.lower)) else { continue }
      let addresses = MailLink.addresses(of: link.target)
      guard !addresses.isEmpty else { continue }
      let words = source.words(of: link.node)
      let shown = words.utf8.contains(0x40) ? EmailGrammar.find(in: TracedText(words)).first : nil
      if let shown, !shown.isObfuscated, !addresses.contains(shown.address) {
        let evidence = source.page.evidence(
          link.node, excerpt: words + " → " + link.target, method: .mailtoLink)
        mismatches.append(
          Fact(LinkMismatch(shown: shown.address, target: addresses[0]), evidence: [evidence]))
      }
      for address in addresses {
        let evidence = source.page.evidence(
          link.node, excerpt: words.isEmpty ? address : words + " (" + address + ")", method: .mailtoLink)
        note(address, raw: address, owner: .unknown, evidence: evidence)
      }
    }
  }

  /// An address that is drawn as a picture, or an area of one, and spelt in its alternative text.
  mutating func readPictures() {
    guard sightings.isEmpty else { return }
    let document = source.page.document
    for node in 0..<document.count where document.name(node) == .area || document.name(node) == .img {
      guard let alt = document.attributeUTF8(.alt, of: node), alt.contains(0x40) else { continue }
      for found in EmailGrammar.find(in: TracedText(Array(alt.prefix(300)))) {
        let evidence = source.page.evidence(node, excerpt: String(decoding: alt, as: UTF8.self), method: .image)
        note(found.address, raw: found.address, owner: .unknown, evidence: evidence, confidence: 0.9)
      }
    }
  }

  mutating func readText() {
    guard source.text.bytes.contains(0x40) || mayBeSpelt(source.text.bytes) else { return }
    for found in EmailGrammar.find(in: source.text) {
      note(
        found.address, raw: source.text.text(found.range), owner: source.owners.owner(at: found.range.lowerBound),
        evidence: source.evidence(found.range, in: source.text), confidence: found.isObfuscated ? 0.9 : 1)
    }
    guard let glued = source.glued else { return }
    // Glued siblings complete addresses that are split over tags; labels glued to known ones say nothing new.
    for found in EmailGrammar.find(in: glued) {
      let overlaps = sightings.keys.contains { $0.contains(found.address) || found.address.contains($0) }
      guard !overlaps else { continue }
      note(
        found.address, raw: glued.text(found.range), owner: .unknown,
        evidence: source.evidence(found.range, in: glued, view: source.page.text), confidence: 0.9)
    }
  }

  private func mayBeSpelt(_ bytes: [UInt8]) -> Bool {
    let range = 0..<bytes.count
    return bytes.firstIndex(of: "(a", in: range) != nil || bytes.firstIndex(of: "[a", in: range) != nil
      || bytes.firstIndex(of: "arobas", in: range) != nil || bytes.firstIndex(of: " dot ", in: range) != nil
      || bytes.firstIndex(of: "{a", in: range) != nil || bytes.firstIndex(of: " at ", in: range) != nil
      || bytes.firstIndex(of: "_at_", in: range) != nil || bytes.firstIndex(of: " -at- ", in: range) != nil
      || bytes.firstIndex(of: " chez ", in: range) != nil
  }

  /// Cloudflare's `data-cfemail`; where nothing else is found, the links that a script completes.
  mutating func readProtectedElements() {
    let document = source.page.document
    let isEmpty = sightings.isEmpty
    for node in 0..<document.count where document.kind(node) == .element {
      var address = document.attribute(.dataCfemail, of: node).flatMap { MailLink.cloudflare($0[...]) }
      if address == nil, isEmpty, document.name(node) == .a || document.name(node) == .span {
        address = HiddenMail.address(ofAttributes: document.attributes(of: node))
      }
      guard let address else { continue }
      note(
        address, raw: address, owner: .unknown,
        evidence: source.page.evidence(node, excerpt: "data- → " + address, method: .markup))
    }
  }

  /// "mailto:" in a script that sends a form, where the page shows no address at all.
  mutating func readScripts() {
    guard sightings.isEmpty else { return }
    let document = source.page.document
    for script in document.elements(.script) {
      for node in document.descendants(of: script) where document.kind(node) == .text {
        guard let mark = ByteSearch.find("mailto:", in: document.utf8(of: node)) else { continue }
        let text = TracedText(HiddenMail.joined(document.utf8(of: node), from: mark + 7))
        guard let found = EmailGrammar.find(in: text).first, found.range.lowerBound == 0 else { continue }
        let evidence = source.page.evidence(script, excerpt: "mailto:" + found.address, method: .script)
        note(found.address, raw: found.address, owner: .unknown, evidence: evidence, confidence: 0.7)
      }
    }
  }

  mutating func readStructuredData() {
    for contact in StructuredContacts.find(in: source.page.structured) where contact.field == .email {
      let text = contact.text.hasPrefix("mailto:") ? String(contact.text.dropFirst(7)) : contact.text
      for found in EmailGrammar.find(in: TracedText(text)) {
        let evidence = source.page.evidence(
          line: contact.line, excerpt: contact.text, method: contact.syntax == .jsonLD ? .jsonLD : .microdata)
        note(found.address, raw: contact.text, owner: .merchant, evidence: evidence)
      }
    }
  }

  private mutating func note(
    _ address: String, raw: String, owner: ContactOwner, evidence: Evidence,
    confidence: Double = 1
  ) {
    var sighting = sightings[address] ?? Sighting(raw: raw, confidence: confidence, order: sightings.count)
    let site = source.page.url.host
    let domain = EmailGrammar.domain(of: address)
    let known = KnownOwners.owner(ofDomain: domain, site: site)
    switch known ?? (MailDomains.kind(of: domain, site: site) == .own ? .merchant : owner) {
    case .merchant: sighting.isSeenAsMerchants = true
    case .thirdParty: sighting.isSeenAsThirdParty = true
    case .unknown: break
    }
    sighting.confidence = max(sighting.confidence, confidence)
    if sighting.evidence.count < 5 { sighting.evidence.append(evidence) }
    sightings[address] = sighting
  }

  /// Own domain first, then in the order of the page.
  func reading() -> EmailReading {
    var reading = EmailReading()
    reading.mismatches = mismatches
    let site = source.page.url.host
    for (address, sighting) in sightings.sorted(by: { $0.value.order < $1.value.order }) {
      let owner: ContactOwner = sighting.isSeenAsThirdParty && !sighting.isSeenAsMerchants ? .thirdParty : .merchant
      let domain = MailDomains.kind(of: EmailGrammar.domain(of: address), site: site)
      let email = EmailAddress(address: address, raw: sighting.raw, domain: domain, owner: owner)
      let fact = Fact(email, evidence: sighting.evidence, confidence: sighting.confidence)
      if MailDomains.isPlaceholder(address), domain != .own {
        reading.placeholders.append(fact)
      } else if owner == .thirdParty {
        reading.thirdParty.append(fact)
      } else {
        reading.emails.append(fact)
      }
    }
    let own = reading.emails.filter { $0.value.domain == .own }
    reading.emails = own + reading.emails.filter { $0.value.domain != .own }
    return reading
  }
}
