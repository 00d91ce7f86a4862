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
    /// What to ask of whoever runs the site, as the end of "Pourriez-vous…"; nil when it is not for them.
    public var request: LocalizedText?
    /// Identifier of the gesture that it takes; nil when it takes none on the site.
    public var gesture: String?
  }

  /// All advice, in no particular order.
  public var recommendations: [Entry]
  /// Where to click, by kind of change and tool.
  public var gestures: [Gesture]?

  /// Keys that an entry may have; another one is a typing error.
  public static let entryKeys: Set<String> = [
    "id", "checks", "what", "why", "how", "minutes", "cost", "owner", "horizon", "blocking", "severity", "replaces",
    "request", "gesture",
  ]
  /// Keys that a gesture may have.
  public static let gestureKeys: Set<String> = ["id", "name", "tools"]

  /// What is wrong with the table and where; empty when nothing is.
  public func problems(knownChecks: Set<String>) -> [TableProblem] {
    var problems: [TableProblem] = []
    var seen: Set<String> = []
    for (place, entry) in recommendations.enumerated() {
      if !seen.insert(entry.id).inserted {
        problems.append(TableProblem(["recommendations", "\(place)", "id"], "“\(entry.id)” stands twice; rename one"))
      }
      problems += AdviceTable.problems(of: entry, at: ["recommendations", "\(place)"], knownChecks: knownChecks)
      for id in entry.replaces ?? [] where !recommendations.contains(where: { $0.id == id }) {
        problems.append(
          TableProblem(
            ["recommendations", "\(place)", "replaces"], "“\(entry.id)” replaces “\(id)”, which does not exist"))
      }
      if let id = entry.gesture, !(gestures ?? []).contains(where: { $0.id == id }) {
        problems.append(
          TableProblem(["recommendations", "\(place)", "gesture"], "“\(entry.id)”: there is no gesture “\(id)”"))
      }
    }
    for check in knownChecks.subtracting(recommendations.flatMap(\.checks)).sorted() {
      problems.append(
        TableProblem(
          ["recommendations"],
          "no recommendation names the check “\(check)”; a merchant who fails it would get no advice"))
    }
    return problems + gestureProblems
  }

  private static func problems(of entry: Entry, at path: [String], knownChecks: Set<String>) -> [TableProblem] {
    var problems: [TableProblem] = []
    if entry.checks.isEmpty {
      problems.append(TableProblem(path + ["checks"], "“\(entry.id)”: “checks” needs at least one check"))
    }
    for (place, check) in entry.checks.enumerated() where !knownChecks.contains(check) {
      problems.append(
        TableProblem(
          path + ["checks", "\(place)"], "“\(entry.id)”: there is no check “\(check)”; “vitrine checks” lists them"))
    }
    if entry.how.isEmpty {
      problems.append(TableProblem(path + ["how"], "“\(entry.id)”: “how” needs at least one step"))
    }
    if entry.minutes <= 0 {
      problems.append(TableProblem(path + ["minutes"], "“\(entry.id)”: “minutes” must be greater than 0"))
    }
    for (key, text) in [("what", entry.what), ("why", entry.why)] where text.fr.isEmpty || text.en.isEmpty {
      problems.append(TableProblem(path + [key], "“\(entry.id)”: “\(key)” is empty in one language"))
    }
    return problems
  }

  private var gestureProblems: [TableProblem] {
    var problems: [TableProblem] = []
    for (place, gesture) in (gestures ?? []).enumerated() {
      let path = ["gestures", "\(place)", "tools"]
      for tool in SiteTool.allCases where gesture.tools[tool.rawValue] == nil {
        problems.append(TableProblem(path, "“\(gesture.id)” does not say where to click in \(tool.rawValue)"))
      }
      let known = Set(SiteTool.allCases.map(\.rawValue))
      for tool in gesture.tools.keys.sorted() where !known.contains(tool) {
        problems.append(
          TableProblem(path + [tool], "“\(tool)” is no tool; it is one of \(known.sorted().joined(separator: ", "))"))
      }
    }
    return problems
  }
}
