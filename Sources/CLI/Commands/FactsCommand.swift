import ArgumentParser
import Foundation
import Page
import Presence

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "What we read in saved pages, as JSON, a line a page.",
    discussion: """
      EXAMPLE
        vitrine facts accueil.html contact.html
        echo '{"id":"1","file":"accueil.html","url":"http://example.fr/"}' | vitrine facts --batch -
      """)

  @Argument(help: "HTML files.", completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("JSON Lines {id, file, url?, country?, asOf?}; - for standard input.", valueName: "file"))
  var batch: String?

  @OptionGroup var configuration: ConfigurationOptions

  func run() throws {
    let reader = FactsReader(platforms: try Configuration(configuration).platforms(), today: SystemClock().now().date)
    for file in files {
      StandardOutput.line(try reader.line(SavedPage(id: .text(file), file: file)))
    }
    guard let batch else {
      if files.isEmpty { throw ValidationError("Name at least one file, or use --batch -") }
      return
    }
    try JSONLines.each(of: batch) { (page: SavedPage) in
      StandardOutput.line(try reader.line(page))
    }
  }
}

/// Reads saved pages into lines of JSON.
struct FactsReader {
  let platforms: PlatformCatalogue
  let today: CivilDate

  /// One page as one line, keys sorted.
  func line(_ saved: SavedPage) throws -> String {
    let capture = try saved.capture(today: today)
    let context = ReadingContext(country: saved.country, asOf: saved.asOf ?? today, platforms: platforms)
    let facts = PageReader.facts(of: PageReader.parse(capture, role: .other, context: context))
    return try JSONText.line(FactsLine(id: saved.id, facts: facts))
  }
}
