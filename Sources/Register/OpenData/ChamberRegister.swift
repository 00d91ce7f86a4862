public import Presence

/// Another file of the chamber (its register of firms), read by the same columns as a merchant list.
public enum ChamberRegister {
  /// Headings under which registers write the day on which a firm was struck off.
  private static let closing = [
    "dateradiation", "datederadiation", "radieele", "datecessation", "datedecessation", "datefermeture",
    "datedefermeture", "fermeele", "closedsince",
  ]

  /// A row of the register as a record. `file` is its name, for people.
  public static func record(_ merchant: Merchant, file: String) -> OpenRecord {
    var record = OpenRecord(
      source: .chamberRegister, id: merchant.siret ?? "line \(merchant.line)", url: file, line: merchant.line)
    record.names = [merchant.name, merchant.legalName].compactMap { $0 }
    record.siret = merchant.siret
    if let address = merchant.address { record.address = address }
    record.phones = merchant.phone.map { [$0] } ?? []
    record.email = merchant.email
    record.website = merchant.site?.description
    record.profiles = merchant.profiles.map(\.url)
    record.trade = merchant.naf ?? merchant.trade
    for column in merchant.extra where closing.contains(TextKey.of(column.heading)) && !column.value.isEmpty {
      record.isClosed = true
      record.closedSince = date(column.value)
    }
    return record
  }

  /// `2024-03-31` or `31/03/2024`; nil for anything else, which still says that it is closed.
  private static func date(_ text: String) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 1900 else { return nil }
    return CivilDate(year: parts[2], month: parts[1], day: parts[0])
  }
}
