public import Presence

extension PageReader {
  /// All facts of a page. Each reader adds its own; none depends on another's answer.
  public static func facts(of page: Page) -> PageFacts {
    var facts = PageFacts(
      url: page.url, role: page.role, capturedAt: page.capturedAt, mobile: MobileReadiness(readiness: .unknown))
    readIdentity(of: page, into: &facts)
    readSelling(of: page, into: &facts)
    facts.structuredData = page.structured
    return facts
  }

  private static func readIdentity(of page: Page, into facts: inout PageFacts) {
    facts.title = HeadReader.title(in: page)
    facts.description = HeadReader.description(in: page)
    facts.lang = HeadReader.language(in: page)
    facts.generator = Generators.find(in: page)
    facts.name = BusinessName.find(in: page)
    facts.trade = Trades.find(in: page)
    facts.offers = Offers.find(in: page)
  }

  private static func readSelling(of page: Page, into facts: inout PageFacts) {
    let links = ReadLink.all(of: page)
    let phrases = PagePhrases(page)
    facts.sells = SellingReader.find(in: page, links: links, phrases: phrases)
    facts.contactForm = ContactForms.find(in: page, links: links)
    facts.map = Maps.find(in: page)
    facts.mapLink = Maps.link(in: page, links: links)
    facts.legalMentions = LegalNotices.find(in: page, links: links, phrases: phrases)
    facts.privacyLink = LegalNotices.privacyLink(in: page, links: links)
    facts.placeholders = UnfinishedContent.placeholders(in: page, links: links, phrases: phrases)
    facts.underConstruction = UnfinishedContent.underConstruction(in: page, phrases: phrases)
  }
}
