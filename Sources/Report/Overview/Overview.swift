public import Presence

/// What is kept of a whole run while its reports pass by, one after the other.
public struct Overview: Sendable, Hashable, Codable {
  /// How a check went over all merchants.
  public struct CheckTally: Sendable, Hashable, Codable {
    /// Name of the check.
    public let title: LocalizedText
    /// Axis of the check.
    public let axis: Axis
    /// Merchants where it was measured.
    public var measured: Int
    /// Merchants where it failed, in part or in full.
    public var failed: Int
    /// Points that mending it would bring to its axis, summed over those who would gain.
    public var gain = 0
    /// Merchants whose score would rise.
    public var gaining = 0
  }

  /// Version of this shape; see `config/schema/overview.schema.json`.
  public private(set) var schemaVersion = 1
  /// One per merchant, in the order in which they came.
  public private(set) var rows: [OverviewRow] = []
  /// By the check's identifier.
  public private(set) var checks: [String: CheckTally] = [:]
  /// A sentence for each reason's word: the first one that was met.
  public private(set) var reasons: [String: LocalizedText] = [:]

  /// A run without merchants yet.
  public init() {}

  /// Adds a merchant's report.
  public mutating func add(_ report: AuditReport) {
    rows.append(OverviewRow(report))
    for finding in report.findings {
      if case .cantTell(let reason) = finding.verdict, reasons[reason.code] == nil {
        reasons[reason.code] = reason.text
      }
      guard finding.verdict.isMeasured else { continue }
      let hasFailed = finding.verdict == .passed ? 0 : 1
      checks[
        finding.check, default: CheckTally(title: finding.title, axis: finding.axis, measured: 0, failed: 0)
      ].measured += 1
      checks[finding.check]?.failed += hasFailed
    }
    for advice in report.recommendations {
      guard let from = advice.gain.from, let to = advice.gain.to, to > from, (0...100).contains(to), from >= 0 else {
        continue
      }
      for check in Set(advice.checks) {
        checks[check]?.gain += to - from
        checks[check]?.gaining += 1
      }
    }
  }

  /// Everybody, who needs help first in front; see ``OverviewRow/needsHelpBefore(_:_:)``.
  public func inOrderOfNeed() -> [OverviewRow] { rows.sorted(by: OverviewRow.needsHelpBefore) }
}
