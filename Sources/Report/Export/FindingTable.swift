internal import Presence

/// `findings.csv`: a row per merchant and check, French headings; for pivot tables.
struct FindingTable {
  let flavour: CSVFlavour

  private static let headings = [
    "Identifiant", "Nom", "Ville", "Métier", "Contrôle", "Intitulé", "Axe", "Importance", "Résultat", "Constat",
    "Motif", "Points", "Poids effectif (%)", "Confiance (%)", "Corrigé par", "Motif de la correction", "Page", "Ligne",
    "Extrait", "Lu comme", "Lu le",
  ]

  /// Headings, with the line end.
  var heading: String { flavour.mark + CSVCell.row(FindingTable.headings, flavour) }

  /// A merchant's rows. What was not measured has its reason and no share of a score.
  func rows(_ report: AuditReport) -> String {
    let merchant = report.merchant
    let who = [
      merchant.id.description, merchant.name, merchant.address?.city ?? "", merchant.trade ?? merchant.naf ?? "",
    ].map(CSVCell.text)
    var text = ""
    for finding in report.findings { text += row(finding, who: who) }
    return text
  }

  private func row(_ finding: Finding, who: [String]) -> String {
    let (outcome, reason) = FindingTable.outcome(finding.verdict)
    let evidence = finding.evidence.first
    let cells = [
      finding.check, finding.title.fr, finding.axis.name.fr, finding.impact.name.fr, outcome, finding.message.fr,
      reason, FindingTable.number(finding.weight), FindingTable.percent(finding.effectiveWeight),
      FindingTable.percent(finding.confidence), finding.override?.by ?? "", finding.override?.reason ?? "",
      evidence?.url ?? "", evidence?.line.map { String($0) } ?? "", evidence?.excerpt ?? "",
      evidence?.method.name.fr ?? "", evidence?.capturedAt.date.description ?? "",
    ]
    return CSVCell.row(guarded: who + cells.map(CSVCell.text), flavour)
  }

  private static func outcome(_ verdict: Verdict) -> (outcome: String, reason: String) {
    switch verdict {
    case .passed: ("Bien", "")
    case .failed(.part): ("À améliorer", "")
    case .failed(.full): ("À corriger", "")
    case .cantTell(let reason): ("Non mesuré", reason.text.fr)
    case .inapplicable(let because): ("Sans objet", because.fr)
    }
  }

  /// With a decimal comma only where there is a fraction.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e6 ? String(Int(value)) : String(value).replacing(".", with: ",")
  }

  private static func percent(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "" }
    return String(Int((min(1, max(0, share)) * 100).rounded()))
  }
}

extension Impact {
  /// The word for tables.
  var name: LocalizedText {
    switch self {
    case .high: LocalizedText(fr: "forte", en: "high")
    case .medium: LocalizedText(fr: "moyenne", en: "medium")
    case .low: LocalizedText(fr: "faible", en: "low")
    }
  }
}
