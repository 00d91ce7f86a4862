/// Who hands the sheets over: the section `organisation` of `config/settings.yaml`.
///
/// Everything is optional: a sheet without a chamber's name still stands.
public struct OrganisationSettings: Sendable, Hashable, Codable {
  /// The person whom a merchant can call back.
  public struct Adviser: Sendable, Hashable, Codable {
    /// First name and name.
    public var name: String
    /// What she does: `conseillère numérique`.
    public var role: String?
    /// Telephone, as it should be printed.
    public var phone: String?
    /// E-mail.
    public var email: String?

    /// An adviser with the ways to reach her.
    public init(name: String, role: String? = nil, phone: String? = nil, email: String? = nil) {
      self.name = name
      self.role = role
      self.phone = phone
      self.email = email
    }
  }

  /// Name of the chamber, town or association.
  public var name: String?
  /// Line under the name: service, town.
  public var service: String?
  /// The adviser in charge.
  public var adviser: Adviser?
  /// The logo as a `data:image/png;base64,…` (or jpeg, gif, webp, svg+xml) address, at most 40,000 characters.
  /// Anything else is not drawn: a sheet never loads anything from elsewhere.
  public var logo: String?
  /// The one colour, as `#rrggbb`. Darkened for text where its contrast on white would be under 4.5.
  public var accent: String?
  /// What is kept of a merchant, for how long and how to have it erased: printed under the method.
  public var privacyNotice: String?
  /// Address of the folder in which the sheets are published, for the links of a mail merge; nil when they are not.
  public var sheetsAddress: String?

  /// Settings of nobody in particular.
  public init(
    name: String? = nil, service: String? = nil, adviser: Adviser? = nil, logo: String? = nil, accent: String? = nil,
    privacyNotice: String? = nil
  ) {
    self.name = name
    self.service = service
    self.adviser = adviser
    self.logo = logo
    self.accent = accent
    self.privacyNotice = privacyNotice
  }

  /// The logo, when it is an image that stands in the address itself.
  var safeLogo: String? {
    guard let logo, logo.utf8.count <= 40_000 else { return nil }
    let kinds = ["png", "jpeg", "gif", "webp", "svg+xml"]
    guard let kind = kinds.first(where: { logo.hasPrefix("data:image/\($0);base64,") }) else { return nil }
    let payload = logo.utf8.dropFirst("data:image/\(kind);base64,".utf8.count)
    let isBase64 = payload.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2B || byte == 0x2F || byte == 0x3D
    }
    return isBase64 && !payload.isEmpty ? logo : nil
  }
}
