import Foundation
import Presence
import Report

/// What writing costs: sheets in two languages, JSON, every table, the overview, for a chamber's town.
enum ReportBenchmarks {
  private static let merchants = 800

  static func rows(repository: String, isLong: Bool) throws -> [Row] {
    let report = try kept(repository)
    let renderers = try Renderers(repository)
    var bytes = 0
    let cost = try Measure.cpu(runs: 3) { bytes = try write(report, merchants: merchants, by: renderers) }
    var rows = [
      Row.bound(
        "\(merchants) merchants: all reports and exports", "\(cost.short) s, \((Double(bytes) / 1e6).short) MB",
        mark: "≤ 3 s of CPU", isMet: cost <= 3)
    ]
    guard isLong else { return rows }
    let before = peak()
    _ = try write(report, merchants: 45_000, by: renderers)
    rows.append(
      Row.bound(
        "45,000 merchants: most memory", "\(peak()) MB (\(before) MB before)", mark: "≤ 400 MB", isMet: peak() <= 400))
    return rows
  }

  private struct Renderers {
    let sheets: SheetRenderer
    let overviews: OverviewRenderer

    init(_ repository: String) throws {
      var texts: [String: String] = [:]
      for name in ReportTemplates.names {
        texts[name] = try String(contentsOfFile: "\(repository)/config/templates/\(name).mustache", encoding: .utf8)
      }
      let templates = try ReportTemplates(texts)
      let organisation = OrganisationSettings(name: "Chambre de métiers")
      sheets = SheetRenderer(templates: templates, organisation: organisation)
      overviews = OverviewRenderer(templates: templates, organisation: organisation)
    }
  }

  /// A real report of a shop of the fixture town, kept by an older version.
  private static func kept(_ repository: String) throws -> AuditReport {
    let data = try Data(contentsOf: URL(filePath: repository + "/Fixtures/kept/audit-1.json"))
    return try JSONDecoder().decode(AuditReport.self, from: data)
  }

  /// Returns the bytes written; to nowhere, as disks differ.
  private static func write(_ report: AuditReport, merchants: Int, by renderers: Renderers) throws -> Int {
    var bytes = 0
    var writer = try ReportWriter(
      sheets: renderers.sheets, overviews: renderers.overviews, table: MerchantTable(extraHeadings: ["Adhérent"]),
      sink: ReportSink(
        write: { bytes += $1.count }, append: { bytes += $1.count },
        replace: { bytes += $2.utf8.count }))
    for number in 0..<merchants {
      var one = report
      one.merchant = Merchant(
        id: MerchantID(siret: nil, name: "Boutique \(number)", postcode: "33600"), name: "Boutique \(number)")
      one.merchant.trade = "Métier \(number % 40)"
      one.merchant.address = PostalAddress(street: nil, postcode: "33600", city: "Ville \(number % 25)", country: nil)
      one.difference = Difference(from: report, run: "20260101T000000Z", to: one)
      try writer.add(one)
    }
    try writer.finish(
      RunFacts(runID: "20261123T060000Z", listName: "liste.csv", startedAt: report.asOf, requests: merchants * 8))
    return bytes
  }

  /// Most resident memory so far, in megabytes; 0 where the system does not tell.
  private static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) / 1024
  }
}
