import Presence

extension PageReader {
  /// All facts of a page: each reader looks at the one parsed value.
  public static func facts(of page: Page) -> PageFacts {
    var facts = PageFacts(
      url: page.url, role: page.role, capturedAt: page.capturedAt, mobile: MobileReadiness(readiness: .unknown))
    facts.structuredData = page.structured
    addIdentity(of: page, to: &facts)
    addContacts(of: page, to: &facts)
    facts.openingHours = OpeningHoursReader.find(in: page)
    addDates(of: page, to: &facts)
    addSelling(of: page, to: &facts)
    facts.mentions = Mentions.find(in: page)
    facts.markup = MarkupReader.read(page)
    return facts
  }

  private static func addIdentity(of page: Page, to facts: inout PageFacts) {
    facts.title = HeadReader.title(in: page)
    facts.description = HeadReader.description(in: page)
    facts.lang = HeadReader.language(in: page)
    facts.wordLanguage = page.wordLanguage
    facts.generator = Generators.find(in: page)
    facts.software = SoftwareReader.find(in: page, generator: facts.generator)
    facts.name = BusinessName.find(in: page)
    facts.trade = Trades.find(in: page)
    facts.offers = Offers.find(in: page)
  }

  private static func addContacts(of page: Page, to facts: inout PageFacts) {
    let contacts = Contacts.find(in: page)
    facts.phones = contacts.phones.phones
    facts.thirdPartyPhones = contacts.phones.thirdParty
    facts.faxes = contacts.phones.faxes
    facts.emails = contacts.emails.emails
    facts.thirdPartyEmails = contacts.emails.thirdParty
    facts.addresses = contacts.addresses.addresses
    facts.linkMismatches = contacts.phones.mismatches + contacts.emails.mismatches
    facts.social = contacts.social
    facts.platforms = contacts.platforms
    facts.siren = contacts.legal.siren
    facts.siret = contacts.legal.siret
    facts.vat = contacts.legal.vat
    facts.placeholders += contacts.phones.placeholders.map { named("samplePhone", $0.evidence) }
    facts.placeholders += contacts.emails.placeholders.map { named("sampleEmail", $0.evidence) }
  }

  /// Dates, signs of neglect and mobile readiness; what the first two share is made once.
  private static func addDates(of page: Page, to facts: inout PageFacts) {
    let dated = DatedPage(page)
    let dates = Dates.find(in: dated)
    facts.published = dates.published
    facts.modified = dates.modified
    facts.freshest = dates.freshest
    facts.copyrightYear = dates.copyrightYear
    facts.staleSignals = Freshness.find(in: dated)
    facts.mobile = MobileReader.read(page)
  }

  /// After the contacts: a company's number on the page is part of a legal notice.
  private static func addSelling(of page: Page, to facts: inout PageFacts) {
    let links = ReadLink.all(of: page)
    let phrases = PagePhrases(page)
    facts.sells = SellingReader.find(in: page, links: links, phrases: phrases)
    facts.trust = TrustReader.find(in: page, links: links)
    facts.contactForm = ContactForms.find(in: page, links: links)
    facts.map = Maps.find(in: page)
    facts.mapLink = Maps.link(in: page, links: links)
    facts.legalMentions = LegalNotices.find(in: page, links: links, phrases: phrases)
    if facts.legalMentions == nil, let number = facts.siret ?? facts.siren ?? facts.vat {
      facts.legalMentions = Fact(.inline, evidence: number.evidence, confidence: 0.8)
    }
    facts.legalNotice = LegalFieldsReader.find(in: page)
    facts.spamSigns = SpamSigns.find(in: page, links: links)
    facts.privacyLink = LegalNotices.privacyLink(in: page, links: links)
    facts.placeholders += UnfinishedContent.placeholders(in: page, links: links, phrases: phrases)
    facts.underConstruction = UnfinishedContent.underConstruction(in: page, phrases: phrases)
  }

  private static func named(_ word: String, _ evidence: [Evidence]) -> Fact<String> { Fact(word, evidence: evidence) }
}
