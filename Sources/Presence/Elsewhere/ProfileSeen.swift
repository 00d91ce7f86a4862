/// What a stranger without an account sees of one public profile: of a network, a hub, a booking platform, a directory.
public struct ProfileSeen: Sendable, Hashable, Codable {
  /// Whether the profile is there.
  public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    /// A page of this merchant's name, or with content of its own, answered.
    case exists
    /// The platform says that there is no such profile.
    case gone
    /// Somebody stands before it: a login or a check for robots.
    case wall
    /// Nobody asked, because the platform or its robots.txt forbids it, or the answer says nothing: a question for the
    /// visit, never a fault.
    case notVerifiable
  }

  /// Where the profile was named.
  public enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
    case merchantList, site, hub, openData, search
  }

  /// Which profile, its address in canonical form.
  public let profile: SocialProfile
  /// Where it was named first.
  public let origin: Origin
  /// Whether it is there.
  public let standing: Standing
  /// Why it could not be verified, or what the platform said; nil when it exists.
  public var reason: LocalizedText?
  /// What the answer rests on.
  public var evidence: [Evidence]
  /// Its name, of OpenGraph or the title.
  public var title: String?
  /// Its own description.
  public var about: String?
  /// Address of its picture; never loaded.
  public var image: String?
  /// Followers, where the public page says so.
  public var followers: Int?
  /// Day of the newest post that is seen without an account.
  public var lastPost: Fact<CivilDate>?
  /// Addresses that it links to outside the platform: what a hub is for.
  public var links: [String]
  /// Whether it links to the merchant's site; nil when there is none or the page could not be read.
  public var linksBack: Bool?
  /// What it publishes, where the platform does.
  public var phones: [Fact<PhoneNumber>]
  /// Addresses that it publishes.
  public var addresses: [Fact<PostalAddress>]
  /// Hours that it publishes, as OSM `opening_hours`.
  public var openingHours: [Fact<String>]

  /// A profile of which nothing but its standing is known.
  public init(
    profile: SocialProfile, origin: Origin, standing: Standing, reason: LocalizedText? = nil, evidence: [Evidence] = []
  ) {
    self.profile = profile
    self.origin = origin
    self.standing = standing
    self.reason = reason
    self.evidence = evidence
    links = []
    phones = []
    addresses = []
    openingHours = []
  }
}
