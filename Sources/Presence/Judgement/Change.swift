/// How something stands against an earlier time. *Not measured is neither better nor worse.*
public enum Change: String, Sendable, Hashable, Codable, CaseIterable {
  /// Measured both times, and better now.
  case better
  /// Measured both times, and worse now.
  case worse
  /// Measured now and not then.
  case newlyMeasured
  /// Measured then and not now.
  case noLongerMeasured
  /// As it was, or measured neither time.
  case unchanged
}

extension Change {
  /// What a check did between two verdicts; nil stands for a check that was not asked.
  ///
  /// What does not concern a merchant is not measured either: a merchant who opens a shop on line is newly measured on
  /// selling, not better.
  public init(from before: Verdict?, to after: Verdict?) {
    switch (before?.rank, after?.rank) {
    case (nil, nil): self = .unchanged
    case (nil, _): self = .newlyMeasured
    case (_, nil): self = .noLongerMeasured
    case (let old?, let new?): self = new > old ? .better : new < old ? .worse : .unchanged
    }
  }
}

extension Verdict {
  /// 2 passed, 1 failed in part, 0 failed; nil when it was not measured.
  var rank: Int? {
    switch self {
    case .passed: 2
    case .failed(.part): 1
    case .failed(.full): 0
    case .cantTell, .inapplicable: nil
    }
  }
}
