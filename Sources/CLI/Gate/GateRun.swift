import Audit
import ArgumentParser
import Foundation
import Presence
import Report
import Store

/// A gate over the reports of a run, as they pass by.
final class GateRun {
  private let plan: GatePlan
  private let run: Run
  private var keeper: GateKeeper
  private let baseline: BaselineWriter?
  private let configuration: String

  init(_ plan: GatePlan, run: Run, configuration: String) throws {
    self.plan = plan
    self.run = run
    self.configuration = configuration
    keeper = GateKeeper(rules: plan.rules, exceptions: plan.exceptions, today: plan.today)
    baseline = try plan.options.writeBaseline.map {
      try BaselineWriter(
        path: $0, head: Baseline.Head(baseline: 1, run: run.id, configuration: configuration))
    }
  }

  /// Asks of a merchant, whose difference to the run before counts where no baseline was given.
  func add(_ report: AuditReport) throws {
    let worse =
      plan.baseline.map { $0.worse(report) } ?? report.difference.map { $0.checks(.worse).map(\.check) }
    keeper.add(report, worse: worse)
    try baseline?.add(report)
  }

  /// Writes what was asked for, tells people, and throws the exit code of the house: 3 when nothing was measured, 1 when
  /// the gate is not met.
  func finish(_ written: RunReports.Written, language: Language) throws {
    try baseline?.finish()
    var result = keeper.finish()
    if let head = plan.baseline?.head, head.configuration != configuration {
      result.notes.append(
        LocalizedText(
          fr:
            "La référence a été écrite avec une autre configuration : des règles changées peuvent compter comme des régressions. Réécrivez-la (--write-baseline).",
          en:
            "The baseline was written with another configuration: changed rules may count as regressions. Write it again (--write-baseline)."
        ))
    }
    if let path = plan.options.summary {
      try write(
        RunMarkdown(overview: written.overview, run: written.facts, gate: result).text(language), to: path,
        flag: "--summary")
    }
    if let path = plan.options.junit {
      try write(
        GateJUnit(result: result, runID: run.id, startedAt: run.startedAt).text(language), to: path, flag: "--junit")
    }
    let words = GateWording(language: language)
    if !plan.rules.isEmpty { for line in words.lines(result) { StandardError.line(line) } }
    if result.measuredNothing {
      StandardError.line(words.nothingMeasured)
      throw ExitCode(3)
    }
    if !result.isMet { throw ExitCode(1) }
  }

  private func write(_ text: String, to path: String, flag: String) throws {
    if path == "-" { return StandardOutput.line(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      throw InputError("\(flag) \(path): cannot be written (\(error.localizedDescription)); check the folder")
    }
  }
}
