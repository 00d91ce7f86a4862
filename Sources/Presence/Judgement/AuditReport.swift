/// Everything that renderers draw of one merchant; they decide nothing.
public struct AuditReport: Sendable, Hashable, Codable {
  /// Version of this shape; see `config/schema/audit.schema.json`.
  ///
  /// 2 added effective weights, confidence, corrections and the difference to the run before; what 1 wrote is still read.
  public static let currentSchemaVersion = 2

  /// Which of the sheets this merchant gets.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A site was read.
    case site
    /// Neither site nor profile is declared.
    case noSite
    /// Only profiles on networks are declared.
    case profilesOnly
    /// The site does not answer, or with an error.
    case siteDown
    /// Somebody keeps us out: robots.txt, a bot wall, a login wall, scripts only.
    case notMeasurable
    /// Parked, suspended, under construction, default page of the hoster.
    case placeholder
  }

  /// One answer to one of the four questions.
  public struct Answer: Sendable, Hashable, Codable {
    /// How good the answer is.
    public enum Tone: String, Sendable, Hashable, Codable { case good, mixed, bad, unknown }

    /// Which question.
    public let question: Question
    /// How good the answer is.
    public let tone: Tone
    /// The answer in a sentence.
    public let text: LocalizedText

    /// A sentence with its tone.
    public init(question: Question, tone: Tone, text: LocalizedText) {
      self.question = question
      self.tone = tone
      self.text = text
    }
  }

  /// A page, profile or file that was asked for.
  public struct Visited: Sendable, Hashable, Codable {
    /// Address asked for.
    public let url: String
    /// What for.
    public let purpose: FetchPurpose
    /// HTTP status; nil when there was no answer.
    public let status: Int?
    /// What came of it, in a few words.
    public let outcome: LocalizedText
    /// When.
    public let at: Timestamp

    /// An exchange in a few words.
    public init(url: String, purpose: FetchPurpose, status: Int?, outcome: LocalizedText, at: Timestamp) {
      self.url = url
      self.purpose = purpose
      self.status = status
      self.outcome = outcome
      self.at = at
    }
  }

  /// What a customer can read, gathered over the pages: the card at the head of the sheet.
  public struct Identity: Sendable, Hashable, Codable {
    /// The merchant's own phone numbers, best first.
    public var phones: [Fact<PhoneNumber>]
    /// The merchant's own addresses, best first.
    public var emails: [Fact<EmailAddress>]
    /// Postal addresses, best first.
    public var addresses: [Fact<PostalAddress>]
    /// Opening hours as OSM `opening_hours`, best first.
    public var openingHours: [Fact<String>]
    /// Profiles on networks, found or declared.
    public var profiles: [Fact<SocialProfile>]
    /// Newest date that shows life.
    public var freshest: Fact<CivilDate>?

    /// Nothing was read.
    public init() {
      phones = []
      emails = []
      addresses = []
      openingHours = []
      profiles = []
    }
  }

  /// ``currentSchemaVersion`` at the time of writing.
  public var schemaVersion: Int
  /// Who.
  public var merchant: Merchant
  /// Day by which everything was judged.
  public var asOf: Timestamp
  /// Which sheet.
  public var kind: Kind
  /// What the site turned out to be.
  public var site: ObservedState
  /// What each declared profile turned out to be, by its address.
  public var profileStates: [String: ObservedState]
  /// What a customer can read.
  public var identity: Identity
  /// Everything asked for, in order.
  public var visited: [Visited]
  /// One per check, in the catalogue's order.
  public var findings: [Finding]
  /// One per axis, in the order of ``Axis``.
  public var scores: [Score]
  /// In the order in which they should be done.
  public var recommendations: [Recommendation]
  /// One per question, in order.
  public var answers: [Answer]
  /// Questions to ask at the visit.
  public var visitQuestions: [LocalizedText]
  /// Who made and keeps the site; nil when nothing tells.
  public var maker: SiteMaker?
  /// Where to click for what is recommended: in the merchant's own tool where it is known, else in all of them.
  public var gestures: [Gesture]?
  /// Corrections that have ended: said, and not applied. Nil when there is none.
  public var endedOverrides: [Override]?
  /// What changed since the run before, both judged by the same rules; nil for a first run.
  public var difference: Difference?
  /// What the places that show the merchant say together, and what to do next; nil in reports of older versions.
  public var elsewhere: Elsewhere?

  /// A report without judgement yet.
  public init(merchant: Merchant, asOf: Timestamp, kind: Kind, site: ObservedState) {
    schemaVersion = AuditReport.currentSchemaVersion
    self.merchant = merchant
    self.asOf = asOf
    self.kind = kind
    self.site = site
    profileStates = [:]
    identity = Identity()
    visited = []
    findings = []
    scores = []
    recommendations = []
    answers = []
    visitQuestions = []
  }
}
