import Audit
import Foundation
import Presence
import Report

/// The catalogue as pages for people, in both languages.
struct CataloguePages {
  private let renderer: CatalogueRenderer
  private let entries: [CatalogueEntry]

  init(configuration: Configuration, checks: [any Check.Type]) throws {
    let scoring = try configuration.scoring()
    let settings = try configuration.layeredSettings().decode(Settings.self)
    renderer = CatalogueRenderer(
      templates: try configuration.templates(), organisation: settings.organisation,
      leastCoverage: scoring.leastCoverage)
    entries = checks.map { CataloguePages.entry($0, scoring) }
  }

  /// To a file, with the other language beside it (`catalogue.html`, `catalogue.en.html`); nil for standard out.
  func write(to path: String?, _ language: Language) throws {
    guard let path else {
      StandardOutput.line(renderer.render(entries, language: language))
      return
    }
    let other: Language = language == .french ? .english : .french
    let url = URL(filePath: path)
    let name = url.deletingPathExtension().lastPathComponent
    let sibling = url.deletingLastPathComponent().appending(path: "\(name).\(other.rawValue).html")
    try write(renderer.render(entries, language: language, other: sibling.lastPathComponent), to: url)
    try write(renderer.render(entries, language: other, other: url.lastPathComponent), to: sibling)
    StandardOutput.line(url.relativePath)
    StandardOutput.line(sibling.relativePath)
  }

  private func write(_ page: String, to url: URL) throws {
    do {
      try Data(page.utf8).write(to: url, options: .atomic)
    } catch {
      throw InputError("\(url.relativePath): cannot be written (\(error.localizedDescription)); choose another place")
    }
  }

  private static func entry(_ check: any Check.Type, _ scoring: ScoringTable) -> CatalogueEntry {
    let about = check.about
    return CatalogueEntry(
      id: about.id, axis: about.axis, title: about.title, why: about.why, method: about.method,
      sources: about.sources, points: scoring.weight(of: about), needsSite: about.needs == .readableSite,
      examples: check.allExamples.map { example in
        CatalogueEntry.Example(
          tone: CatalogueEntry.Tone(rawValue: example.outcome.rawValue) ?? .cantTell, note: example.note,
          pages: example.pages.map { (path: $0.path, html: $0.html) })
      })
  }
}
