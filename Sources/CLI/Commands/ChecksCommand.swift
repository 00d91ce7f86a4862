import ArgumentParser
import Audit
import Presence

struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks",
    abstract: "The catalogue: what is measured, why, and examples.",
    discussion: """
      EXAMPLE
        vitrine checks
        vitrine checks --id opening-hours-agree --lang en
        vitrine checks --html --out catalogue.html
      """)

  @Option(help: "One check, with its examples.")
  var id: String?

  @Option(help: "fr or en.")
  var lang: LanguageArgument = .fr

  @Flag(help: "As JSON, both languages.")
  var json = false

  @Flag(help: "As a page for people: what is measured, why, how, examples, sources, and how scores come about.")
  var html = false

  @Option(
    help: ArgumentHelp(
      "Where to write the page; beside it, the one in the other language. On standard out when not given.",
      valueName: "file"),
    completion: .file(extensions: ["html"]))
  var out: String?

  @OptionGroup var configuration: ConfigurationOptions

  func validate() throws {
    if out != nil, !html { throw ValidationError("--out goes with --html.") }
    if html, json { throw ValidationError("--html and --json are two different outputs; choose one.") }
  }

  func run() throws {
    let checks = Catalogue.all.filter { id == nil || $0.about.id == id }
    guard !checks.isEmpty else {
      throw ValidationError("There is no check “\(id ?? "")”; “vitrine checks” lists them.")
    }
    if html {
      try CataloguePages(configuration: Configuration(configuration), checks: checks).write(to: out, lang.language)
      return
    }
    if json {
      StandardOutput.line(try JSONText.line(checks.map(CheckEntry.init)))
      return
    }
    for axis in Axis.allCases {
      let group = checks.filter { $0.about.axis == axis }
      guard !group.isEmpty else { continue }
      StandardOutput.line("\n\(axis.rawValue.uppercased())")
      for check in group { describe(check) }
    }
  }

  private func describe(_ check: any Check.Type) {
    let about = check.about
    StandardOutput.line("  \(about.id)  [\(about.impact.rawValue)]")
    StandardOutput.line("    \(about.title[lang.language])")
    StandardOutput.line("    \(about.why[lang.language])")
    StandardOutput.line("    \(about.method[lang.language])")
    guard id != nil else { return }
    for source in about.sources { StandardOutput.line("    § \(source)") }
    for example in check.examples {
      StandardOutput.line("    — \(example.outcome.rawValue): \(example.note)")
      for page in example.pages {
        for line in page.html.split(separator: "\n") { StandardOutput.line("        \(line)") }
      }
    }
  }
}

/// A check as `vitrine checks --json` prints it.
private struct CheckEntry: Encodable {
  let id: String
  let axis: Axis
  let impact: Impact
  let title: LocalizedText
  let why: LocalizedText
  let method: LocalizedText
  let sources: [String]

  init(_ check: any Check.Type) {
    let about = check.about
    id = about.id
    axis = about.axis
    impact = about.impact
    title = about.title
    why = about.why
    method = about.method
    sources = about.sources
  }
}
