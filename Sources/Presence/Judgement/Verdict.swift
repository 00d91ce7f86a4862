/// Outcome of a check, in the W3C EARL vocabulary. *Not measured is never zero.*
///
/// Source: https://www.w3.org/TR/EARL10-Schema/#OutcomeValue
public enum Verdict: Sendable, Hashable, Codable {
  /// How far a check fails.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// To be improved: half the points.
    case part
    /// To be mended: no points.
    case full
  }

  case passed
  case failed(Severity)
  /// It could not be measured, for this reason.
  case cantTell(UnmeasuredReason)
  /// It does not concern this merchant, for this reason.
  case inapplicable(LocalizedText)

  /// Whether it counts in a score.
  public var isMeasured: Bool {
    switch self {
    case .passed, .failed: true
    case .cantTell, .inapplicable: false
    }
  }
}

/// Why something could not be measured.
public struct UnmeasuredReason: Sendable, Hashable, Codable {
  /// A stable word for counting: `siteDown`, `timeout`, `botWall`, `loginWall`, `robots`, `emptyWithoutScript`,
  /// `parked`, `pagesMissing`, `noBrowser`, `unclear`…
  public let code: String
  /// The reason in a sentence.
  public let text: LocalizedText

  /// A reason with its word and its sentence.
  public init(code: String, text: LocalizedText) {
    self.code = code
    self.text = text
  }
}
