import Presence

/// The sheet's first page for a terminal: answers, scores, three things to do first.
struct TerminalSheet {
  let report: AuditReport
  let language: Language
  let hasColour: Bool

  var text: String {
    ([title] + answers + [""] + scores + actions + unmeasured).joined(separator: "\n") + "\n"
  }

  private func say(_ fr: String, _ en: String) -> String { language == .french ? fr : en }

  private func painted(_ text: String, _ code: Int) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private var title: String {
    let site = report.merchant.site.map { "  \($0)" } ?? ""
    return "\n" + painted(clean(report.merchant.name), 1) + site + "\n"
  }

  private var answers: [String] {
    report.answers.map { answer in
      let (mark, colour) =
        switch answer.tone {
        case .good: ("✔", 32)
        case .mixed: ("◐", 33)
        case .bad: ("✘", 31)
        case .unknown: ("?", 36)
        }
      return "  \(painted(mark, colour)) \(painted(question(answer.question), 1))  \(clean(answer.text[language]))"
    }
  }

  private func question(_ question: Question) -> String {
    switch question {
    case .found: say("Vous trouve-t-on ?", "Can you be found?")
    case .open: say("Êtes-vous ouvert ?", "Are you open?")
    case .reachable: say("Comment vous joindre ?", "How can you be reached?")
    case .buyable: say("Peut-on vous acheter quelque chose ?", "Can one buy from you?")
    }
  }

  private var scores: [String] {
    report.scores.map { score in
      let name = TerminalSheet.name(of: score.axis, in: language)
      let padding = String(repeating: " ", count: max(0, 12 - name.count))
      guard let value = score.value else { return "  \(name)\(padding)  \(say("non mesuré", "not measured"))" }
      let filled = value / 5
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
      return "  \(name)\(padding)  \(bar) \(value)"
    }
  }

  /// Name of an axis on the terminal.
  static func name(of axis: Axis, in language: Language) -> String {
    let (fr, en) =
      switch axis {
      case .freshness: ("Fraîcheur", "Freshness")
      case .contact: ("Contact", "Contact")
      case .hours: ("Horaires", "Hours")
      case .mobile: ("Sur mobile", "Mobile")
      case .visibility: ("Visibilité", "Visibility")
      case .selling: ("Vente", "Selling")
      case .trust: ("Confiance", "Trust")
      case .social: ("Réseaux", "Social")
      }
    return language == .french ? fr : en
  }

  private var actions: [String] {
    let first = report.recommendations.prefix(3)
    guard !first.isEmpty else { return [] }
    var lines = ["", painted(say("À faire en premier", "To do first"), 1)]
    for (place, advice) in first.enumerated() {
      lines.append("  \(place + 1). \(advice.what[language])  (\(advice.minutes) min)")
      lines.append("     \(advice.why[language])")
      for step in advice.how { lines.append("       – \(step[language])") }
    }
    return lines
  }

  private var unmeasured: [String] {
    let count = report.findings.count { if case .cantTell = $0.verdict { true } else { false } }
    guard count > 0 else { return [] }
    return ["", say("Non mesuré : \(count) points (voir la fiche).", "Not measured: \(count) points (see the sheet).")]
  }

  private func clean(_ text: String) -> String { Terminal.clean(text) }
}
