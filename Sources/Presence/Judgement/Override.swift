/// An adviser's correction of one finding: kept with the campaign, applied in every later run and report until it ends,
/// and always shown with its reason.
public struct Override: Sendable, Hashable, Codable {
  /// What an adviser can say of a check.
  public enum Ruling: String, Sendable, Hashable, Codable, CaseIterable {
    case passed
    /// Failed in part.
    case part
    case failed
    /// It does not concern this merchant.
    case inapplicable
    /// It cannot be told after all.
    case cantTell
  }

  /// Whom it concerns.
  public let merchant: MerchantID
  /// Which check.
  public let check: String
  /// What holds instead of the verdict.
  public let ruling: Ruling
  /// Why, in the adviser's words.
  public let reason: String
  /// Who says so.
  public let by: String
  /// When it was said.
  public let madeAt: Timestamp
  /// The last day on which it holds; nil when it has no end.
  public let until: CivilDate?

  /// A correction with its reason.
  public init(
    merchant: MerchantID, check: String, ruling: Ruling, reason: String, by: String, madeAt: Timestamp,
    until: CivilDate?
  ) {
    self.merchant = merchant
    self.check = check
    self.ruling = ruling
    self.reason = reason
    self.by = by
    self.madeAt = madeAt
    self.until = until
  }

  /// Whether it has ended for a run of this day. A run's day counts, never today's: the same run gives the same report.
  public func hasEnded(on day: CivilDate) -> Bool { until.map { $0 < day } ?? false }

  /// The verdict that it stands for.
  public var verdict: Verdict {
    let text = LocalizedText(fr: reason, en: reason)
    return switch ruling {
    case .passed: .passed
    case .part: .failed(.part)
    case .failed: .failed(.full)
    case .inapplicable: .inapplicable(text)
    case .cantTell: .cantTell(UnmeasuredReason(code: "override", text: text))
    }
  }
}

/// A correction as it stands on the finding that it changed: never silent.
public struct AppliedOverride: Sendable, Hashable, Codable {
  /// Why, in the adviser's words.
  public let reason: String
  /// Who says so.
  public let by: String
  /// When it was said.
  public let madeAt: Timestamp
  /// The last day on which it holds; nil when it has no end.
  public let until: CivilDate?
  /// What had been measured.
  public let measured: Verdict
}

extension Finding {
  /// The finding with a correction: its verdict holds, what was measured stays to be read.
  public func corrected(by override: Override) -> Finding {
    var finding = self
    finding.verdict = override.verdict
    finding.confidence = nil
    finding.override = AppliedOverride(
      reason: override.reason, by: override.by, madeAt: override.madeAt, until: override.until,
      measured: self.override?.measured ?? verdict)
    return finding
  }
}
