import Foundation
import Presence
import Testing

@testable import Report

/// Reports to look at, and to weigh: `REPORT_SAMPLES=/tmp/samples swift test --filter SampleFolder`, with
/// `REPORT_TOWN=800` for more merchants than the samples, and `REPORT_AUDITS=…/audits.jsonl` for those of a real run.
@Suite struct SampleFolder {
  static let folder = ProcessInfo.processInfo.environment["REPORT_SAMPLES"]
  static let audits = ProcessInfo.processInfo.environment["REPORT_AUDITS"]
  static let town = ProcessInfo.processInfo.environment["REPORT_TOWN"].flatMap { Int($0) }

  @Test(.enabled(if: folder != nil)) func `the samples are written to the folder asked for`() throws {
    let folder = URL(filePath: SampleFolder.folder ?? "/nowhere")
    try FileManager.default.createDirectory(at: folder.appending(path: "sheets"), withIntermediateDirectories: true)
    for name in [ReportFolder.audits, ReportFolder.merchantTable, ReportFolder.overviewData] {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
    let sheets = try Repository.sheets()
    for (name, report) in Sample.all {
      for language in Language.allCases {
        let page = sheets.render(report: report, language: language)
        try Data(page.utf8).write(to: folder.appending(path: "\(name).\(language.rawValue).html"))
      }
    }
    var writer = try writer(to: folder)
    if let audits = SampleFolder.audits {
      for line in try Data(contentsOf: URL(filePath: audits)).split(separator: 0x0A) {
        try writer.add(JSONDecoder().decode(AuditReport.self, from: line))
      }
    } else {
      for report in SampleTown.reports(merchants: 114) { try writer.add(report) }
      for (name, report) in Sample.all where name != "hostile" { try writer.add(report) }
    }
    try writer.finish(SampleTown.run)
  }

  @Test(.enabled(if: town != nil)) func `a town is written to nowhere, and its time is printed`() throws {
    let count = SampleFolder.town ?? 0
    nonisolated(unsafe) var bytes = 0
    let templates = try Repository.templates()
    var writer = try ReportWriter(
      sheets: SheetRenderer(templates: templates, organisation: Sample.organisation),
      overviews: OverviewRenderer(templates: templates, organisation: Sample.organisation),
      table: MerchantTable(extraHeadings: ["Adhérent"]),
      sink: ReportSink(write: { bytes += $1.count }, append: { bytes += $1.count }, replace: { bytes += $2.utf8.count })
    )
    let start = clock()
    for index in 0..<count { try writer.add(SampleTown.report(index)) }
    let added = clock()
    try writer.finish(SampleTown.run)
    let times = [added - start, clock() - added].map { $0 / 1000 }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    print("\(count) merchants, ms of CPU: reports \(times[0]), overview \(times[1]); \(bytes) bytes; \(peak)")
  }

  private func writer(to folder: URL) throws -> ReportWriter {
    let templates = try Repository.templates()
    let sink = ReportSink(
      write: { try Data($1).write(to: folder.appending(path: $0)) },
      append: { name, bytes in
        let file = folder.appending(path: name)
        if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(bytes))
      },
      replace: { name, old, new in
        let file = folder.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: file)
      })
    return try ReportWriter(
      sheets: SheetRenderer(templates: templates, organisation: Sample.organisation),
      overviews: OverviewRenderer(templates: templates, organisation: Sample.organisation),
      table: MerchantTable(extraHeadings: ["Adhérent"]), sink: sink)
  }
}
