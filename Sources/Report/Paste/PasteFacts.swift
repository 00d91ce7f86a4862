internal import Presence

/// What is known of a merchant for texts to paste: first what the pages say, else what the list says. Every text is
/// cleaned; nothing is invented.
struct PasteFacts {
  let name: String
  let legalName: String?
  let trade: TradeNames
  let phone: PhoneNumber?
  /// Telephone of the list, as written, when no page gives one.
  let listedPhone: String?
  let email: String?
  let street: String?
  let postcode: String?
  let city: String?
  let country: String
  let siret: String?
  let site: String?
  let osmHours: String?
  let profiles: [String]

  init(_ report: AuditReport) {
    let merchant = report.merchant
    let identity = report.identity
    func text(_ value: String?, _ limit: Int = 120) -> String? { SafeText(nonEmpty: value, limit: limit)?.renderText }
    name = text(merchant.name, 80) ?? ""
    legalName = text(merchant.legalName)
    trade = TradeNames(merchant)
    phone = identity.phones.first?.value
    listedPhone = text(merchant.phone, 30)
    email = text(identity.emails.first?.value.address ?? merchant.email)
    let read = identity.addresses.first { $0.value.street != nil && $0.value.city != nil }?.value
    let address = read ?? merchant.address
    street = text(address?.street)
    postcode = text(address?.postcode, 12)
    city = text(address?.city, 60)
    country = text(address?.country, 2) ?? "FR"
    siret = merchant.siret.flatMap { number in
      number.utf8.count == 14 && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? number : nil
    }
    site = merchant.site.flatMap { text($0.description, 200) }
    osmHours = identity.openingHours.first?.value
    profiles = identity.profiles.prefix(5).compactMap { WebURL($0.value.url)?.description }
  }

  /// The telephone as a person reads it.
  var readablePhone: String? {
    phone.map { SafeText($0.readable.replacing("\u{A0}", with: " "), limit: 24).renderText } ?? listedPhone
  }

  /// Digits of the telephone in E.164; nil when only the list's spelling is known.
  var dialled: String? {
    phone.map(\.e164).flatMap { number in
      number.hasPrefix("+") && number.utf8.count <= 16
        && number.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) } ? number : nil
    }
  }

  /// `507 382 851`.
  var siren: String? {
    siret.map { digits in
      var rest = digits.prefix(9)
      var groups: [Substring] = []
      while !rest.isEmpty {
        groups.append(rest.prefix(3))
        rest = rest.dropFirst(3)
      }
      return groups.joined(separator: " ")
    }
  }
}
