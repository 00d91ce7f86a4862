/// What keeps a whole list from being read. Wrong rows are no such thing: they are row errors.
public enum RegisterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file holds nothing.
  case empty
  /// No line of the file's beginning looks like headings.
  case noHeadings(firstLine: String)
  /// There are headings, but none that names the merchant.
  case noNameColumn(headings: [String])
  /// A spreadsheet or another binary file.
  case notText(kind: String)
  /// An OpenStreetMap extract that libosmium cannot read.
  case unreadableExtract(reason: String)
  /// A table without the columns of INSEE's register.
  case notSirene(headings: [String])
  /// A table without the columns of a ledger.
  case notFollowUp(headings: [String])
  /// A table without the columns of `doubtful.csv`.
  case notDecisions(headings: [String])

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .empty: "The list is empty. Export it again, with one line of headings and one line per merchant."
    case .noHeadings(let line):
      "No headings found. The first line reads “\(line)”. Put a line of headings first: enseigne;adresse;cp;ville;site web…"
    case .noNameColumn(let headings):
      "No column names the merchant. Headings found: \(headings.joined(separator: " | ")). "
        + "Call one of them “enseigne” or “raison sociale”, or add yours to config/columns.yaml."
    case .unreadableExtract(let reason):
      "The OpenStreetMap extract cannot be read (\(reason)). Download it again, as .osm.pbf or GeoJSON."
    case .notSirene(let headings):
      "This is no Sirene file: it needs the columns “siret” and “etatAdministratifEtablissement”. Headings found: "
        + headings.prefix(12).joined(separator: " | ")
    case .notDecisions(let headings):
      "This is no doubtful.csv: it needs the columns “Identifiant”, “Fiche” and “Même commerce ? (oui/non)”. Headings found: "
        + headings.prefix(12).joined(separator: " | ")
    case .notFollowUp(let headings):
      "This is no ledger: it needs the columns “Identifiant”, “État” and “Date”. Headings found: "
        + headings.prefix(12).joined(separator: " | ")
    case .notText(let kind):
      "This is \(kind), not a text file. In the spreadsheet, choose “Save as”, format CSV (semicolon-separated)."
    }
  }
}
