internal import Presence

/// What changed since the run before: better and worse first, then what could be measured only once.
struct SheetSince {
  let report: AuditReport
  let language: Language

  /// Most changes named on a sheet; the others are counted.
  private static let most = 8

  /// Nil for a first run.
  var view: View? {
    guard let difference = report.difference else { return nil }
    let changes: [Change] = [.better, .worse, .newlyMeasured, .noLongerMeasured]
    let checks = changes.flatMap { difference.checks($0) }
    let others = checks.count - SheetSince.most
    return View.make {
      $0.set("title", own: title(difference))
      $0.set("sentence", Typography.text(sentence(difference), language))
      $0.set("any", !checks.isEmpty)
      $0.set("items", checks.prefix(SheetSince.most).map(item))
      $0.set("more", others > 0 ? Typography.text(SheetSince.others(others), language) : nil)
    }
  }

  private func title(_ difference: Difference) -> String {
    let date = Wording.date(difference.since.date, language)
    return language == .french ? "Depuis notre lecture du \(date)" : "Since our reading on \(date)"
  }

  private func sentence(_ difference: Difference) -> LocalizedText {
    let scores = difference.axes.compactMap { axis -> LocalizedText? in
      guard axis.change == .better || axis.change == .worse, let before = axis.before, let after = axis.after,
        before != after
      else { return nil }
      return LocalizedText(
        fr: "\(axis.axis.name.fr) \(before) → \(after)", en: "\(axis.axis.name.en) \(before) → \(after)")
    }
    let numbers =
      scores.isEmpty
      ? LocalizedText(fr: "", en: "")
      : LocalizedText(
        fr: " " + scores.map(\.fr).joined(separator: " · ") + ".",
        en: " " + scores.map(\.en).joined(separator: " · ") + ".")
    let head =
      switch difference.change {
      case .better: LocalizedText(fr: "C’est mieux, bravo.", en: "It is better: well done.")
      case .worse: LocalizedText(fr: "Quelque chose va moins bien.", en: "Something does less well.")
      case .newlyMeasured: LocalizedText(fr: "Nous avons pu lire davantage.", en: "We could read more.")
      case .noLongerMeasured:
        LocalizedText(fr: "Nous avons pu lire moins de choses.", en: "We could read less.")
      case .unchanged: LocalizedText(fr: "Rien n’a changé.", en: "Nothing has changed.")
      }
    return LocalizedText(fr: head.fr + numbers.fr, en: head.en + numbers.en)
  }

  private func item(_ check: Difference.Check) -> View {
    View.make {
      $0.set("tone", own: SheetSince.tone(check).rawValue)
      $0.set("what", Typography.text(check.title, language, limit: 160))
      $0.set("change", Typography.text(SheetSince.words(check), language))
    }
  }

  /// The mark is what holds now; what is no longer measured is unknown.
  private static func tone(_ check: Difference.Check) -> AuditReport.Answer.Tone { check.after?.tone ?? .unknown }

  private static func words(_ check: Difference.Check) -> LocalizedText {
    switch check.change {
    case .better where check.after == .passed: LocalizedText(fr: "c’est fait", en: "done")
    case .better: LocalizedText(fr: "c’est mieux", en: "better")
    case .worse: LocalizedText(fr: "c’est moins bien", en: "less good")
    case .newlyMeasured: LocalizedText(fr: "mesuré pour la première fois", en: "measured for the first time")
    case .noLongerMeasured:
      LocalizedText(fr: "n’a pas pu être mesuré cette fois", en: "could not be measured this time")
    case .unchanged: LocalizedText(fr: "inchangé", en: "unchanged")
    }
  }

  private static func others(_ count: Int) -> LocalizedText {
    count == 1
      ? LocalizedText(fr: "et un autre changement", en: "and another change")
      : LocalizedText(fr: "et \(count) autres changements", en: "and \(count) other changes")
  }
}

/// Corrections by an adviser: shown wherever they hold, and said when they have ended.
enum OverrideView {
  /// "Corrigé par Camille Ducasse le 3 mars 2026 (jusqu’au 1er juin 2026) : « … ». Nous avions mesuré : à corriger."
  static func text(_ override: AppliedOverride?, _ language: Language) -> SafeText? {
    guard let override else { return nil }
    let by = SafeText(override.by, limit: 80).renderText
    let reason = SafeText(override.reason, limit: 300).renderText
    let date = Wording.date(override.madeAt.date, language)
    let measured = override.measured.isMeasured ? override.measured.tone.word[language].lowercased() : nil
    switch language {
    case .french:
      let until = override.until.map { ", jusqu’au \(Wording.date($0, language))" } ?? ""
      let before = measured.map { " Nous avions mesuré\u{202F}: \($0)." } ?? " Nous n’avions pas pu le mesurer."
      return SafeText(own: "Corrigé par \(by) le \(date)\(until)\u{202F}: «\u{202F}\(reason)\u{202F}».\(before)")
    case .english:
      let until = override.until.map { ", until \(Wording.date($0, language))" } ?? ""
      let before = measured.map { " We had measured: \($0)." } ?? " We had not been able to measure it."
      return SafeText(own: "Corrected by \(by) on \(date)\(until): “\(reason)”.\(before)")
    }
  }

  /// Corrections that have ended by the day of the run, one sentence each.
  static func ended(_ report: AuditReport, _ language: Language) -> [SafeText] {
    (report.endedOverrides ?? []).prefix(10).map { override in
      let title = report.findings.first { $0.check == override.check }?.title
      let name = title.map { Typography.text($0, language, limit: 160).renderText }
      let what = name ?? SafeText(override.check, limit: 80).renderText
      let until = override.until.map { Wording.date($0, language) } ?? ""
      let by = SafeText(override.by, limit: 80).renderText
      return SafeText(
        own: language == .french
          ? "La correction de \(by) sur «\u{202F}\(what)\u{202F}» a pris fin le \(until)\u{202F}: ce qui est mesuré compte de nouveau."
          : "The correction by \(by) on “\(what)” ended on \(until): what is measured counts again.")
    }
  }
}
