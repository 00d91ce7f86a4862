import Foundation
import Presence
import Report

/// The PDF files of a folder of reports, under the same names in a folder beside it, which stays when the reports are
/// written again: what was printed from the same page is not printed twice.
struct PaperFolder {
  /// A page that is not on paper.
  struct Failure: Sendable {
    let page: String
    let reason: String
  }

  /// Folder of the reports.
  let reports: String

  /// Folder of the PDF files.
  var path: String { PaperFolder.path(of: reports) }

  static func path(of reports: String) -> String {
    (reports.count > 1 && reports.hasSuffix("/") ? String(reports.dropLast()) : reports) + "-pdf"
  }

  /// Prints what is missing or has changed, and removes what has no page any more. Returns what could not be printed.
  func print(with press: PaperPress, asOf: Timestamp, isQuiet: Bool) async throws -> [Failure] {
    let pages = try pages()
    let files = try ReportFiles(folder: path)
    try removeOthers(than: pages)
    let progress = Progress(total: pages.count, done: 0, isQuiet: isQuiet, unit: "pages")
    var failures: [Failure] = []
    for page in pages {
      do {
        if let pdf = try await printed(page, press, asOf) { try files.write(Self.name(of: page), pdf) }
      } catch let failure as PaperPress.Failure {
        failures.append(Failure(page: page, reason: failure.description))
      }
      await progress.finish()
    }
    await progress.end()
    return failures
  }

  /// The PDF of a page with its mark; nil when the file that is there was made from the same page.
  private func printed(_ page: String, _ press: PaperPress, _ asOf: Timestamp) async throws -> [UInt8]? {
    guard let html = FileManager.default.contents(atPath: reports + "/" + page) else {
      throw PaperPress.Failure(description: "it cannot be read")
    }
    let digest = SHA256.hexadecimal(of: "\(press.version) \(asOf)\n" + String(decoding: html, as: UTF8.self))
    let mark = Array("%vitrine \(digest)\n".utf8)
    let there = FileManager.default.contents(atPath: path + "/" + Self.name(of: page))
    if there?.suffix(mark.count).elementsEqual(mark) == true { return nil }
    return try await press.pdf(of: Array(html), asOf: asOf) + mark
  }

  /// Overview and sheets, relative to the folder.
  private func pages() throws -> [String] {
    let files = FileManager.default
    let top = try files.contentsOfDirectory(atPath: reports).filter { $0.hasPrefix("index") }
    let sheets = (try? files.contentsOfDirectory(atPath: reports + "/sheets")) ?? []
    return (top + sheets.map { "sheets/" + $0 }).filter { $0.hasSuffix(".html") }.sorted()
  }

  private func removeOthers(than pages: [String]) throws {
    let wanted = Set(pages.map(Self.name))
    let files = FileManager.default
    for file in files.subpaths(atPath: path) ?? [] where file.hasSuffix(".pdf") && !wanted.contains(file) {
      try files.removeItem(atPath: path + "/" + file)
    }
  }

  private static func name(of page: String) -> String { page.dropLast("html".count) + "pdf" }
}
