import ArgumentParser
import Page
import Presence

struct HoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hours",
    abstract: "Opening hours written by people, as OSM opening_hours.",
    discussion: """
      EXAMPLE
        vitrine hours "du mardi au samedi 9h-12h"      Tu-Sa 09:00-12:00
        echo '{"id":"1","text":"7j/7 9h-19h"}' | vitrine hours --batch -
      """)

  @Argument(help: "The phrase.")
  var text: String?

  @Option(help: ArgumentHelp("JSON Lines {id, text, lang?}; - for standard input.", valueName: "file"))
  var batch: String?

  @Option(help: "Language of the phrase (fr, en, nl, de, it, es); guessed when not given.")
  var lang: String?

  private struct Question: Decodable {
    let id: BatchID
    let text: String
    let lang: String?
  }

  private struct Answer: Encodable {
    let id: BatchID
    let osm: String?

    private enum Key: String, CodingKey { case id, osm }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(id, forKey: .id)
      try container.encode(osm, forKey: .osm)
    }
  }

  /// Languages whose words are read.
  private static let languages = ["fr", "en", "nl", "de", "it", "es"]

  func validate() throws {
    guard let lang else { return }
    guard let first = lang.lowercased().split(separator: "-").first, HoursCommand.languages.contains(String(first))
    else {
      throw ValidationError("--lang \(lang) is not read; give one of \(HoursCommand.languages.joined(separator: ", "))")
    }
  }

  func run() throws {
    if let text {
      guard let hours = HoursText.parse(text, language: lang) else {
        StandardError.line("These are not opening hours.")
        throw ExitCode(3)
      }
      StandardOutput.line(hours.osm)
    }
    guard let batch else {
      if text == nil { throw ValidationError("Give a phrase, or use --batch -") }
      return
    }
    try JSONLines.each(of: batch) { (question: Question) in
      let osm = HoursText.parse(question.text, language: question.lang ?? lang)?.osm
      StandardOutput.line(try JSONText.line(Answer(id: question.id, osm: osm)))
    }
  }
}
