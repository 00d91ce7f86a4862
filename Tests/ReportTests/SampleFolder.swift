import Foundation
import Presence
import Testing

@testable import Report

/// Writes the samples to look at: `REPORT_SAMPLES=/tmp/samples swift test --filter SampleFolder`.
@Suite struct SampleFolder {
  static let folder = ProcessInfo.processInfo.environment["REPORT_SAMPLES"]

  @Test(.enabled(if: folder != nil)) func `the samples are written to the folder asked for`() throws {
    let folder = URL(filePath: SampleFolder.folder ?? "/nowhere")
    try FileManager.default.createDirectory(at: folder.appending(path: "sheets"), withIntermediateDirectories: true)
    let sheets = try Repository.sheets()
    for (name, report) in Sample.all {
      for language in Language.allCases {
        let page = sheets.render(report: report, language: language)
        try Data(page.utf8).write(to: folder.appending(path: "\(name).\(language.rawValue).html"))
      }
    }
    let overviews = OverviewRenderer(templates: try Repository.templates(), organisation: Sample.organisation)
    for language in Language.allCases {
      overviews.render(SampleTown.overview(merchants: 120), run: SampleTown.run, language: language) { name, page in
        try? Data(page.utf8).write(to: folder.appending(path: name))
      }
    }
  }
}
