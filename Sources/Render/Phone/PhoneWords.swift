/// The words and names by which consent and tracking are told, from the settings.
public struct PhoneWords: Sendable, Hashable, Codable {
  /// What a question about cookies speaks of.
  public var consent: [String]
  /// What a button says that agrees.
  public var accept: [String]
  /// What a button or link says that refuses.
  public var refuse: [String]
  /// Hosts, with their subdomains, that follow visitors.
  public var trackerHosts: [String]
  /// Beginnings of the names of cookies that follow visitors.
  public var trackerCookies: [String]

  /// Lists of words; case and accents count as written.
  public init(
    consent: [String] = [], accept: [String] = [], refuse: [String] = [], trackerHosts: [String] = [],
    trackerCookies: [String] = []
  ) {
    self.consent = consent
    self.accept = accept
    self.refuse = refuse
    self.trackerHosts = trackerHosts
    self.trackerCookies = trackerCookies
  }
}
