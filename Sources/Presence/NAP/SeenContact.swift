/// Where a merchant's details stand.
public enum PresenceSource: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// The chamber's list that the campaign began with.
  case merchantList
  /// The words of the merchant's own pages.
  case site
  /// The site's data for machines.
  case structuredData
  /// A page on a network or platform.
  case profile
  case openStreetMap
  /// The State's register of establishments.
  case sirene
  /// Another file of the chamber.
  case chamberRegister
  /// The town's own list of merchants.
  case townDirectory

  /// In the order in which a difference is told: the list first.
  public static func < (left: PresenceSource, right: PresenceSource) -> Bool { left.place < right.place }

  private var place: Int { PresenceSource.allCases.firstIndex(of: self) ?? 0 }
}

/// Name, address, phone and hours of a merchant as one place shows them.
public struct SeenContact: Sendable, Hashable, Codable {
  /// Where.
  public var source: PresenceSource
  /// The name shown there; nil when none is.
  public var name: String?
  /// The address shown there; nil when none is.
  public var address: PostalAddress?
  /// Numbers shown there, as written.
  public var phones: [String]
  /// Hours shown there; nil when none are, or when they could not be read.
  public var hours: OpeningHours?
  /// Where to see it again.
  public var evidence: Evidence

  /// What one place shows.
  public init(
    source: PresenceSource, name: String? = nil, address: PostalAddress? = nil, phones: [String] = [],
    hours: OpeningHours? = nil, evidence: Evidence
  ) {
    self.source = source
    self.name = name
    self.address = address
    self.phones = phones
    self.hours = hours
    self.evidence = evidence
  }
}

/// Two places that do not say the same of a merchant. Which of them is right, only the merchant knows.
public struct ContactDifference: Sendable, Hashable, Codable {
  /// What differs, in the order of what a customer loses: a journey to another town first, "bis" last.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case town, phone, street, streetNumber, closedDay, hours, name, postcode, phoneMissing, numberMissing, repetition

    /// 0 is the greatest loss.
    public var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }
  }

  /// What one of the two places shows.
  public struct Side: Sendable, Hashable, Codable {
    /// Where.
    public let source: PresenceSource
    /// What stands there, for people.
    public let text: String
    /// Where to see it.
    public let evidence: Evidence

    /// What one place shows.
    public init(source: PresenceSource, text: String, evidence: Evidence) {
      self.source = source
      self.text = text
      self.evidence = evidence
    }
  }

  /// What differs.
  public let kind: Kind
  /// The place that was compared with: the list where it says something.
  public let left: Side
  /// The place that says otherwise.
  public let right: Side
  /// True when the street or town differs and the name or number does not: one address may be the old one.
  public let mayHaveMoved: Bool

  /// A difference and its two sides.
  public init(kind: Kind, left: Side, right: Side, mayHaveMoved: Bool = false) {
    self.kind = kind
    self.left = left
    self.right = right
    self.mayHaveMoved = mayHaveMoved
  }
}
