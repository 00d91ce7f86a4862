internal import Presence

/// The first page: who, four answers, what a customer reads, scores, three actions.
struct SheetFront {
  let report: AuditReport
  let language: Language

  /// The head of the sheet.
  var merchant: View {
    let merchant = report.merchant
    return View.make {
      $0.set("name", SafeText(merchant.name, limit: 120))
      $0.set("trade", SafeText(nonEmpty: merchant.trade, limit: 80))
      $0.set("address", SafeText(nonEmpty: merchant.address.map { SheetFront.line($0) }, limit: 160))
      $0.set("site", merchant.site.map { SafeLink($0.description).view })
      $0.set("id", SafeText(merchant.id.description, limit: 64))
      $0.set("siret", SafeText(nonEmpty: merchant.siret, limit: 20))
    }
  }

  /// Sets everything that the first page shows.
  func fill(_ view: inout View) {
    view.set("notice", notice)
    view.set("hasAnswers", !report.answers.isEmpty)
    view.set("answers", report.answers.map(answer))
    view.set("strengths", strengths)
    view.set("hasScores", report.scores.contains { $0.value != nil })
    view.set("scoresInFront", report.kind == .site && report.scores.contains { $0.value != nil })
    view.set("scores", report.scores.map { SheetFront.bar($0, language) })
    let advice = SheetAdvice(report: report, language: language)
    view.set("first", advice.first)
    view.set("hasFirst", !report.recommendations.isEmpty)
    view.set("firstTitle", Typography.text(firstTitle, language))
    view.set("noActionText", Typography.text(noAction, language))
    SheetSeen(report: report, language: language).fill(&view)
  }

  private var notice: View? {
    guard let notice = StateWords.notice(report) else { return nil }
    return View.make {
      $0.set("tone", own: report.kind == .siteDown && StateWords.isCertain(report.site.state) ? "bad" : "unknown")
      $0.set("title", Typography.text(notice.title, language))
      $0.set("text", Typography.text(notice.text, language))
      $0.set("evidence", report.site.evidence.prefix(1).map { EvidenceView.make($0, language) })
    }
  }

  private func answer(_ answer: AuditReport.Answer) -> View {
    View.make {
      $0.set("tone", own: answer.tone.rawValue)
      $0.set("word", Typography.text(answer.tone.word, language))
      $0.set("question", Typography.text(answer.question.name, language))
      $0.set("text", Typography.text(answer.text, language, limit: 400))
    }
  }

  /// Names of the heaviest checks that passed, at most four.
  private var strengths: SafeText? {
    let passed = report.findings.enumerated().filter { $0.element.verdict == .passed }
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    // One of each subject, those that customers feel first: four visibility checks in a row please nobody.
    let axes: [Axis] = [.contact, .hours, .freshness, .mobile, .selling, .visibility, .trust, .social]
    let best = axes.compactMap { axis in passed.first { $0.element.axis == axis } }.prefix(4)
    guard !best.isEmpty else { return nil }
    let titles = best.map { Typography.text($0.element.title, language, limit: 80).renderText }
    return SafeText(own: titles.joined(separator: " · "))
  }

  private var firstTitle: LocalizedText {
    switch report.recommendations.prefix(SheetRenderer.actionsInFront).count {
    case 1: LocalizedText(fr: "À faire en premier", en: "What to do first")
    case 2: LocalizedText(fr: "Deux choses à faire en premier", en: "Two things to do first")
    default: LocalizedText(fr: "Trois choses à faire en premier", en: "Three things to do first")
    }
  }

  private var noAction: LocalizedText {
    report.findings.contains { $0.verdict.isMeasured }
      ? LocalizedText(
        fr: "Rien d’urgent : tout ce que nous avons pu mesurer est bien.",
        en: "Nothing urgent: all that we could measure is good.")
      : LocalizedText(
        fr: "À décider ensemble, après avoir regardé avec vous ce que vos clients trouvent en ligne.",
        en: "To be decided together, after looking with you at what customers find online.")
  }

  /// A score as the bar, the number and the words for those who do not see the bar.
  static func bar(_ score: Score, _ language: Language) -> View {
    let name = Typography.text(score.axis.name, language)
    let noValue =
      score.applicableWeight > 0
      ? LocalizedText(fr: "non mesuré", en: "not measured") : LocalizedText(fr: "sans objet", en: "not applicable")
    let words = score.value.map { LocalizedText(fr: "\($0) sur 100", en: "\($0) out of 100") } ?? noValue
    return View.make {
      $0.set("name", name)
      $0.set("value", score.value.map { min(100, max(0, $0)) })
      $0.set("noValue", own: noValue[language])
      $0.set("label", own: name.renderText + ", " + words[language])
      $0.set("coverage", own: coverage(score, language))
      $0.set("points", own: points(score, language))
    }
  }

  private static func coverage(_ score: Score, _ language: Language) -> String? {
    guard score.applicableWeight > 0, score.coverage.isFinite else { return nil }
    return Wording.percent(Int((min(1, max(0, score.coverage)) * 100).rounded()), of: 100, language)
  }

  /// `7 sur 8`: points of what was measured, of those that apply.
  private static func points(_ score: Score, _ language: Language) -> String? {
    guard score.applicableWeight > 0, score.applicableWeight < 10_000, score.measuredWeight >= 0,
      score.measuredWeight <= score.applicableWeight
    else { return nil }
    return Wording.points(score.measuredWeight, language) + (language == .french ? " sur " : " of ")
      + Wording.points(score.applicableWeight, language)
  }

  /// `12, rue X, 33600 Pessac`.
  static func line(_ address: PostalAddress) -> String {
    let town = [address.postcode, address.city].compactMap { $0 }.joined(separator: " ")
    return [address.street, town].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
