public import Presence

/// Tables of where merchants are found: for mailing, for a person who decides, for the visit.
public enum PresenceTables {
  /// Headings of the mailing list, with the byte order mark.
  public static let segmentsHeading =
    CSVCell.byteOrderMark
    + CSVCell.row([
      "Identifiant", "Nom", "Raison sociale", "Métier", "Adresse", "Code postal", "Ville", "Téléphone", "Courriel",
      "Segment", "Suite proposée", "Pourquoi", "Différences",
    ])

  /// A merchant's row of the mailing list.
  public static func segments(
    _ merchant: Merchant, segment: Segment, reasons: [LocalizedText], differences: Int
  ) -> String {
    CSVCell.row([
      merchant.id.description, merchant.name, merchant.legalName ?? "", merchant.trade ?? "",
      merchant.address?.street ?? "", merchant.address?.postcode ?? "", merchant.address?.city ?? "",
      merchant.phone ?? "", merchant.email ?? "", segment.name.fr, segment.action.fr,
      reasons.map(\.fr).joined(separator: " "), String(differences),
    ])
  }

  /// Headings of the differences, with the byte order mark.
  public static let differencesHeading =
    CSVCell.byteOrderMark
    + CSVCell.row([
      "Identifiant", "Nom", "Ce qui diffère", "Déménagement possible", "Source 1", "Dit", "Vu à", "Source 2", "Dit",
      "Vu à",
    ])

  /// A row for a difference, both sides next to each other.
  public static func difference(_ difference: ContactDifference, of merchant: MerchantID, name: String) -> String {
    func side(_ side: ContactDifference.Side) -> [String] {
      let line = side.evidence.line.map { " (ligne \($0))" } ?? ""
      return [side.source.name.fr, side.text, side.evidence.url + line]
    }
    return CSVCell.row(
      [merchant.description, name, difference.kind.name.fr, difference.mayHaveMoved ? "oui" : ""]
        + side(difference.left) + side(difference.right))
  }

  /// A row of a table whose cells the caller knows: quoted and guarded like all others.
  public static func row(_ cells: [String]) -> String { CSVCell.row(cells) }

  /// UTF-8's mark, with which a table for spreadsheets begins.
  public static let byteOrderMark = CSVCell.byteOrderMark
}

extension PresenceSource {
  /// Its name, as an adviser reads it.
  public var name: LocalizedText {
    switch self {
    case .merchantList: LocalizedText(fr: "notre liste", en: "our list")
    case .site: LocalizedText(fr: "le site", en: "the site")
    case .structuredData: LocalizedText(fr: "les données du site", en: "the site’s data")
    case .profile: LocalizedText(fr: "une page de réseau", en: "a network page")
    case .openStreetMap: LocalizedText(fr: "OpenStreetMap", en: "OpenStreetMap")
    case .sirene: LocalizedText(fr: "Sirene", en: "Sirene")
    case .chamberRegister: LocalizedText(fr: "le registre de la chambre", en: "the chamber’s register")
    case .townDirectory: LocalizedText(fr: "l’annuaire de la ville", en: "the town’s directory")
    }
  }
}

extension ContactDifference.Kind {
  /// What differs, as an adviser reads it.
  public var name: LocalizedText {
    switch self {
    case .town: LocalizedText(fr: "la ville", en: "the town")
    case .phone: LocalizedText(fr: "le téléphone", en: "the telephone")
    case .street: LocalizedText(fr: "la rue", en: "the street")
    case .streetNumber: LocalizedText(fr: "le numéro dans la rue", en: "the street number")
    case .closedDay: LocalizedText(fr: "un jour de fermeture", en: "a day of closing")
    case .hours: LocalizedText(fr: "les heures", en: "the hours")
    case .name: LocalizedText(fr: "le nom", en: "the name")
    case .postcode: LocalizedText(fr: "le code postal", en: "the postcode")
    case .phoneMissing: LocalizedText(fr: "téléphone absent", en: "telephone missing")
    case .numberMissing: LocalizedText(fr: "numéro de rue absent", en: "street number missing")
    case .repetition: LocalizedText(fr: "bis ou ter", en: "bis or ter")
    }
  }
}
