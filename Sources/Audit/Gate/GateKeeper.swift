public import Presence

/// Asks the rules of a gate of one report after another. Memory grows by a line a merchant.
public struct GateKeeper: Sendable {
  private let rules: [GateRule]
  private let exceptions: [MerchantID: [GateException]]
  private var result: GateResult
  private var met: Set<MerchantID> = []
  private var regressions: [GateResult.Breach] = []
  private var regressionCount = 0
  /// Regressions by place in the list of cases: they count only when there are too many of them.
  private var regressionsOfCase: [Int: Int] = [:]
  private var hasComparison = false

  /// A gate with its rules.
  ///
  /// - Parameter today: the day by which exceptions end. Unlike a correction of a finding, an exception is a promise to
  ///   colleagues: it ends by the calendar, also when an old run's reports are made again.
  public init(rules: [GateRule], exceptions: [GateException], today: CivilDate) {
    self.rules = rules
    let standing = exceptions.filter { $0.until >= today }
    self.exceptions = Dictionary(grouping: standing, by: \.merchant)
    result = GateResult(rules: rules.map(\.text))
    result.ended = exceptions.filter { $0.until < today }
  }

  /// Whether a rule compares with earlier results.
  public var compares: Bool { rules.contains { if case .mostRegressions = $0 { true } else { false } } }

  /// Asks of a merchant.
  ///
  /// - Parameter worse: identifiers of the checks that are worse than before; nil when the merchant was not there then.
  public mutating func add(_ report: AuditReport, worse: [String]?) {
    met.insert(report.merchant.id)
    if worse != nil { hasComparison = true }
    var breaches = 0
    for rule in rules {
      switch rule {
      case .leastScore(let axis, let least):
        for score in report.scores where axis.map({ $0 == score.axis }) ?? true {
          guard let value = score.value, value < least else { continue }
          let breach = breach(of: rule, axis: score.axis, value: value, least: least, in: report)
          breaches += keep(breach, of: report.merchant, axis: score.axis, check: nil) ? 1 : 0
        }
      case .passes(let check):
        guard let finding = report.findings.first(where: { $0.check == check }), case .failed = finding.verdict else {
          continue
        }
        let breach = GateResult.Breach(
          rule: rule.text, merchant: report.merchant, message: finding.message, findings: [finding])
        breaches += keep(breach, of: report.merchant, axis: finding.axis, check: check) ? 1 : 0
      case .mostRegressions:
        for check in worse ?? [] { noteRegression(of: check, in: report, rule: rule) }
      case .mostNotMeasured, .mostNotMeasuredShare: continue
      }
    }
    result.cases.append(
      GateResult.Case(
        merchant: report.merchant.id, name: report.merchant.name, breaches: breaches,
        isNotMeasured: report.kind == .notMeasurable))
  }

  /// What the gate found, when all merchants were asked.
  public consuming func finish() -> GateResult {
    for rule in rules {
      switch rule {
      case .leastScore, .passes: continue
      case .mostRegressions(let most): closeRegressions(most)
      case .mostNotMeasured(let most): close(rule, isMet: result.notMeasured <= most)
      case .mostNotMeasuredShare(let most):
        close(rule, isMet: Double(result.notMeasured) * 100 <= most * Double(result.cases.count))
      }
    }
    result.strangers = exceptions.values.joined().filter { !met.contains($0.merchant) }.sorted {
      ($0.merchant, $0.scope.text) < ($1.merchant, $1.scope.text)
    }
    return result
  }

  private func breach(of rule: GateRule, axis: Axis, value: Int, least: Int, in report: AuditReport)
    -> GateResult.Breach
  {
    let failed = report.findings.filter { finding in
      guard finding.axis == axis, case .failed = finding.verdict else { return false }
      return true
    }
    let first = failed.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    return GateResult.Breach(
      rule: rule.text, merchant: report.merchant,
      message: LocalizedText(
        fr: "La note « \(axis.rawValue) » est de \(value) ; il faut au moins \(least).",
        en: "The score of “\(axis.rawValue)” is \(value); at least \(least) is asked for."),
      findings: first.prefix(GateKeeper.findingsShown).map(\.element))
  }

  /// Most findings named for one low score.
  private static let findingsShown = 3

  private mutating func noteRegression(of check: String, in report: AuditReport, rule: GateRule) {
    guard let finding = report.findings.first(where: { $0.check == check }) else { return }
    let breach = GateResult.Breach(
      rule: rule.text, merchant: report.merchant,
      message: LocalizedText(
        fr: "Moins bien qu’avant : \(finding.message.fr)", en: "Worse than before: \(finding.message.en)"),
      findings: [finding])
    if let exception = exception(for: report.merchant.id, axis: finding.axis, check: check) {
      return except(breach, exception)
    }
    regressionCount += 1
    regressionsOfCase[result.cases.count, default: 0] += 1
    if regressions.count < GateResult.longestList { regressions.append(breach) }
  }

  private mutating func closeRegressions(_ most: Int) {
    if !hasComparison {
      result.notes.append(
        LocalizedText(
          fr: "Rien à quoi comparer : la règle sur les régressions n’a rien à dire cette fois.",
          en: "There is nothing to compare with: the rule on regressions has nothing to say this time."))
    }
    guard regressionCount > most else { return }
    result.breachCount += regressionCount
    for (place, count) in regressionsOfCase where result.cases.indices.contains(place) {
      result.cases[place].breaches += count
    }
    result.breaches += regressions.prefix(max(0, GateResult.longestList - result.breaches.count))
  }

  private mutating func close(_ rule: GateRule, isMet: Bool) {
    guard !isMet else { return }
    result.breachCount += 1
    let (missing, all) = (result.notMeasured, result.cases.count)
    result.breaches.insert(
      GateResult.Breach(
        rule: rule.text, merchant: nil,
        message: LocalizedText(
          fr: "\(missing) commerçants sur \(all) n’ont pas pu être mesurés.",
          en: "\(missing) of \(all) merchants could not be measured."),
        findings: []), at: 0)
  }

  /// Returns false when an exception lets it pass.
  private mutating func keep(_ breach: GateResult.Breach, of merchant: Merchant, axis: Axis, check: String?) -> Bool {
    if let exception = exception(for: merchant.id, axis: axis, check: check) {
      except(breach, exception)
      return false
    }
    result.breachCount += 1
    if result.breaches.count < GateResult.longestList { result.breaches.append(breach) }
    return true
  }

  private mutating func except(_ breach: GateResult.Breach, _ exception: GateException) {
    guard result.excepted.count < GateResult.longestList else { return }
    result.excepted.append(GateResult.Excepted(breach: breach, exception: exception))
  }

  private func exception(for merchant: MerchantID, axis: Axis, check: String?) -> GateException? {
    exceptions[merchant]?.first { exception in
      switch exception.scope {
      case .everything: true
      case .axis(let own): own == axis
      case .check(let own): own == check
      }
    }
  }
}
