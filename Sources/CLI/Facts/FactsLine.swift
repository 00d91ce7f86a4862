import Page
import Presence

/// What `vitrine facts` prints of one page, in the names of `config/schema/facts.schema.json`.
struct FactsLine: Encodable {
  let id: BatchID
  let facts: PageFacts

  private enum Key: String, CodingKey {
    case id, url, role, title, description, lang, generator, name, trade, offers
    case phones, thirdPartyPhones, faxes, emails, thirdPartyEmails, addresses
    case openingHours, openingHoursStructured, openingHoursSeen
    case published, modified, freshest, copyrightYear, staleSignals, placeholders, underConstruction
    case social, siren, siret, vat, legalMentions, privacyLink, contactForm, map, sells
    case viewport, mobileReady, mobileReasons, structuredData
    case platforms, mapLink, software, linkMismatches, legalNotice, trust, spamSigns, mentions, markup
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(id, forKey: .id)
    try line.encode(facts.url, forKey: .url)
    try line.encode(facts.role, forKey: .role)
    try encodeIdentity(to: &line)
    try encodeContacts(to: &line)
    try encodeTime(to: &line)
    try line.encode(facts.social.map(Item.init), forKey: .social)
    try line.encode(facts.siren?.value, forKey: .siren)
    try line.encode(facts.siret?.value, forKey: .siret)
    try line.encode(facts.vat?.value, forKey: .vat)
    try line.encode(facts.legalMentions?.value.rawValue ?? "none", forKey: .legalMentions)
    try line.encode(facts.privacyLink?.value, forKey: .privacyLink)
    try line.encode(facts.contactForm != nil, forKey: .contactForm)
    try line.encode(facts.map != nil, forKey: .map)
    try line.encode(facts.sells?.value.rawValue ?? "none", forKey: .sells)
    try line.encode(facts.mobile.viewport?.value, forKey: .viewport)
    try line.encode(facts.mobile.readiness, forKey: .mobileReady)
    try line.encode(facts.mobile.reasons, forKey: .mobileReasons)
    try line.encode(facts.structuredData.map(Structured.init), forKey: .structuredData)
    try encodeRest(to: &line)
  }

  private func encodeRest(to line: inout KeyedEncodingContainer<Key>) throws {
    try line.encode(facts.platforms.map(Item.init), forKey: .platforms)
    try line.encode(facts.mapLink?.value, forKey: .mapLink)
    try line.encode(facts.software.map(Item.init), forKey: .software)
    try line.encode(facts.linkMismatches.map(Item.init), forKey: .linkMismatches)
    try line.encode(LegalLine(fields: facts.legalNotice), forKey: .legalNotice)
    try line.encode(TrustLine(trust: facts.trust), forKey: .trust)
    try line.encode(facts.spamSigns.map(FactWord.init), forKey: .spamSigns)
    try line.encode(
      facts.mentions.map { FactWord(Fact($0.value.rawValue, evidence: $0.evidence, confidence: $0.confidence)) },
      forKey: .mentions)
    try line.encode(MarkupLine(markup: facts.markup), forKey: .markup)
  }

  private func encodeIdentity(to line: inout KeyedEncodingContainer<Key>) throws {
    try line.encode(facts.title?.value, forKey: .title)
    try line.encode(facts.description?.value, forKey: .description)
    try line.encode(facts.lang?.value, forKey: .lang)
    try line.encode(facts.generator?.value, forKey: .generator)
    try line.encode(facts.name?.value, forKey: .name)
    try line.encode(facts.trade?.value, forKey: .trade)
    try line.encode(facts.offers.map(FactWord.init), forKey: .offers)
  }

  private func encodeContacts(to line: inout KeyedEncodingContainer<Key>) throws {
    try line.encode(facts.phones.map(Item.init), forKey: .phones)
    try line.encode(facts.thirdPartyPhones.map(Item.init), forKey: .thirdPartyPhones)
    try line.encode(facts.faxes.map(Item.init), forKey: .faxes)
    try line.encode(facts.emails.map(Item.init), forKey: .emails)
    try line.encode(facts.thirdPartyEmails.map(Item.init), forKey: .thirdPartyEmails)
    try line.encode(facts.addresses.map(Item.init), forKey: .addresses)
  }

  private func encodeTime(to line: inout KeyedEncodingContainer<Key>) throws {
    let best = facts.openingHours.first?.value
    try line.encode(best.map(\.osm), forKey: .openingHours)
    try line.encode(best, forKey: .openingHoursStructured)
    try line.encode(
      facts.openingHours.map { FactWord(Fact($0.value.osm, evidence: $0.evidence, confidence: $0.confidence)) },
      forKey: .openingHoursSeen)
    try line.encode(facts.published?.value, forKey: .published)
    try line.encode(facts.modified?.value, forKey: .modified)
    try line.encode(facts.freshest?.value, forKey: .freshest)
    try line.encode(facts.copyrightYear?.value, forKey: .copyrightYear)
    try line.encode(facts.staleSignals.map(FactWord.init), forKey: .staleSignals)
    try line.encode(facts.placeholders.map(FactWord.init), forKey: .placeholders)
    try line.encode(facts.underConstruction?.value ?? false, forKey: .underConstruction)
  }

  /// A fact whose value is an object: its fields stand beside `evidence` and `confidence`.
  private struct Item<Value: Sendable & Hashable & Codable>: Encodable {
    let fact: Fact<Value>
    init(_ fact: Fact<Value>) { self.fact = fact }

    private enum Key: String, CodingKey { case evidence, confidence }

    func encode(to encoder: any Encoder) throws {
      try fact.value.encode(to: encoder)
      var rest = encoder.container(keyedBy: Key.self)
      try rest.encode(fact.evidence, forKey: .evidence)
      try rest.encode(fact.confidence, forKey: .confidence)
    }
  }

  private struct Structured: Encodable {
    let syntax: String
    let item: EncodedJSON
    let line: Int

    init(_ item: StructuredItem) {
      syntax = item.syntax.rawValue
      self.item = EncodedJSON(value: item.item)
      line = item.line
    }
  }
}
