public import Presence

/// `merchants.csv`: a row per merchant, French headings, then the list's own columns.
///
/// Decision: no XLSX. No kept Swift library writes it; one of our own would need a streaming deflate in this room, and
/// gives nothing that Excel does not show of this file after a double click.
public struct MerchantTable: Sendable {
  private let extraHeadings: [String]
  /// How it is written, and the tables beside it.
  let flavour: CSVFlavour

  /// A table that carries these columns of the list, in this order. A heading that occurs twice is given twice.
  public init(extraHeadings: [String], flavour: CSVFlavour = .excel) {
    self.extraHeadings = extraHeadings
    self.flavour = flavour
  }

  /// The extra headings of all merchants, in order of first appearance.
  public static func extraHeadings(of merchants: some Sequence<Merchant>) -> [String] {
    var headings: [String] = []
    for merchant in merchants {
      var seen: [String: Int] = [:]
      for column in merchant.extra {
        seen[column.heading, default: 0] += 1
        if headings.count(where: { $0 == column.heading }) < seen[column.heading, default: 0] {
          headings.append(column.heading)
        }
      }
    }
    return headings
  }

  /// Our own headings.
  static let ownHeadings: [String] =
    [
      "Identifiant", "Nom", "Raison sociale", "SIRET", "NAF", "Métier", "Adresse", "Code postal", "Ville",
      "Téléphone (liste)", "Courriel (liste)", "Site (liste)", "Situation", "Groupe", "Prochaine action",
    ]
    + Question.allCases.map { $0.name.fr.replacing(" ?", with: "\u{A0}?") }
    + Axis.allCases.map { "Note " + $0.name.fr }
    + Axis.allCases.map { "Part mesurée " + $0.name.fr + " (%)" }
    + [
      "Téléphone lu", "Courriel lu", "Adresse lue", "Horaires lus", "Date la plus récente", "Action 1", "Action 2",
      "Action 3", "Date de lecture", "Fiche",
    ]

  /// Byte order mark (for Excel) and headings, with the line end. A heading of the list that is also ours gets " (liste)".
  public var heading: String { flavour.mark + CSVCell.row(headings, flavour) }

  /// Our headings and the list's, as cells.
  var headings: [String] {
    let own = Set(MerchantTable.ownHeadings)
    let extra = extraHeadings.map { own.contains($0) ? $0 + " (liste)" : $0 }
    return MerchantTable.ownHeadings + extra
  }

  /// A merchant's row, with the line end. What was not measured is an empty cell, never zero.
  public func row(_ report: AuditReport) -> String { CSVCell.row(cells(report), flavour) }

  /// A merchant's cells, as they are before anything is escaped.
  func cells(_ report: AuditReport) -> [String] {
    list(report.merchant) + judged(report) + read(report) + advised(report) + extra(report.merchant)
  }

  private func list(_ merchant: Merchant) -> [String] {
    [
      merchant.id.description, merchant.name, merchant.legalName ?? "", merchant.siret ?? "", merchant.naf ?? "",
      merchant.trade ?? "", merchant.address?.street ?? "", merchant.address?.postcode ?? "",
      merchant.address?.city ?? "", merchant.phone ?? "", merchant.email ?? "", merchant.site?.description ?? "",
    ]
  }

  private func judged(_ report: AuditReport) -> [String] {
    let answers = Question.allCases.map { question in
      let tone = report.answers.first { $0.question == question }?.tone ?? .unknown
      return tone.word.fr
    }
    let scores = Axis.allCases.map { axis in report.scores.first { $0.axis == axis } }
    let segment = report.elsewhere?.segment.segment
    return [report.kind.name.fr, segment?.name.fr ?? "", segment?.action.fr ?? ""] + answers
      + scores.map { $0?.value.map { String($0) } ?? "" }
      + scores.map { score in
        guard let score, score.applicableWeight > 0, score.coverage.isFinite else { return "" }
        return String(Int((min(1, max(0, score.coverage)) * 100).rounded()))
      }
  }

  private func read(_ report: AuditReport) -> [String] {
    let identity = report.identity
    return [
      identity.phones.first.map { $0.value.readable } ?? "",
      identity.emails.first?.value.address ?? "",
      identity.addresses.first.map { SheetFront.line($0.value) } ?? "",
      identity.openingHours.first?.value ?? "",
      identity.freshest?.value.description ?? "",
    ]
  }

  private func advised(_ report: AuditReport) -> [String] {
    let actions = (0..<3).map { index in
      report.recommendations.indices.contains(index) ? report.recommendations[index].what.fr : ""
    }
    return actions + [report.asOf.date.description, ReportFolder.sheet(report.merchant.id, .french)]
  }

  private func extra(_ merchant: Merchant) -> [String] {
    var rest: [String: [String]] = [:]
    for column in merchant.extra { rest[column.heading, default: []].append(column.value) }
    return extraHeadings.map { heading in
      guard let values = rest[heading], let first = values.first else { return "" }
      rest[heading] = Array(values.dropFirst())
      return first
    }
  }
}
