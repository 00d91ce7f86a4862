import ArgumentParser
import Presence
import Report
import Store

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the reports of a run again from its archive, offline: the same bytes every time.",
    discussion: """
      EXAMPLE
        vitrine report pessac-2026
        vitrine report pessac-2026 --run 20261123T060000Z --output /tmp/rapport
      """)

  @Argument(help: "Folder of the campaign.", completion: .directory)
  var campaign: String

  @Option(help: "The run; the newest finished one when not given.")
  var run: String?

  @Option(help: "Only this language: fr or en; both when not given.")
  var lang: LanguageArgument?

  @Option(help: ArgumentHelp("Where to write; the campaign's own folder when not given.", valueName: "folder"))
  var output: String?

  @Flag(help: "No summary.")
  var quiet = false

  @Flag(help: "The summary as JSON on standard out.")
  var json = false

  @OptionGroup var configuration: ConfigurationOptions

  func run() async throws {
    let instruments = try Instruments(Configuration(configuration))
    let folder = CampaignFolder(campaign)
    let store = try folder.open()
    let run = try chosen(in: store)
    let output = output ?? folder.reports(of: run.id)
    let archive = folder.archive(of: run.id)
    let overview = try await RunReports(folder: folder, store: store, run: run, instruments: instruments).write(
      into: output, languages: lang.map { [$0.language] } ?? Language.allCases
    ) { visit in
      let index = try ArchiveIndex(json: visit.archiveIndex)
      do {
        let replayed = try await index.replay(
          of: visit.merchant, in: archive, asOf: run.startedAt, settings: instruments.settings.fetch)
        return instruments.judge.report(on: replayed)
      } catch let error as InputError {
        StandardError.line("\(error) Its sheet says “not measured”; the others go on.")
        return instruments.judge.report(on: SiteVisit(merchant: visit.merchant, entries: [], asOf: run.startedAt))
      }
    }
    guard !overview.rows.isEmpty else {
      StandardError.line("\(campaign): nothing was measured in run \(run.id).")
      throw ExitCode(3)
    }
    try RunSummary(overview: overview, run: run, output: output).tell(asJSON: json, isQuiet: quiet)
  }

  private func chosen(in store: CampaignStore) throws -> Run {
    let runs = try store.runs()
    if let id = run {
      guard let found = runs.first(where: { $0.id == id }) else {
        let known = runs.map(\.id).joined(separator: ", ")
        throw InputError("\(campaign): there is no run “\(id)”; it has \(known.isEmpty ? "none" : known)")
      }
      return found
    }
    guard let newest = runs.last(where: { $0.finishedAt != nil }) else {
      throw InputError("\(campaign): no run is finished; “vitrine audit” finishes it")
    }
    return newest
  }
}
