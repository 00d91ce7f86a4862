public import Presence

/// `summary.md`: a run on one page, for a job's summary or a message to colleagues; with a gate's result in front where
/// there was one.
public struct RunMarkdown {
  private let overview: Overview
  private let run: RunFacts
  private let gate: GateResult?
  /// Most lines of a list.
  private static let longestList = 20

  /// A run, and the gate asked for.
  public init(overview: Overview, run: RunFacts, gate: GateResult? = nil) {
    self.overview = overview
    self.run = run
    self.gate = gate
  }

  /// The page. The same values give the same bytes.
  public func text(_ language: Language) -> String {
    let words = RunMarkdownWords(language: language)
    var lines = ["# " + words.title(MarkdownText.escaped(run.listName)), ""]
    lines.append(words.run(MarkdownText.code(run.runID), merchants: overview.rows.count, rejected: run.rejectedRows))
    if let gate { lines += gateLines(gate, words) }
    lines += stateLines(words) + axisLines(words)
    if let comparison = run.comparison { lines += ["", words.changes, "", words.comparison(comparison)] }
    lines += faultLines(words) + firstLines(words)
    if let changed = run.configuration?.changedFiles, !changed.isEmpty {
      lines += ["", words.otherConfiguration(changed.map(MarkdownText.code).joined(separator: ", "))]
    }
    if run.overridesApplied + run.overridesEnded > 0 {
      lines += ["", words.overrides(applied: run.overridesApplied, ended: run.overridesEnded)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func gateLines(_ gate: GateResult, _ words: RunMarkdownWords) -> [String] {
    guard !gate.rules.isEmpty else { return [] }
    var lines = ["", gate.isMet ? words.gateMet : words.gateNotMet(gate.breachCount), ""]
    lines += gate.rules.map { "- " + MarkdownText.code($0) }
    if !gate.breaches.isEmpty { lines += ["", words.breachHeads, "| --- | --- | --- |"] }
    for breach in gate.breaches.prefix(RunMarkdown.longestList * 5) {
      let who = breach.name.map { MarkdownText.escaped($0) } ?? words.everybody
      let seen = breach.findings.map { finding in
        let place = finding.evidence.first.map { " " + MarkdownText.address($0.url + ($0.line.map { ":\($0)" } ?? "")) }
        return MarkdownText.address(finding.check) + " " + MarkdownText.escaped(finding.message[words.language])
          + (place ?? "")
      }
      let message = ([MarkdownText.escaped(breach.message[words.language])] + seen).joined(separator: "<br>")
      lines.append("| \(who) | \(MarkdownText.code(breach.rule)) | \(message) |")
    }
    if gate.breachCount > RunMarkdown.longestList * 5 {
      lines += ["", words.more(gate.breachCount - RunMarkdown.longestList * 5)]
    }
    for excepted in gate.excepted.prefix(RunMarkdown.longestList) {
      lines.append(
        words.excepted(
          MarkdownText.escaped(excepted.breach.name ?? ""), MarkdownText.code(excepted.breach.rule),
          MarkdownText.escaped(excepted.exception.reason), until: excepted.exception.until))
    }
    for exception in gate.ended {
      lines.append(
        words.ended(
          MarkdownText.code(exception.merchant.description), MarkdownText.code(exception.scope.text), exception.until))
    }
    for exception in gate.strangers {
      lines.append(words.stranger(MarkdownText.code(exception.merchant.description)))
    }
    lines += gate.notes.map { "- " + $0[words.language] }
    return lines
  }

  private func stateLines(_ words: RunMarkdownWords) -> [String] {
    let figures = OverviewFigures(overview)
    let kinds = figures.kinds.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    var lines = ["", words.states, "", words.stateHeads, "| --- | ---: |"]
    lines += kinds.map { "| \($0.key.name[words.language]) | \($0.value) |" }
    guard !figures.reasons.isEmpty else { return lines }
    lines += ["", words.reasons, ""]
    lines += figures.reasons.prefix(RunMarkdown.longestList).map { reason in
      "- \(reason.merchants) × " + MarkdownText.escaped(overview.reasons[reason.code]?[words.language] ?? reason.code)
    }
    return lines
  }

  private func axisLines(_ words: RunMarkdownWords) -> [String] {
    var lines = ["", words.axes, "", words.axisHeads, "| --- | ---: | ---: | ---: |"]
    for (place, axis) in Axis.allCases.enumerated() {
      let values = overview.rows.compactMap { $0.scores.indices.contains(place) ? $0.scores[place] : nil }.sorted()
      let median = values.isEmpty ? "–" : String(values[(values.count - 1) / 2])
      let low = values.count { $0 < 50 }
      lines.append("| \(axis.name[words.language]) | \(values.count) | \(median) | \(low) |")
    }
    return lines
  }

  private func faultLines(_ words: RunMarkdownWords) -> [String] {
    let faults = overview.checks.filter { $0.value.failed > 0 }.sorted {
      ($1.value.failed, $0.key) < ($0.value.failed, $1.key)
    }
    guard !faults.isEmpty else { return [] }
    return ["", words.faults, "", words.faultHeads, "| --- | ---: | ---: |"]
      + faults.prefix(10).map { id, tally in
        "| \(MarkdownText.escaped(tally.title[words.language])) \(MarkdownText.address(id)) | \(tally.failed) | \(tally.measured) |"
      }
  }

  private func firstLines(_ words: RunMarkdownWords) -> [String] {
    let first = overview.inOrderOfNeed().prefix(10)
    guard !first.isEmpty else { return [] }
    return ["", words.first, ""]
      + first.enumerated().map { place, row in
        let action = row.firstAction.map { " — " + MarkdownText.escaped($0[words.language]) } ?? ""
        return "\(place + 1). \(MarkdownText.escaped(row.name))\(action)"
      }
  }
}
