import Foundation
import Presence
import Testing

@testable import Report

@Suite struct FolderTests {
  private final class Files {
    var contents: [String: [UInt8]] = [:]
    var order: [String] = []

    var sink: ReportSink {
      ReportSink(
        write: { name, bytes in
          self.order.append(name)
          self.contents[name] = bytes
        },
        append: { name, bytes in self.contents[name, default: []] += bytes },
        replace: { name, old, new in
          guard let bytes = self.contents[name] else { return }
          self.contents[name] = Array(
            String(decoding: bytes, as: UTF8.self).replacing(old, with: new, maxReplacements: 1).utf8)
        })
    }
  }

  private func write(_ reports: [AuditReport]) throws -> Files {
    let files = Files()
    let templates = try Repository.templates()
    var writer = try ReportWriter(
      sheets: SheetRenderer(templates: templates, organisation: Sample.organisation),
      overviews: OverviewRenderer(templates: templates, organisation: Sample.organisation),
      table: MerchantTable(extraHeadings: ["Adhérent"]), sink: files.sink)
    for report in reports { try writer.add(report) }
    try writer.finish(SampleTown.run)
    return files
  }

  @Test func `a folder holds sheets in both languages, JSON, tables and overviews`() throws {
    let files = try write([Sample.good, Sample.siteDown])
    let good = Sample.good.merchant.id
    let down = Sample.siteDown.merchant.id
    #expect(
      Set(files.contents.keys) == [
        "sheets/\(good).fr.html", "sheets/\(good).en.html", "sheets/\(good).json", "sheets/\(down).fr.html",
        "sheets/\(down).en.html", "sheets/\(down).json", "audits.jsonl", "merchants.csv", "overview.json", "index.html",
        "index.en.html", "findings.csv", "mailing.csv", "run.json", "summary.md",
      ])
    #expect(files.contents["audits.jsonl"]?.filter { $0 == 0x0A }.count == 2)
    #expect(files.contents["merchants.csv"]?.filter { $0 == 0x0A }.count == 3)
    let overview = try JSONDecoder().decode(Overview.self, from: Data(files.contents["overview.json"] ?? []))
    #expect(overview.rows.map(\.id) == [good, down])
    #expect(overview.checks.count > 2)
    #expect(files.order.last == "index.en.html")
  }

  @Test func `the same reports give the same bytes`() throws {
    let reports = SampleTown.reports(merchants: 12)
    let first = try write(reports).contents
    let second = try write(reports).contents
    #expect(first == second)
  }
}
