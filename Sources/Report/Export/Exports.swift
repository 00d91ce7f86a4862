internal import Presence

/// Every table and data file of a run, written as the merchants pass by.
struct Exports {
  private let merchants: MerchantTable
  private let findings: FindingTable
  private let mailing: MailingTable
  private let differences: DifferenceTable
  private var map = MerchantMap()
  private var hasDifferences = false
  private let sink: ReportSink

  /// Begins the files: headings are written at once.
  init(table: MerchantTable, sheetsAddress: String?, sink: ReportSink) throws {
    merchants = table
    findings = FindingTable(flavour: table.flavour)
    mailing = MailingTable(flavour: table.flavour, address: sheetsAddress)
    differences = DifferenceTable(flavour: table.flavour)
    self.sink = sink
    try append(ReportFolder.merchantTable, merchants.heading)
    try append(ReportFolder.findingTable, findings.heading)
    try append(ReportFolder.mailing, mailing.heading)
    try sink.append(ReportFolder.audits, [])
  }

  /// Adds a merchant whose JSON was made already.
  mutating func add(_ report: AuditReport, json: [UInt8]) throws {
    try sink.append(ReportFolder.audits, json)
    try append(ReportFolder.merchantTable, merchants.row(report))
    try append(ReportFolder.findingTable, findings.rows(report))
    try append(ReportFolder.mailing, mailing.row(report))
    if let feature = try map.next(report) { try sink.append(ReportFolder.map, feature) }
    guard let difference = report.difference else { return }
    try beginDifferences()
    try append(ReportFolder.differences, differences.rows(difference, of: report.merchant))
  }

  /// Ends the files, when all merchants are there.
  mutating func finish(_ overview: Overview, run: RunFacts, language: Language) throws {
    if let end = map.end { try sink.append(ReportFolder.map, end) }
    if run.comparison != nil { try beginDifferences() }
    try sink.write(ReportFolder.run, try ReportJSON.line(run))
    try sink.write(ReportFolder.summary, Array(RunMarkdown(overview: overview, run: run).text(language).utf8))
  }

  private mutating func beginDifferences() throws {
    guard !hasDifferences else { return }
    hasDifferences = true
    try append(ReportFolder.differences, differences.heading)
  }

  private func append(_ name: String, _ text: String) throws { try sink.append(name, Array(text.utf8)) }
}
