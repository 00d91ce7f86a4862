internal import Presence

/// The pages after the first: findings with their proofs, what is good, what could not be measured and why.
struct SheetDetail {
  let report: AuditReport
  let language: Language

  /// What failed, by axis in the order of ``Axis``; the worst first, then by weight, then in the catalogue's order.
  var failures: View {
    let axes: [View] = Axis.allCases.compactMap { axis in
      let failed = report.findings.enumerated().filter { $0.element.axis == axis && isFailure($0.element) }
      guard !failed.isEmpty else { return nil }
      let sorted = failed.sorted { rank($0.element, $0.offset) < rank($1.element, $1.offset) }
      return View.make {
        $0.set("name", Typography.text(axis.name, language))
        $0.set("value", report.scores.first { $0.axis == axis }?.value)
        $0.set("items", sorted.map { finding($0.element, level: 4) })
      }
    }
    return View.make {
      $0.set("any", !axes.isEmpty)
      $0.set("axes", axes)
    }
  }

  /// What passed, in the catalogue's order.
  var passed: View {
    let passed = report.findings.filter { $0.verdict == .passed }
    return View.make {
      $0.set("any", !passed.isEmpty)
      $0.set("items", passed.map { finding($0, level: 3, proofs: 1, excerpt: SheetDetail.shortExcerpt) })
    }
  }

  /// What could not be measured, one entry for each reason.
  var unmeasured: View {
    let groups = grouped { finding in
      if case .cantTell(let reason) = finding.verdict { return reason.text }
      return nil
    }
    return View.make {
      $0.set("any", !groups.isEmpty)
      $0.set("groups", groups)
    }
  }

  /// What does not concern this merchant, one entry for each reason.
  var inapplicable: View {
    let groups = grouped { finding in
      if case .inapplicable(let because) = finding.verdict { return because }
      return nil
    }
    return View.make {
      $0.set("any", !groups.isEmpty)
      $0.set("groups", groups)
    }
  }

  private func grouped(by reason: (Finding) -> LocalizedText?) -> [View] {
    var order: [LocalizedText] = []
    var titles: [LocalizedText: [String]] = [:]
    for finding in report.findings {
      guard let text = reason(finding) else { continue }
      if titles[text] == nil { order.append(text) }
      titles[text, default: []].append(Typography.text(finding.title, language, limit: 160).renderText)
    }
    return order.map { text in
      View.make {
        $0.set("tone", own: "unknown")
        $0.set("reason", Typography.text(text, language))
        $0.set("titles", own: titles[text, default: []].joined(separator: "\u{A0}; "))
      }
    }
  }

  private func isFailure(_ finding: Finding) -> Bool {
    if case .failed = finding.verdict { return true }
    return false
  }

  private func rank(_ finding: Finding, _ offset: Int) -> (Int, Double, Int) {
    (finding.verdict == .failed(.full) ? 0 : 1, -finding.weight, offset)
  }

  /// Of what is good, a few words suffice to see it again.
  private static let shortExcerpt = 70

  private func finding(
    _ finding: Finding, level: Int, proofs: Int = EvidenceView.most, excerpt: Int = EvidenceView.longest
  ) -> View {
    View.make {
      $0.set("level", level)
      $0.set("tone", own: finding.verdict.tone.rawValue)
      $0.set("word", finding.verdict == .passed ? nil : Typography.text(finding.verdict.tone.word, language))
      $0.set("title", Typography.text(finding.title, language, limit: 200))
      $0.set("message", Typography.text(finding.message, language, limit: 700))
      $0.set("override", OverrideView.text(finding.override, language))
      $0.set(
        "evidence",
        finding.evidence.prefix(proofs).map {
          EvidenceView.make($0, language, day: report.asOf.date, home: report.merchant.site, limit: excerpt)
        })
    }
  }
}
