/// One thing that a gate asks for.
public enum GateRule: Sendable, Hashable {
  /// Every merchant's score of this axis is at least so high; nil for every axis. Says nothing of an axis that was not
  /// measured: that is what ``mostNotMeasured(_:)`` is for.
  case leastScore(Axis?, Int)
  /// No merchant fails this check, in part or in full.
  case passes(check: String)
  /// At most so many checks are worse than before, over all merchants.
  case mostRegressions(Int)
  /// At most so many merchants have a site that could not be measured.
  case mostNotMeasured(Int)
  /// At most this share of the merchants, in per cent.
  case mostNotMeasuredShare(Double)

  /// As it is written: `contact >= 50`.
  public var text: String {
    switch self {
    case .leastScore(let axis, let least): "\(axis?.rawValue ?? "all") >= \(least)"
    case .passes(let check): "\(check) passes"
    case .mostRegressions(0): "no-regression"
    case .mostRegressions(let most): "regressions <= \(most)"
    case .mostNotMeasured(let most): "not-measured <= \(most)"
    case .mostNotMeasuredShare(let most):
      "not-measured <= \(most == most.rounded() ? String(Int(most)) : String(most)) %"
    }
  }
}

/// A merchant whom a rule lets pass, for a reason and for a time.
public struct GateException: Sendable, Hashable {
  /// What it lets pass.
  public enum Scope: Sendable, Hashable {
    case everything
    case axis(Axis)
    case check(String)

    /// As it is written: `all`, an axis, a check's identifier.
    public var text: String {
      switch self {
      case .everything: "all"
      case .axis(let axis): axis.rawValue
      case .check(let check): check
      }
    }
  }

  /// Who.
  public let merchant: MerchantID
  /// What of the merchant.
  public let scope: Scope
  /// Why.
  public let reason: String
  /// The last day on which it holds.
  public let until: CivilDate

  /// An exception with its reason and its end.
  public init(merchant: MerchantID, scope: Scope, reason: String, until: CivilDate) {
    self.merchant = merchant
    self.scope = scope
    self.reason = reason
    self.until = until
  }
}
