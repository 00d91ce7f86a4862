import ArgumentParser
import Foundation
import Presence
import Report
import Store

/// The gate's flags, for `audit` and `report`.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What must hold, else exit code 1: a rule (“contact >= 50”, “site-reachable passes”, “no-regression”, “not-measured <= 10 %”) or a YAML file of them. Can be given several times.",
      valueName: "rule or file"))
  var gate: [String] = []

  @Option(
    help: ArgumentHelp(
      "Regressions count against this file, or against this run of the campaign, and not against the run before.",
      valueName: "file or run"), completion: .file())
  var baseline: String?

  @Option(help: ArgumentHelp("Write the results there, for a later --baseline.", valueName: "file"))
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp("Write a summary in Markdown there, for example to $GITHUB_STEP_SUMMARY.", valueName: "file"))
  var summary: String?

  @Option(help: ArgumentHelp("Write the gate's result as JUnit there, a test case per merchant.", valueName: "file"))
  var junit: String?

  /// Refuses what cannot be read before anything is made or fetched.
  func check() throws { _ = try conditions() }

  /// The gate that was asked for, without rules when none was.
  func plan(today: CivilDate, runs: [Run]) throws -> GatePlan {
    let (rules, exceptions) = try conditions()
    let earlier = runs.first { $0.id == baseline }
    return GatePlan(
      options: self, rules: rules, exceptions: exceptions, earlier: earlier,
      baseline: try baseline.flatMap { earlier == nil ? try Baseline(path: $0) : nil }, today: today)
  }

  private func conditions() throws -> ([GateRule], [GateException]) {
    var rules: [GateRule] = []
    var exceptions: [GateException] = []
    for text in gate {
      if text.hasSuffix(".yaml") || text.hasSuffix(".yml") || FileManager.default.fileExists(atPath: text) {
        let file = try GateFile(path: text)
        rules += file.rules
        exceptions += file.exceptions
      } else {
        do {
          rules.append(try GateWords.rule(text))
        } catch {
          throw InputError("--gate: \(error.text)")
        }
      }
    }
    return (rules, exceptions)
  }
}

/// How the exports are written, for `audit` and `report`.
struct ExportOptions: ParsableArguments {
  @Option(help: "How the tables are written: excel (semicolons, opens by a double click) or rfc4180 (commas).")
  var csv: CSVArgument = .excel
}

/// `--csv excel|rfc4180`.
enum CSVArgument: String, ExpressibleByArgument, CaseIterable {
  case excel, rfc4180

  var flavour: CSVFlavour { self == .excel ? .excel : .rfc4180 }
}

/// A gate that was read and checked, before anything is fetched or written.
struct GatePlan {
  let options: GateOptions
  let rules: [GateRule]
  let exceptions: [GateException]
  /// The run of the campaign that is the baseline; nil for the run before, or a file.
  let earlier: Run?
  let baseline: Baseline?
  let today: CivilDate
}
