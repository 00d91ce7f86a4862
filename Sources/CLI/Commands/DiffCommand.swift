import ArgumentParser
import Foundation
import Presence
import Report
import Store

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two runs: better, worse, newly measured, no longer measured.",
    discussion: """
      Both runs are judged by the rules of today, the older one read back from its archive, so that only what the
      merchants changed counts. What was measured in one run only is neither better nor worse. The whole list is written
      to comparisons/ in the campaign's folder.

      EXAMPLES
        vitrine diff pessac-2026
        vitrine diff pessac-2026 --from 20260301 --to 20261123 --csv > changes.csv
      """)

  @Argument(help: "Folder of the campaign.", completion: .directory)
  var campaign: String

  @Option(help: "The older run, or the beginning of its name; the one before --to when not given.")
  var from: String?

  @Option(help: "The newer run, or the beginning of its name; the newest finished one when not given.")
  var to: String?

  @Option(help: "Language: fr or en.")
  var lang: LanguageArgument = .fr

  @Flag(help: "As JSON on standard out, instead of the table.")
  var json = false

  @Flag(help: "The changed checks as CSV on standard out, instead of the table.")
  var csv = false

  @Option(help: "How tables are written: excel (semicolons) or rfc4180 (commas).")
  var csvFormat: CSVArgument = .excel

  @Option(
    help: ArgumentHelp("Where to write the files; comparisons/ in the campaign when not given.", valueName: "folder"))
  var output: String?

  @Flag(help: "Write no files.")
  var noFiles = false

  @OptionGroup var configuration: ConfigurationOptions

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other") }
  }

  func run() async throws {
    let instruments = try Instruments(Configuration(configuration))
    let folder = CampaignFolder(campaign)
    let store = try folder.openForReading()
    let (older, newer) = try chosen(in: store)
    let comparison = try RunComparison(
      folder: folder, store: store, run: newer, instruments: instruments, earlier: older)
    let judge = try RunJudge(folder: folder, store: store, run: newer, instruments: instruments)
    let place = output ?? folder.comparison(from: older.id, to: newer.id)
    let files = noFiles ? nil : try DifferenceFiles(folder: place, flavour: csvFormat.flavour)
    var printer = DifferencePrinter(
      form: json ? .json : csv ? .csv(csvFormat.flavour) : .table, language: lang.language,
      hasColour: Terminal.hasColour)
    var summary = DifferenceSummary(from: older, to: newer)
    printer.begin(summary)
    var last = -1
    while case let visits = try store.visits(of: newer.id, after: last, limit: 64), !visits.isEmpty {
      for visit in visits {
        let report = try await judge.current(visit)
        guard let difference = try await comparison.difference(to: report) else {
          summary.joined.append(report.merchant)
          continue
        }
        summary.add(difference)
        try files?.add(difference, of: report.merchant)
        try printer.add(difference, of: report.merchant)
      }
      last = visits.last?.position ?? last
    }
    summary.left = try store.visited(of: older.id, missingIn: newer.id)
    try printer.end(summary)
    try files?.finish()
    if !noFiles { StandardError.line(lang == .fr ? "Fichiers : \(place)" : "Files: \(place)") }
    if summary.compared == 0 { throw ExitCode(3) }
  }

  private func chosen(in store: CampaignStore) throws -> (older: Run, newer: Run) {
    let runs = try store.runs().filter { $0.finishedAt != nil }
    let newer = try to.map { try CampaignFolder.run($0, among: runs, of: campaign) } ?? runs.last
    guard let newer else { throw InputError("\(campaign): no run is finished; “vitrine audit” finishes it") }
    let older = try from.map { try CampaignFolder.run($0, among: runs, of: campaign) } ?? runs.last { $0.id < newer.id }
    guard let older else {
      throw InputError("\(campaign): there is one finished run only; “vitrine audit” makes another to compare with")
    }
    guard older.id != newer.id else { throw InputError("--from and --to are the same run, \(newer.id)") }
    return (older, newer)
  }
}
