public import Presence

/// Where the files of a report go.
///
/// Decision: this room touches no file. CLI gives these three functions, and everything stays testable in memory.
public struct ReportSink {
  /// Writes a whole file, in place of one of that name. Arguments: relative name, contents.
  public let write: (_ name: String, _ contents: [UInt8]) throws -> Void
  /// Writes at the end of a file; the first call for a name begins a new file.
  public let append: (_ name: String, _ contents: [UInt8]) throws -> Void
  /// Puts a text in place of another, its first occurrence, in a file that was written whole before.
  public let replace: (_ name: String, _ old: String, _ new: String) throws -> Void

  /// A sink of three functions.
  public init(
    write: @escaping (_ name: String, _ contents: [UInt8]) throws -> Void,
    append: @escaping (_ name: String, _ contents: [UInt8]) throws -> Void,
    replace: @escaping (_ name: String, _ old: String, _ new: String) throws -> Void
  ) {
    self.write = write
    self.append = append
    self.replace = replace
  }
}

/// Writes a run's reports, one merchant at a time, then the overview: memory grows by half a kilobyte a merchant.
///
/// The same reports in the same order give the same bytes.
public struct ReportWriter {
  private let sheets: SheetRenderer
  private let overviews: OverviewRenderer
  private var exports: Exports
  private let languages: [Language]
  private let sink: ReportSink
  /// What was counted so far.
  public private(set) var overview = Overview()

  /// Begins a folder of reports: the tables' headings are written at once.
  ///
  /// - Parameter sheetsAddress: where the sheets are published, for the links of a mail merge; relative when nil.
  public init(
    sheets: SheetRenderer, overviews: OverviewRenderer, table: MerchantTable, languages: [Language] = Language.allCases,
    sheetsAddress: String? = nil, sink: ReportSink
  ) throws {
    self.sheets = sheets
    self.overviews = overviews
    exports = try Exports(table: table, sheetsAddress: sheetsAddress, sink: sink)
    self.languages = languages
    self.sink = sink
  }

  /// Writes a merchant's sheets, JSON, row and line.
  public mutating func add(_ report: AuditReport) throws {
    for language in languages {
      let page = sheets.renderBytes(report: report, language: language)
      try sink.write(ReportFolder.sheet(report.merchant.id, language), page)
    }
    let json = try ReportJSON.line(report)
    try sink.write(ReportFolder.audit(report.merchant.id), json)
    try exports.add(report, json: json)
    overview.add(report)
  }

  /// Writes the overview and ends the tables, when all merchants are there.
  public mutating func finish(_ run: RunFacts) throws {
    try compareWithPeers()
    try writeOverviewData()
    try exports.finish(overview, run: run, language: languages.first ?? .french)
    for language in languages {
      try overviews.render(overview, run: run, language: language) { name, page in
        try sink.write(name, Array(page.utf8))
      }
    }
  }

  /// Puts into each sheet how its merchant stands among those of the trade.
  ///
  /// Decision: known only when everybody was read, while sheets are written as they pass, so that memory does not grow
  /// with them; each sheet keeps a place for the line, and only those of trades with enough merchants are opened again.
  private func compareWithPeers() throws {
    let groups = Peers.groups(of: overview.rows)
    for row in overview.rows {
      guard let key = Peers.key(of: row), let peers = groups[key] else { continue }
      for language in languages {
        guard let note = PeerNote.html(row, among: peers, language) else { continue }
        try sink.replace(ReportFolder.sheet(row.id, language), PeerNote.place, note)
      }
    }
  }

  /// The JSON of ``overview``, keys sorted, a row at a time: an encoder given 45,000 rows at once takes memory for ten
  /// times as many.
  private func writeOverviewData() throws {
    let name = ReportFolder.overviewData
    try sink.append(name, Array("{\"checks\":".utf8) + ReportJSON.value(overview.checks))
    try sink.append(name, Array(",\"reasons\":".utf8) + ReportJSON.value(overview.reasons))
    try sink.append(name, Array(",\"rows\":[\n".utf8))
    for (index, row) in overview.rows.enumerated() {
      try sink.append(name, Array((index > 0 ? ",\n" : "").utf8) + ReportJSON.value(row))
    }
    try sink.append(name, Array("\n],\"schemaVersion\":\(overview.schemaVersion)}\n".utf8))
  }
}
