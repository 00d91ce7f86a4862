import ArgumentParser
import Foundation
import Presence
import Report
import Store

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Visit every merchant of a list, archive, judge, and write the reports.",
    discussion: """
      Interrupted (Ctrl-C, power cut), the same command goes on where it stopped; otherwise it starts a new run in the
      same campaign and compares it with the one before.

      EXAMPLES
        vitrine audit commercants.csv --into pessac-2026
        vitrine audit commercants.csv --into pessac-2026 --gate "contact >= 50" --gate no-regression --junit gate.xml
      """)

  @Argument(help: "The list: CSV or JSON Lines.", completion: .file())
  var list: String

  @Option(help: ArgumentHelp("Folder of the campaign; made when there is none.", valueName: "campaign"))
  var into: String

  @Option(help: "Only the first merchants of the list.")
  var limit: Int?

  @Option(help: "Most requests per second and host, for example 0.5.")
  var rate: Double?

  @Option(help: "Sites visited at the same time.")
  var concurrency: Int?

  @Option(help: "Pages that are empty without script, in Chromium: auto (where it is installed) or never.")
  var render: RenderMode?

  @Flag(help: "No progress and no summary.")
  var quiet = false

  @Flag(help: "The summary as JSON on standard out.")
  var json = false

  @Option(help: "Language of the gate’s messages and summary: fr or en.")
  var lang: LanguageArgument = .en

  @OptionGroup var paper: PaperOptions

  @OptionGroup var export: ExportOptions

  @OptionGroup(title: "Gate") var gate: GateOptions

  @OptionGroup var configuration: ConfigurationOptions

  func validate() throws {
    if let rate, !(0.001...1000).contains(rate) { throw ValidationError("--rate must lie between 0.001 and 1000") }
    if let limit, limit <= 0 { throw ValidationError("--limit must be greater than 0") }
    if let concurrency, concurrency <= 0 { throw ValidationError("--concurrency must be greater than 0") }
  }

  func run() async throws {
    let folder = CampaignFolder(into)
    let wasThere = folder.isThere
    do {
      try await audit(folder)
    } catch {
      if !wasThere, folder.isThere { folder.removeIfEmpty() }
      throw error
    }
  }

  private func audit(_ folder: CampaignFolder) async throws {
    let instruments = try Instruments(Configuration(configuration), flags: flags)
    _ = try ListImport.fingerprint(of: list)
    try gate.check()
    try await paper.check(instruments.settings.render)
    let store = try folder.make()
    let lock = try CampaignLock(folder)
    defer { lock.release() }
    let plan = try gate.plan(today: SystemClock().now().date, runs: store.runs())
    let source = RunBeginning.List(path: list, columns: instruments.columns, limit: limit)
    let beginning = RunBeginning(folder: into, store: store, instruments: instruments, isQuiet: quiet)
    let run = try beginning.resumedOrNew(source)
    var audit = AuditRun(folder: folder, store: store, run: run, instruments: instruments, isQuiet: quiet)
    audit.flavour = export.csv.flavour
    audit.earlier = plan.earlier
    audit.hours = instruments.settings.audit.hours
    guard try await audit.visitAll() else {
      StandardError.line("Interrupted. What is finished is kept; the same command goes on where it stopped.")
      throw ExitCode(130)
    }
    let gateRun = try GateRun(plan, run: run, configuration: instruments.fingerprint.digest)
    let (finished, written) = try await audit.writeReports(gate: gateRun)
    try await paper.print(
      folder.reports(of: run.id), of: run.startedAt, settings: instruments.settings.render, isQuiet: quiet)
    try RunSummary(written, run: finished, output: folder.reports(of: run.id)).tell(asJSON: json, isQuiet: quiet)
    try gateRun.finish(written, language: lang.language)
  }

  private var flags: [SettingFlag] {
    var flags: [SettingFlag] = []
    if let rate { flags.append(SettingFlag(path: "fetch.delayInSeconds", value: "\(1 / rate)", name: "--rate")) }
    if let concurrency {
      flags.append(SettingFlag(path: "audit.sitesInFlight", value: "\(concurrency)", name: "--concurrency"))
    }
    if let render { flags.append(render.flag) }
    return flags
  }
}
