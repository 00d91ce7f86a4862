/// One shop or establishment as a file of open data, a register or a town's list has it.
public struct OpenRecord: Sendable, Hashable, Codable {
  /// What kind of file it is from.
  public var source: PresenceSource
  /// Its identifier there: `node/123`, a SIRET, `line 12`.
  public var id: String
  /// Where people can see it: a page, or the file's name.
  public var url: String
  /// Line of the file, from 1; nil where lines say nothing.
  public var line: Int?
  /// Names, the best first; empty for an establishment whose owner asked not to be shown.
  public var names: [String]
  /// 14 digits.
  public var siret: String?
  /// Address and coordinates.
  public var address: PostalAddress
  /// Numbers as written.
  public var phones: [String]
  /// E-mail as written.
  public var email: String?
  /// Site as written.
  public var website: String?
  /// Addresses of profiles as written.
  public var profiles: [String]
  /// Opening hours in the syntax of OSM, as written.
  public var openingHours: String?
  /// `shop=bakery`, an APE code, or words.
  public var trade: String?
  /// True when the source says that it is closed for good.
  public var isClosed: Bool
  /// Since when it is closed, where that is said.
  public var closedSince: CivilDate?

  /// A record of which only the place is known.
  public init(source: PresenceSource, id: String, url: String, line: Int? = nil) {
    self.source = source
    self.id = id
    self.url = url
    self.line = line
    names = []
    address = PostalAddress(street: nil, postcode: nil, city: nil, country: nil)
    phones = []
    profiles = []
    isClosed = false
  }
}

extension OpenRecord {
  /// What the record shows, for comparing it with what other places show. `readAt` is the day of the file.
  public func seen(readAt: Timestamp) -> SeenContact {
    let place = [address.street, address.postcode, address.city].compactMap { $0 }.joined(separator: " ")
    let excerpt = [names.first ?? "", place, phones.first ?? "", openingHours ?? ""].filter { !$0.isEmpty }
    let hasAddress = address.street != nil || address.postcode != nil || address.city != nil
    return SeenContact(
      source: source, name: names.first, address: hasAddress ? address : nil, phones: phones,
      hours: openingHours.flatMap { OpeningHours(osm: $0) },
      evidence: Evidence(
        url: url, line: line, excerpt: excerpt.joined(separator: " · "), method: .openData, capturedAt: readAt))
  }
}
