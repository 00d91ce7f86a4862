import Presence

extension PageReader {
  /// All facts of a page: each reader looks at the one parsed value.
  public static func facts(of page: Page) -> PageFacts {
    var facts = PageFacts(
      url: page.url, role: page.role, capturedAt: page.capturedAt, mobile: MobileReadiness(readiness: .unknown))
    facts.structuredData = page.structured
    addContacts(of: page, to: &facts)
    facts.openingHours = OpeningHoursReader.find(in: page)
    addDates(of: page, to: &facts)
    return facts
  }

  private static func addContacts(of page: Page, to facts: inout PageFacts) {
    let contacts = Contacts.find(in: page)
    facts.phones = contacts.phones.phones
    facts.thirdPartyPhones = contacts.phones.thirdParty
    facts.faxes = contacts.phones.faxes
    facts.emails = contacts.emails.emails
    facts.thirdPartyEmails = contacts.emails.thirdParty
    facts.addresses = contacts.addresses.addresses
    facts.social = contacts.social
    facts.siren = contacts.legal.siren
    facts.siret = contacts.legal.siret
    facts.vat = contacts.legal.vat
    facts.placeholders += contacts.phones.placeholders.map { named("samplePhone", $0.evidence) }
    facts.placeholders += contacts.emails.placeholders.map { named("sampleEmail", $0.evidence) }
  }

  private static func addDates(of page: Page, to facts: inout PageFacts) {
    let dates = Dates.find(in: page)
    facts.published = dates.published
    facts.modified = dates.modified
    facts.freshest = dates.freshest
    facts.copyrightYear = dates.copyrightYear
    facts.staleSignals = Freshness.find(in: page)
    facts.placeholders += Unfinished.find(in: page)
  }

  private static func named(_ word: String, _ evidence: [Evidence]) -> Fact<String> { Fact(word, evidence: evidence) }
}
