import Foundation
import Presence
import Register
import Store

/// How a run begins: resumed where an interrupted one stopped, or new with its list brought in.
struct RunBeginning {
  /// A list in a file.
  struct List {
    let path: String
    let columns: ColumnMap
    /// Most merchants taken; nil for all.
    let limit: Int?
  }

  /// Stands for a list in the runs of `vitrine check`.
  static let checkFingerprint = "check"

  /// Row errors said on standard error; the rest stands in `rejected.csv`.
  private static let mostErrorsTold = 50

  /// Folder of the campaign, for messages.
  let folder: String
  let store: CampaignStore
  let instruments: Instruments
  let isQuiet: Bool

  /// The newest unfinished run of this campaign, else a new one with the list brought in.
  func resumedOrNew(_ list: List) throws -> Run {
    let fingerprint = try ListImport.fingerprint(of: list.path) + (list.limit.map { "-\($0)" } ?? "")
    if let unfinished = try store.runs().last(where: { $0.finishedAt == nil && $0.isImported }) {
      guard unfinished.listFingerprint == fingerprint else {
        throw InputError(
          "\(folder): run \(unfinished.id) is unfinished, and its list was another one; give that list (\(unfinished.list)) to finish it, or another folder"
        )
      }
      if !isQuiet { StandardError.line("Going on with run \(unfinished.id).") }
      tellOfOtherConfiguration(unfinished)
      return unfinished
    }
    let run = try newRun(list: URL(filePath: list.path).lastPathComponent, fingerprint: fingerprint)
    do {
      try bringIn(list, to: run)
    } catch {
      // A run without its list is of no use to anybody.
      try? store.discard(run.id)
      throw error
    }
    return try store.run(run.id) ?? run
  }

  private func tellOfOtherConfiguration(_ run: Run) {
    let changed = ConfigurationFingerprint(json: run.configuration).map {
      instruments.fingerprint.differences(from: $0)
    }
    guard let changed, !changed.isEmpty else { return }
    StandardError.line(
      "The configuration has changed since the run began (\(changed.joined(separator: ", "))); what was visited before is judged again by the new one."
    )
  }

  private func bringIn(_ list: List, to run: Run) throws {
    let source = ListImport(path: list.path, columns: list.columns, limit: list.limit)
    var told = 0
    let result = try source.run(into: run.id, of: store) { error in
      told += 1
      if told == RunBeginning.mostErrorsTold + 1, !isQuiet {
        StandardError.line("… more of them in rejected.csv, beside the overview.")
      }
      if told <= RunBeginning.mostErrorsTold, !isQuiet {
        StandardError.line("\(list.path):\(error.place): \(error.problem.en) \(error.remedy.en)")
      }
    }
    guard result.merchants > 0 else {
      throw InputError(
        "\(list.path): no merchant could be read; \(result.rejected == 0 ? "there are no rows below the headings" : "\(result.rejected) rows were rejected, see the lines above")"
      )
    }
    try store.markImported(run.id)
  }

  /// A new run of one merchant who is in no list.
  func run(of merchant: Merchant) throws -> Run {
    let run = try newRun(list: merchant.site?.host ?? merchant.name, fingerprint: RunBeginning.checkFingerprint)
    try store.add([Listed(position: 0, merchant: merchant)], to: run.id)
    try store.markImported(run.id)
    return run
  }

  /// A run that begins now, or a second after the newest, so that no two have the same identifier.
  private func newRun(list: String, fingerprint: String) throws -> Run {
    var now = SystemClock().now()
    if let newest = try store.runs().last, newest.startedAt >= now {
      now = Timestamp(secondsSinceEpoch: newest.startedAt.secondsSinceEpoch + 1)
    }
    let run = Run(
      startedAt: now, list: list, listFingerprint: fingerprint,
      settings: try JSONText.line(instruments.settingsInWords), version: Version.text,
      configuration: try JSONText.line(instruments.fingerprint))
    try store.begin(run)
    return run
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
