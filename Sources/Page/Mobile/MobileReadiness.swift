public import Presence

/// Whether a page fits a phone, read without a browser.
public struct MobileReadiness: Sendable, Hashable {
  /// The whole answer.
  public enum Readiness: String, Sendable, Hashable, Codable { case yes, partial, no, unknown }

  /// Something that speaks for or against, by stable word (`noViewport`, `fixedWidth`, `tableLayout`, `flash`,
  /// `smallText`, `mediaQueries`, `zoomBlocked`, `heavyPage`, `frames`…).
  public struct Reason: Sendable, Hashable, Codable {
    /// Stable word.
    public let code: String
    /// True when it speaks for a page that fits.
    public let isGood: Bool
    /// What it is in numbers, for example `width: 960px`; empty when the word says all.
    public let detail: String
    /// Where it was seen.
    public let evidence: [Evidence]

    /// A reason and where it was seen.
    public init(code: String, isGood: Bool, detail: String, evidence: [Evidence]) {
      self.code = code
      self.isGood = isGood
      self.detail = detail
      self.evidence = evidence
    }
  }

  /// The whole answer.
  public var readiness: Readiness
  /// Content of `<meta name=viewport>`.
  public var viewport: Fact<String>?
  /// What speaks for and against, in a fixed order.
  public var reasons: [Reason]

  /// An answer and its reasons.
  public init(readiness: Readiness, viewport: Fact<String>? = nil, reasons: [Reason] = []) {
    self.readiness = readiness
    self.viewport = viewport
    self.reasons = reasons
  }
}
