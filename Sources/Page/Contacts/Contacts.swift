public import Presence

/// Everything by which a page lets itself be reached, read together because the readers share what they need.
public struct ContactReading: Sendable {
  /// Telephone and fax numbers.
  public var phones: PhoneReading
  /// E-mail addresses.
  public var emails: EmailReading
  /// Postal addresses.
  public var addresses: AddressReading
  /// Registration numbers.
  public var legal: LegalNumbersReading
  /// Profiles on networks: where customers follow the merchant.
  public var social: [Fact<SocialProfile>]
  /// Pages on platforms of other kinds: maps, reviews, booking, marketplaces…
  public var platforms: [Fact<SocialProfile>]
}

/// Reads all contacts of a page at once.
public enum Contacts {
  /// All contacts of a page.
  public static func find(in page: Page) -> ContactReading {
    let source = ContactSource(page)
    let profiles = SocialLinks.find(in: source)
    let isNetwork = { (fact: Fact<SocialProfile>) in
      page.context.platforms[fact.value.platform]?.kind == .network
    }
    return ContactReading(
      phones: Phones.find(in: source), emails: Emails.find(in: source), addresses: PostalAddresses.find(in: source),
      legal: LegalNumbers.find(in: source), social: profiles.filter(isNetwork),
      platforms: profiles.filter { !isNetwork($0) })
  }

  /// Countries to which the page's numbers and addresses most likely belong, ISO 3166-1 alpha-2, likeliest first.
  public static func regions(of page: Page) -> [String] { ContactSource(page).regions.ordered }
}
