/// Whose contact it is.
public enum ContactOwner: String, Sendable, Hashable, Codable {
  /// The merchant's own.
  case merchant
  /// Somebody else's: host, web agency, mediator, town, delivery firm…
  case thirdParty
  case unknown
}

/// A telephone number that libphonenumber accepts.
public struct PhoneNumber: Sendable, Hashable, Codable {
  /// What sort of line it is.
  public enum Kind: String, Sendable, Hashable, Codable {
    case landline, mobile, freephone, premium, sharedCost, voip, fax, hotline, unknown
  }

  /// E.164, for example `+33556012345`.
  public let e164: String
  /// As it stands on the page.
  public let raw: String
  /// What sort of line it is.
  public let kind: Kind
  /// Whose number it is.
  public let owner: ContactOwner

  /// A number in its four aspects.
  public init(e164: String, raw: String, kind: Kind, owner: ContactOwner) {
    self.e164 = e164
    self.raw = raw
    self.kind = kind
    self.owner = owner
  }
}

extension PhoneNumber {
  /// As a person of its country reads it: `05 36 49 12 34` for French numbers (no-break spaces), E.164 for others.
  public var readable: String { PhoneNumber.readable(e164: e164) }

  /// ``readable`` of a number that is known by its E.164 form alone.
  public static func readable(e164: String) -> String {
    guard e164.hasPrefix("+33"), e164.utf8.count == 12, e164.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return e164 }
    var rest = ("0" + e164.dropFirst(3))[...]
    var groups: [Substring] = []
    while !rest.isEmpty {
      groups.append(rest.prefix(2))
      rest = rest.dropFirst(2)
    }
    return groups.joined(separator: "\u{A0}")
  }
}

/// An e-mail address.
public struct EmailAddress: Sendable, Hashable, Codable {
  /// What the part after the `@` says.
  public enum Domain: String, Sendable, Hashable, Codable {
    /// The site's own domain.
    case own
    /// A free mailbox or an access provider (gmail.com, orange.fr…).
    case freeProvider
    case other
  }

  /// Lower-cased address.
  public let address: String
  /// As it stands on the page.
  public let raw: String
  /// What the part after the `@` says.
  public let domain: Domain
  /// Whose address it is.
  public let owner: ContactOwner

  /// An address in its four aspects.
  public init(address: String, raw: String, domain: Domain, owner: ContactOwner) {
    self.address = address
    self.raw = raw
    self.domain = domain
    self.owner = owner
  }
}

/// A postal address, in the parts that the page gives.
public struct PostalAddress: Sendable, Hashable, Codable {
  /// Number and street, as written: `12 bis, avenue Jean Jaurès`.
  public var street: String?
  /// Postcode as written, for example `33600`.
  public var postcode: String?
  /// Town as written, without CEDEX.
  public var city: String?
  /// ISO 3166-1 alpha-2, for example `FR`; nil when the page does not tell.
  public var country: String?
  /// Whose address it is.
  public var owner: ContactOwner
  /// Degrees north, WGS 84, when the page gives it.
  public var latitude: Double?
  /// Degrees east, WGS 84, when the page gives it.
  public var longitude: Double?

  /// An address of the parts that are known.
  public init(
    street: String?, postcode: String?, city: String?, country: String?, owner: ContactOwner = .merchant,
    latitude: Double? = nil, longitude: Double? = nil
  ) {
    self.street = street
    self.postcode = postcode
    self.city = city
    self.country = country
    self.owner = owner
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A page of the merchant on a network or platform.
public struct SocialProfile: Sendable, Hashable, Codable {
  /// Identifier of the platform in `config/platforms.yaml`, for example `facebook`.
  public let platform: String
  /// Address of the profile.
  public let url: String

  /// A profile on a platform.
  public init(platform: String, url: String) {
    self.platform = platform
    self.url = url
  }
}
