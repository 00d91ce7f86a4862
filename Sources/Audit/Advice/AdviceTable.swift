public import Presence

/// `config/recommendations.yaml`: the chamber's advice. It belongs to the advisers; the code only orders it.
public struct AdviceTable: Sendable, Codable {
  /// One piece of advice.
  public struct Entry: Sendable, Codable {
    /// Identifier, kebab case.
    public var id: String
    /// Checks whose failure calls for it; it is given when any of them fails.
    public var checks: [String]
    /// What to do, beginning with a verb.
    public var what: LocalizedText
    /// Why, in one plain sentence.
    public var why: LocalizedText
    /// How, step by step.
    public var how: [LocalizedText]
    /// Time it takes, in minutes.
    public var minutes: Int
    /// What it costs.
    public var cost: Recommendation.Cost
    /// Who does it.
    public var owner: Recommendation.Owner
    /// When to do it.
    public var horizon: Recommendation.Horizon
    /// True when nothing else matters before it is done.
    public var blocking: Bool?
    /// Only for checks that fail in this way; nil for both.
    public var severity: Verdict.Severity?
    /// Advice that this one makes superfluous, by identifier.
    public var replaces: [String]?
  }

  /// All advice, in no particular order.
  public var recommendations: [Entry]

  /// What is wrong with the table, in sentences; empty when nothing is.
  public func problems(knownChecks: Set<String>) -> [String] {
    var problems: [String] = []
    var seen: Set<String> = []
    for entry in recommendations {
      if !seen.insert(entry.id).inserted { problems.append("“\(entry.id)” stands twice; rename one") }
      for check in entry.checks where !knownChecks.contains(check) {
        problems.append("“\(entry.id)”: there is no check “\(check)”; “vitrine checks” lists them")
      }
      for id in entry.replaces ?? [] where !recommendations.contains(where: { $0.id == id }) {
        problems.append("“\(entry.id)” replaces “\(id)”, which does not exist")
      }
      if entry.how.isEmpty { problems.append("“\(entry.id)”: “how” needs at least one step") }
      if entry.minutes <= 0 { problems.append("“\(entry.id)”: “minutes” must be greater than 0") }
    }
    for check in knownChecks.subtracting(recommendations.flatMap(\.checks)).sorted() {
      problems.append("no recommendation names the check “\(check)”; a merchant who fails it would get no advice")
    }
    return problems
  }
}
