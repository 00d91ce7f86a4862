import Presence
import Register

/// A map as `config/columns.yaml` has it, in the small.
enum Lists {
  static let columns = ColumnMap(
    columns: [
      .name: ["enseigne", "nom commercial"], .legalName: ["raison sociale"], .plainName: ["nom"],
      .ownerName: ["nom du gérant"], .ownerFirstName: ["prénom"], .siret: ["siret", "n° siret"],
      .naf: ["code naf/ape", "naf", "ape"],
      .trade: ["activité"], .streetNumber: ["numéro"], .street: ["adresse", "rue"], .streetMore: ["adresse 2"],
      .postcode: ["cp", "code postal"], .city: ["ville", "commune"], .country: ["pays"], .latitude: ["latitude"],
      .longitude: ["longitude"], .phone: ["tél", "téléphone", "portable"], .email: ["e-mail", "mail"],
      .site: ["site web", "site", "url"], .ignored: ["ligne", "colonne en cause", "problème", "remède"],
    ],
    profiles: [
      .init(
        platform: "facebook", headings: ["facebook"], hosts: ["facebook.com", "fb.com"],
        address: "https://www.facebook.com/{}"),
      .init(
        platform: "instagram", headings: ["instagram"], hosts: ["instagram.com"],
        address: "https://www.instagram.com/{}/"),
    ], nothing: ["néant", "aucun", "non", "-", "en cours"])

  /// Everything that a list gives, in order; pieces of `chunk` bytes.
  static func read(_ bytes: [UInt8], chunk: Int = 1 << 16) throws -> [ListItem] {
    var offset = 0
    var reader = MerchantListReader(columns: columns) {
      guard offset < bytes.count else { return nil }
      defer { offset += chunk }
      return Array(bytes[offset..<min(bytes.count, offset + chunk)])
    }
    var items: [ListItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  static func read(_ text: String, chunk: Int = 1 << 16) throws -> [ListItem] {
    try read(Array(text.utf8), chunk: chunk)
  }
}

extension [ListItem] {
  var merchants: [Merchant] { compactMap { if case .merchant(let merchant) = $0 { merchant } else { nil } } }
  var errors: [RowError] { compactMap { if case .rowError(let error) = $0 { error } else { nil } } }
  var rejections: [RowError] { errors.filter(\.isRejected) }
  var remarks: [RowError] { errors.filter { !$0.isRejected } }
}
