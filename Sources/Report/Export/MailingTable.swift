internal import Presence

/// `mailing.csv`: a row per merchant for a mail merge: whom to address, three things to do, the sheet's link.
struct MailingTable {
  let flavour: CSVFlavour
  /// Where the sheets are published, with a final slash; empty for links relative to the folder.
  let address: String

  init(flavour: CSVFlavour, address: String?) {
    self.flavour = flavour
    let trimmed = address ?? ""
    self.address = trimmed.isEmpty || trimmed.hasSuffix("/") ? trimmed : trimmed + "/"
  }

  private static let headings = [
    "Prénom", "Nom", "Enseigne", "Courriel", "Adresse", "Code postal", "Ville", "Action 1", "Pourquoi 1", "Action 2",
    "Pourquoi 2", "Action 3", "Pourquoi 3", "Points forts", "Lien de la fiche", "Lien de la fiche (anglais)",
  ]

  /// Headings, with the line end.
  var heading: String { flavour.mark + CSVCell.row(MailingTable.headings, flavour) }

  /// A merchant's row. Who has nothing to do has empty cells, and is still addressed.
  func row(_ report: AuditReport) -> String {
    let merchant = report.merchant
    let actions = (0..<3).flatMap { place in
      guard report.recommendations.indices.contains(place) else { return ["", ""] }
      return [report.recommendations[place].what.fr, report.recommendations[place].why.fr]
    }
    let strengths = report.findings.filter { $0.verdict == .passed && $0.impact == .high }.prefix(3).map(\.title.fr)
    let cells =
      [
        merchant.owner?.firstName ?? "", merchant.owner?.name ?? "", merchant.name,
        merchant.email ?? report.identity.emails.first?.value.address ?? "", merchant.address?.street ?? "",
        merchant.address?.postcode ?? "", merchant.address?.city ?? "",
      ] + actions + [strengths.joined(separator: " ; ")]
      + Language.allCases.map { address + ReportFolder.sheet(merchant.id, $0) }
    return CSVCell.row(cells, flavour)
  }
}
