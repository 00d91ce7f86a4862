/// What a column of a merchant list can mean to us.
public enum ListField: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
  case name, legalName, plainName, ownerName, ownerFirstName
  case siret, naf, trade
  case streetNumber, streetSuffix, streetType, street, streetMore, postcode, city, country, latitude, longitude
  case phone, email, site
  /// Columns of our own `rejected.csv`.
  case ignored
}

/// How the columns of merchant lists are called: `config/columns.yaml`.
public struct ColumnMap: Sendable, Hashable, Codable {
  /// Headings by meaning, the most telling first. Case, accents, spaces and punctuation do not count.
  public var columns: [ListField: [String]]
  /// Columns that hold public profiles.
  public var profiles: [ProfileColumn]
  /// What people write when there is nothing: `néant`, `aucun`…
  public var nothing: [String]

  /// A network or platform: the headings of its column, and the hosts by which its addresses are known.
  public struct ProfileColumn: Sendable, Hashable, Codable {
    /// Identifier, as in `config/platforms.yaml`.
    public var platform: String
    /// Headings of its column.
    public var headings: [String]
    /// Hosts of its addresses, without `www.`; subdomains count.
    public var hosts: [String]
    /// Makes an address of an account's name, which stands for `{}`; nil when that cannot be done.
    public var address: String?

    /// A platform's column.
    public init(platform: String, headings: [String], hosts: [String], address: String? = nil) {
      self.platform = platform
      self.headings = headings
      self.hosts = hosts
      self.address = address
    }
  }

  /// A map of its parts.
  public init(columns: [ListField: [String]], profiles: [ProfileColumn], nothing: [String]) {
    self.columns = columns
    self.profiles = profiles
    self.nothing = nothing
  }
}
