import Presence
import Report
import Store

/// Prints a comparison as it goes: a table for people, JSON or CSV for programs.
struct DifferencePrinter {
  /// What is printed.
  enum Form {
    case table, json
    case csv(CSVFlavour)
  }

  let form: Form
  let language: Language
  let hasColour: Bool
  private var isFirst = true

  init(form: Form, language: Language, hasColour: Bool) {
    self.form = form
    self.language = language
    self.hasColour = hasColour
  }

  private func say(_ fr: String, _ en: String) -> String { language == .french ? fr : en }

  func begin(_ summary: DifferenceSummary) {
    switch form {
    case .json:
      StandardOutput.line("{\"from\":\"\(summary.from.id)\",\"to\":\"\(summary.to.id)\",\"merchants\":[")
    case .csv(let flavour):
      StandardOutput.line(DifferencePrinter.withoutEnd(DifferenceTable(flavour: flavour).heading))
    case .table:
      StandardOutput.line(
        say(
          "Du \(summary.from.startedAt.date) (passage \(summary.from.id)) au \(summary.to.startedAt.date) (passage \(summary.to.id)), jugés par les mêmes règles, celles d’aujourd’hui",
          "From \(summary.from.startedAt.date) (run \(summary.from.id)) to \(summary.to.startedAt.date) (run \(summary.to.id)), both judged by the same rules, those of today"
        ))
    }
  }

  mutating func add(_ difference: Difference, of merchant: Merchant) throws {
    switch form {
    case .json:
      let line = try JSONText.line(DifferenceLine(merchant: merchant, difference: difference))
      StandardOutput.line((isFirst ? "" : ",") + line)
      isFirst = false
    case .csv(let flavour):
      let rows = DifferenceTable(flavour: flavour).rows(difference, of: merchant)
      if !rows.isEmpty { StandardOutput.line(DifferencePrinter.withoutEnd(rows)) }
    case .table:
      guard !difference.isEmpty else { return }
      StandardOutput.line("")
      for line in lines(difference, of: merchant) { StandardOutput.line(line) }
    }
  }

  func end(_ summary: DifferenceSummary) throws {
    switch form {
    case .json: StandardOutput.line("],\"counts\":\(try JSONText.line(summary.counts))}")
    case .csv: break
    case .table: for line in counts(summary) { StandardOutput.line(line) }
    }
  }

  /// The line end is the terminal's, which comes from `StandardOutput.line`.
  private static func withoutEnd(_ rows: String) -> String {
    rows.hasSuffix("\r\n") ? String(rows.dropLast()) + "\r" : rows
  }

  private func lines(_ difference: Difference, of merchant: Merchant) -> [String] {
    var lines = ["\(mark(difference.change)) \(painted(Terminal.clean(merchant.name), 1))  \(axes(difference))"]
    let width = difference.checks.map(\.check.count).max() ?? 0
    for change in Change.allCases {
      for check in difference.checks(change) {
        let padding = String(repeating: " ", count: width - check.check.count)
        let words =
          DifferenceTable.word(check.before)[language] + " → " + DifferenceTable.word(check.after)[language]
        lines.append(
          "    \(mark(change)) \(check.check)\(padding)  \(words): \(Terminal.clean(check.message[language]))")
      }
    }
    return lines
  }

  private func axes(_ difference: Difference) -> String {
    difference.axes.filter { $0.change != .unchanged || $0.before != $0.after }.map { axis in
      let (before, after) = (axis.before.map { "\($0)" } ?? "–", axis.after.map { "\($0)" } ?? "–")
      return "\(TerminalSheet.name(of: axis.axis, in: language)) \(before) → \(after)"
    }.joined(separator: ", ")
  }

  private func mark(_ change: Change) -> String {
    switch change {
    case .better: painted("▲", 32)
    case .worse: painted("▼", 31)
    case .newlyMeasured: painted("+", 36)
    case .noLongerMeasured: painted("?", 36)
    case .unchanged: "="
    }
  }

  private func painted(_ text: String, _ code: Int) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func counts(_ summary: DifferenceSummary) -> [String] {
    func row(_ change: Change, _ fr: String, _ en: String) -> String {
      let (merchants, checks) = (summary.merchants[change] ?? 0, summary.checks[change] ?? 0)
      let words = say(fr, en)
      let padding = String(repeating: " ", count: max(0, 24 - words.count))
      return
        "  \(mark(change)) \(words)\(padding)\(DifferencePrinter.right(merchants, 10))\(DifferencePrinter.right(checks, 10))"
    }
    var lines = [
      "",
      say("                              commerçants    points", "                                merchants    checks"),
      row(.better, "mieux", "better"), row(.worse, "moins bien", "worse"),
      row(.newlyMeasured, "nouvellement mesurés", "newly measured"),
      row(.noLongerMeasured, "plus mesurés", "no longer measured"), row(.unchanged, "inchangés", "unchanged"),
    ]
    if !summary.joined.isEmpty {
      lines.append(say("Nouveaux dans la liste : ", "New in the list: ") + names(summary.joined))
    }
    if !summary.left.isEmpty {
      lines.append(say("Plus dans la liste : ", "No longer in the list: ") + names(summary.left))
    }
    return lines
  }

  private func names(_ merchants: [Merchant]) -> String {
    let shown = merchants.prefix(10).map { Terminal.clean($0.name) }.joined(separator: ", ")
    return "\(merchants.count) (\(shown)\(merchants.count > 10 ? ", …" : ""))"
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}
