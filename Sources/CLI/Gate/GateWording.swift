import Presence

/// What the gate says on the terminal: rule, merchant, check, and where it was seen.
struct GateWording {
  let language: Language
  /// Most breaches told; the summary and the JUnit file have them all.
  private static let mostTold = 50

  private func say(_ fr: String, _ en: String) -> String { language == .french ? fr : en }

  var nothingMeasured: String {
    say(
      "Rien n’a pu être mesuré ; la vue d’ensemble dit pourquoi.",
      "Nothing could be measured; the overview says why.")
  }

  /// The result, line by line.
  func lines(_ result: GateResult) -> [String] {
    var lines: [String] = []
    for breach in result.breaches.prefix(GateWording.mostTold) { lines += self.lines(breach) }
    if result.breachCount > GateWording.mostTold {
      let more = result.breachCount - GateWording.mostTold
      lines.append(say("… et \(more) de plus.", "… and \(more) more."))
    }
    for excepted in result.excepted.prefix(GateWording.mostTold) {
      let exception = excepted.exception
      lines.append(
        say("Exception : ", "Exception: ")
          + "\(Terminal.clean(excepted.breach.name ?? "")), \(excepted.breach.rule) — \(Terminal.clean(exception.reason)) "
          + say("(jusqu’au \(exception.until))", "(until \(exception.until))"))
    }
    for exception in result.ended {
      lines.append(
        say("Exception échue le ", "Exception that ended on ")
          + "\(exception.until): \(exception.merchant), \(exception.scope.text) — \(Terminal.clean(exception.reason))")
    }
    for exception in result.strangers {
      lines.append(
        say("Exception pour un commerçant absent de la liste : ", "Exception for a merchant who is not in the list: ")
          + "\(exception.merchant)")
    }
    lines += result.notes.map { $0[language] }
    lines.append(
      result.isMet
        ? say("Contrôle réussi : ", "Gate met: ") + result.rules.joined(separator: ", ")
        : say(
          "Contrôle non réussi : \(result.breachCount) écart(s).", "Gate not met: \(result.breachCount) breach(es)."))
    return lines
  }

  private func lines(_ breach: GateResult.Breach) -> [String] {
    let who = breach.merchant.map { "\(Terminal.clean(breach.name ?? "")) (\($0))" } ?? say("Tous", "All")
    var lines = ["✘ \(who): \(breach.rule) — \(Terminal.clean(breach.message[language]))"]
    for finding in breach.findings {
      let place = finding.evidence.first.map { evidence in
        " [\(Terminal.clean(evidence.url))" + (evidence.line.map { ":\($0)" } ?? "")
          + (evidence.excerpt.isEmpty ? "" : " « \(Terminal.clean(evidence.excerpt)) »") + "]"
      }
      lines.append("    \(finding.check): \(Terminal.clean(finding.message[language]))\(place ?? "")")
    }
    return lines
  }
}
