public import Presence

/// Everything read from one page, each fact with its evidence. Empty lists and nil mean "nothing found".
public struct PageFacts: Sendable {
  /// Address that answered.
  public var url: WebURL
  /// What the page is for.
  public var role: PageRole
  /// When it was captured.
  public var capturedAt: Timestamp

  /// `<title>`.
  public var title: Fact<String>?
  /// `<meta name=description>`.
  public var description: Fact<String>?
  /// Declared language, BCP 47.
  public var lang: Fact<String>?
  /// Language of the words themselves, by a vote of small words; nil when it cannot be told.
  public var wordLanguage: WordLanguage?
  /// `<meta name=generator>` or what gives the builder away, with its version.
  public var generator: Fact<String>?
  /// Systems, plugins, libraries and servers that the page gives away, with their versions.
  public var software: [Fact<Software>] = []
  /// Name of the business.
  public var name: Fact<String>?
  /// Trade in the page's own words.
  public var trade: Fact<String>?
  /// What it offers in the page's own words.
  public var offers: [Fact<String>] = []

  /// The merchant's phone numbers, best first.
  public var phones: [Fact<PhoneNumber>] = []
  /// Numbers of hosts, agencies, mediators…
  public var thirdPartyPhones: [Fact<PhoneNumber>] = []
  /// Fax numbers.
  public var faxes: [Fact<PhoneNumber>] = []
  /// The merchant's addresses, best first.
  public var emails: [Fact<EmailAddress>] = []
  /// E-mail addresses of somebody else.
  public var thirdPartyEmails: [Fact<EmailAddress>] = []
  /// Postal addresses, best first.
  public var addresses: [Fact<PostalAddress>] = []
  /// Links that dial or write to another than they show.
  public var linkMismatches: [Fact<LinkMismatch>] = []
  /// Opening hours, one per place where they differ, best first.
  public var openingHours: [Fact<OpeningHours>] = []

  /// When the page was published.
  public var published: Fact<CivilDate>?
  /// When it was last changed.
  public var modified: Fact<CivilDate>?
  /// Newest date that shows life, not after the capture.
  public var freshest: Fact<CivilDate>?
  /// Newest year of a © line.
  public var copyrightYear: Fact<Int>?
  /// What shows that nobody looked after the page, by stable word (`covidNotice`, `pastEvent`, `oldCopyright`…).
  public var staleSignals: [Fact<String>] = []
  /// Unfinished or sample content (`loremIpsum`, `samplePhone`, `defaultPost`…).
  public var placeholders: [Fact<String>] = []
  /// A page that says it is not there yet.
  public var underConstruction: Fact<Bool>?

  /// Profiles on networks: where customers follow the merchant.
  public var social: [Fact<SocialProfile>] = []
  /// Pages on platforms of other kinds: maps, reviews, booking, marketplaces…
  public var platforms: [Fact<SocialProfile>] = []
  /// SIREN, 9 digits, checked.
  public var siren: Fact<String>?
  /// SIRET, 14 digits, checked.
  public var siret: Fact<String>?
  /// Intra-EU VAT number.
  public var vat: Fact<String>?
  /// Whether there is a legal notice.
  public var legalMentions: Fact<LegalMentions>?
  /// What the legal notice says: publisher, director, host, register, capital.
  public var legalNotice = LegalFields()
  /// Link to a privacy page.
  public var privacyLink: Fact<String>?
  /// A form by which a customer writes to the merchant; the value is where it is sent.
  public var contactForm: Fact<String>?
  /// An embedded map.
  public var map: Fact<String>?
  /// A link to a map or to directions.
  public var mapLink: Fact<String>?
  /// Terms of sale, mediator, trackers, consent, payment.
  public var trust = TrustFacts()
  /// Signs that somebody else writes on the site (`hiddenSpamLinks`, `spamLinks`, `foreignText`).
  public var spamSigns: [Fact<String>] = []
  /// How it sells.
  public var sells: Fact<SellingMode>?
  /// Whether the page fits a phone.
  public var mobile: MobileReadiness
  /// Structured data, item by item.
  public var structuredData: [StructuredItem] = []
  /// What the page's words speak of.
  public var mentions: [Fact<Mention>] = []
  /// What its markup says to those who cannot see it.
  public var markup = PageMarkup()

  /// A page of which nothing was read yet.
  public init(url: WebURL, role: PageRole, capturedAt: Timestamp, mobile: MobileReadiness) {
    self.url = url
    self.role = role
    self.capturedAt = capturedAt
    self.mobile = mobile
  }
}

/// Whether a page carries or links to a legal notice; none is nil.
public enum LegalMentions: String, Sendable, Hashable, Codable { case link, inline }

/// How a page sells; none is nil.
public enum SellingMode: String, Sendable, Hashable, Codable {
  case cart, booking
  case clickAndCollect = "click-and-collect"
}
