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

      EXAMPLE
        vitrine audit commercants.csv --into pessac-2026
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

  @Flag(help: "No progress and no summary.")
  var quiet = false

  @Flag(help: "The summary as JSON on standard out.")
  var json = false

  @OptionGroup var configuration: ConfigurationOptions

  func validate() throws {
    if let rate, rate <= 0 { throw ValidationError("--rate must be greater than 0") }
    if let limit, limit <= 0 { throw ValidationError("--limit must be greater than 0") }
    if let concurrency, concurrency <= 0 { throw ValidationError("--concurrency must be greater than 0") }
  }

  func run() async throws {
    let instruments = try Instruments(Configuration(configuration), flags: flags)
    let folder = CampaignFolder(into)
    let store = try folder.make()
    var run = try begin(in: store, instruments: instruments)
    let audit = AuditRun(folder: folder, store: store, run: run, instruments: instruments, isQuiet: quiet)
    guard try await audit.visitAll() else {
      StandardError.line("Interrupted. What is finished is kept; the same command goes on where it stopped.")
      throw ExitCode(130)
    }
    let now = SystemClock().now()
    try store.finish(run.id, at: now)
    run = try store.run(run.id) ?? run
    let output = folder.reports(of: run.id)
    let overview = try await RunReports(folder: folder, store: store, run: run, instruments: instruments)
      .write(into: output) { try ReportJSONText.report($0.report) }
    try RunSummary(overview: overview, run: run, output: output).tell(asJSON: json, isQuiet: quiet)
  }

  private var flags: [SettingFlag] {
    var flags: [SettingFlag] = []
    if let rate { flags.append(SettingFlag(path: "fetch.delayInSeconds", value: "\(1 / rate)", name: "--rate")) }
    if let concurrency {
      flags.append(SettingFlag(path: "audit.sitesInFlight", value: "\(concurrency)", name: "--concurrency"))
    }
    return flags
  }

  /// The newest unfinished run of this campaign, else a new one with the list brought in.
  private func begin(in store: CampaignStore, instruments: Instruments) throws -> Run {
    let fingerprint = try ListImport.fingerprint(of: list) + (limit.map { "-\($0)" } ?? "")
    if let unfinished = try store.runs().last(where: { $0.finishedAt == nil && $0.isImported }) {
      guard unfinished.listFingerprint == fingerprint else {
        throw InputError(
          "\(into): run \(unfinished.id) is unfinished, and its list was another one; give that list (\(unfinished.list)) to finish it, or another folder"
        )
      }
      if !quiet { StandardError.line("Going on with run \(unfinished.id).") }
      return unfinished
    }
    var now = SystemClock().now()
    if let newest = try store.runs().last, newest.startedAt >= now {
      now = Timestamp(secondsSinceEpoch: newest.startedAt.secondsSinceEpoch + 1)
    }
    let run = Run(
      startedAt: now, list: URL(filePath: list).lastPathComponent, listFingerprint: fingerprint,
      settings: try JSONText.line(instruments.settingsInWords), version: Version.text)
    try store.begin(run)
    let result = try ListImport(path: list, columns: instruments.columns, limit: limit).run(into: run.id, of: store) {
      if !quiet { StandardError.line("\(list):\($0.place): \($0.problem.en) \($0.remedy.en)") }
    }
    try store.markImported(run.id)
    guard result.merchants > 0 else {
      throw InputError("\(list): no merchant could be read; \(result.rejected) rows were rejected, see the lines above")
    }
    return try store.run(run.id) ?? run
  }
}

extension RowError {
  /// `line:column (heading)`, as errors are named.
  fileprivate var place: String {
    var text = "\(line)"
    if let column { text += ":\(column)" }
    if let heading { text += " (\(heading))" }
    return text
  }
}

/// A stored judgement as a value.
enum ReportJSONText {
  static func report(_ text: String) throws -> AuditReport {
    try JSONDecoder().decode(AuditReport.self, from: Data(text.utf8))
  }
}
