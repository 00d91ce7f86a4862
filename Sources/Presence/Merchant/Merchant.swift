/// A merchant of the list: one valid row, in our words.
public struct Merchant: Sendable, Hashable, Codable {
  /// Stable between runs; see ``MerchantID``.
  public var id: MerchantID
  /// Trading name (enseigne) when given, else legal name.
  public var name: String
  /// Legal name (raison sociale), when it differs.
  public var legalName: String?
  /// Who runs the shop, as the list has it, to address a letter; nil when it does not say.
  public var owner: Owner?
  /// 14 digits, checked.
  public var siret: String?
  /// NAF/APE code as `10.71C` or `1071C`, as written.
  public var naf: String?
  /// Trade in the list's words.
  public var trade: String?
  /// Address of the list; nil when it gives none.
  public var address: PostalAddress?
  /// Telephone as written in the list.
  public var phone: String?
  /// E-mail as written in the list.
  public var email: String?
  /// The declared site; nil when the list gives none.
  public var site: WebURL?
  /// Declared public profiles on networks and platforms.
  public var profiles: [SocialProfile]
  /// Columns that we do not know, kept in their order and carried to the outputs.
  public var extra: [ExtraColumn]
  /// Line of the list on which the row begins, counted from 1.
  public var line: Int

  /// The person behind a shop.
  public struct Owner: Sendable, Hashable, Codable {
    /// First name; nil when the list does not have it.
    public let firstName: String?
    /// Family name; nil when the list does not have it.
    public let name: String?

    /// A person by the names that are known.
    public init(firstName: String?, name: String?) {
      self.firstName = firstName
      self.name = name
    }
  }

  /// A column of the list that has no meaning for us.
  public struct ExtraColumn: Sendable, Hashable, Codable {
    /// Heading as written.
    public let heading: String
    /// Cell as written.
    public let value: String

    /// A heading and its cell.
    public init(heading: String, value: String) {
      self.heading = heading
      self.value = value
    }
  }

  /// A merchant of whom only the name and the identifier are sure.
  public init(id: MerchantID, name: String, line: Int = 1) {
    self.id = id
    self.name = name
    self.line = line
    profiles = []
    extra = []
  }
}

/// An identifier that is stable between runs and safe as a file name: `[a-z0-9-]`, at most 64 characters.
///
/// The SIRET where there is one, else a hash of name and postcode.
public struct MerchantID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  /// The identifier's text.
  public let description: String

  /// Nil when the text has other characters than `[a-z0-9-]`, is empty or longer than 64.
  public init?(_ text: String) {
    let allowed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    guard allowed, !text.isEmpty, text.utf8.count <= 64 else { return nil }
    description = text
  }

  /// `siret` when given (digits only are kept), else `m-` and sixteen hexadecimal digits of a hash (FNV-1a, 64 bits)
  /// of the folded name and the postcode.
  public init(siret: String?, name: String, postcode: String?) {
    if let siret, case let digits = siret.filter({ $0.isASCII && $0.isNumber }), digits.count == 14 {
      description = digits
      return
    }
    let folded = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (folded + "|" + (postcode ?? "")).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    description = "m-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  public static func < (left: MerchantID, right: MerchantID) -> Bool { left.description < right.description }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = MerchantID(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a merchant identifier"))
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
