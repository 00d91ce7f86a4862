/// `segments:` of `config/scoring.yaml`: where one segment ends and the next begins.
public struct SegmentRules: Sendable, Hashable, Codable {
  /// A site whose newest sign of life is at most this old is fresh, in months.
  public var freshWithinMonths: Int
  /// Beyond this age the newest sign of life counts as one sign of an obsolete site, in months.
  public var oldAfterMonths: Int
  /// From this many signs on a site is obsolete.
  public var obsoleteFromSigns: Int
  /// Checks of which each full failure is a sign of an obsolete site.
  public var obsoleteChecks: [String]
  /// Checks of which each full failure says that the site is out of date, whatever its dates.
  public var staleChecks: [String]

  /// The rules that ship.
  public init(
    freshWithinMonths: Int = 18, oldAfterMonths: Int = 60, obsoleteFromSigns: Int = 2,
    obsoleteChecks: [String] = ["fits-phone", "living-technology", "secure-connection"],
    staleChecks: [String] = ["covid-notice-gone", "notices-up-to-date", "season-current"]
  ) {
    self.freshWithinMonths = freshWithinMonths
    self.oldAfterMonths = oldAfterMonths
    self.obsoleteFromSigns = obsoleteFromSigns
    self.obsoleteChecks = obsoleteChecks
    self.staleChecks = staleChecks
  }

  /// What is wrong with the rules, in sentences that name the key; empty when nothing is.
  public func problems(knownChecks: Set<String>) -> [String] {
    var problems: [String] = []
    if freshWithinMonths < 1 { problems.append("segments.freshWithinMonths must be at least 1") }
    if oldAfterMonths <= freshWithinMonths {
      problems.append("segments.oldAfterMonths must be greater than segments.freshWithinMonths")
    }
    if obsoleteFromSigns < 1 { problems.append("segments.obsoleteFromSigns must be at least 1") }
    for (key, checks) in [("obsoleteChecks", obsoleteChecks), ("staleChecks", staleChecks)] {
      for id in checks where !knownChecks.contains(id) {
        problems.append("segments.\(key): there is no check “\(id)”; “vitrine checks” lists them")
      }
    }
    return problems
  }
}
