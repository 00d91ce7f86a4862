import ArgumentParser
import Presence
import Report
import Store

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the reports of a run again from its archive, offline: the same bytes every time.",
    discussion: """
      EXAMPLES
        vitrine report pessac-2026
        vitrine report pessac-2026 --run 20261123T060000Z --output /tmp/rapport
        vitrine report pessac-2026 --gate gate.yaml --baseline baseline.jsonl --summary summary.md
      """)

  @Argument(help: "Folder of the campaign.", completion: .directory)
  var campaign: String

  @Option(help: "The run, or the beginning of its name; the newest finished one when not given.")
  var run: String?

  @Option(help: "Only this language: fr or en; both when not given.")
  var lang: LanguageArgument?

  @Option(help: ArgumentHelp("Where to write; the campaign's own folder when not given.", valueName: "folder"))
  var output: String?

  @Flag(help: "No summary.")
  var quiet = false

  @Flag(help: "The summary as JSON on standard out.")
  var json = false

  @OptionGroup var paper: PaperOptions

  @OptionGroup var export: ExportOptions

  @OptionGroup(title: "Gate") var gate: GateOptions

  @OptionGroup var configuration: ConfigurationOptions

  func run() async throws {
    let instruments = try Instruments(Configuration(configuration))
    let folder = CampaignFolder(campaign)
    try gate.check()
    try await paper.check(instruments.settings.render)
    let store = try folder.openForReading()
    let run = try chosen(in: store)
    let plan = try gate.plan(today: SystemClock().now().date, runs: store.runs())
    let output = output ?? folder.reports(of: run.id)
    let judge = try RunJudge(folder: folder, store: store, run: run, instruments: instruments)
    var reports = RunReports(folder: folder, store: store, run: run, instruments: instruments)
    if let lang { reports.languages = [lang.language] }
    reports.flavour = export.csv.flavour
    reports.earlier = plan.earlier
    let gateRun = try GateRun(plan, run: run, configuration: instruments.fingerprint.digest)
    let written = try await reports.write(into: output, gate: gateRun) { visit in
      do {
        return try await judge.again(visit)
      } catch let error as InputError {
        StandardError.line("\(error) Its sheet says “not measured”; the others go on.")
        return judge.unread(visit)
      }
    }
    tellOfConfiguration(written.facts)
    try await paper.print(output, of: run.startedAt, settings: instruments.settings.render, isQuiet: quiet)
    try RunSummary(written, run: run, output: output).tell(asJSON: json, isQuiet: quiet)
    try gateRun.finish(written, language: lang?.language ?? .english)
  }

  private func tellOfConfiguration(_ facts: RunFacts) {
    guard let changed = facts.configuration?.changedFiles, !changed.isEmpty, !quiet else { return }
    StandardError.line(
      "These reports were made with another configuration than the run: \(changed.joined(separator: ", ")). The overview says so."
    )
  }

  private func chosen(in store: CampaignStore) throws -> Run {
    let runs = try store.runs()
    if let id = run { return try CampaignFolder.run(id, among: runs, of: campaign) }
    guard let newest = runs.last(where: { $0.finishedAt != nil }) else {
      throw InputError("\(campaign): no run is finished; “vitrine audit” finishes it")
    }
    return newest
  }
}
