public import Presence

/// The postal addresses of a page, sorted by whose they are.
public struct AddressReading: Sendable, Hashable {
  /// The merchant's addresses, best first.
  public var addresses: [Fact<PostalAddress>] = []
  /// Addresses of hosts, agencies, mediators…
  public var thirdParty: [Fact<PostalAddress>] = []

  /// Nothing found.
  public init() {}
}

/// Finds postal addresses in structured data, `<address>` elements, map links and the visible text.
public enum PostalAddresses {
  /// Every address once.
  public static func find(in page: Page) -> AddressReading { find(in: ContactSource(page)) }

  static func find(in source: ContactSource) -> AddressReading { AddressReading() }
}
