import Audit
import Foundation
import Presence
import Store

/// A run's merchants as the configuration of today judges them, with the advisers' corrections.
struct RunJudge: Sendable {
  let folder: CampaignFolder
  let run: Run
  private let instruments: Instruments
  private let overrides: [MerchantID: [Override]]
  /// Whether what the store keeps was judged by the very rules of today.
  private let isJudgedAlike: Bool

  init(folder: CampaignFolder, store: CampaignStore, run: Run, instruments: Instruments) throws {
    self.folder = folder
    self.run = run
    self.instruments = instruments
    overrides = Dictionary(grouping: try store.overrides(), by: \.merchant)
    isJudgedAlike = ConfigurationFingerprint(json: run.configuration).map(instruments.fingerprint.judgesLike) ?? false
  }

  /// The report on a visit that was just made or read back.
  func report(on visit: SiteVisit) -> AuditReport {
    var report = instruments.judge.report(on: visit, overrides: overrides[visit.merchant.id] ?? [])
    report.elsewhere = Elsewhere(
      segment: instruments.segmenter.verdict(on: report, listings: []),
      differences: ContactComparison.differences(between: SeenContacts.own(report, list: run.list)))
    return report
  }

  /// The visit read back from the archive and judged. Throws ``InputError`` when a record cannot be read.
  func again(_ visit: FinishedVisit) async throws -> AuditReport {
    let index = try ArchiveIndex(json: visit.archiveIndex)
    return report(
      on: try await index.replay(
        of: visit.merchant, in: folder.archive(of: run.id), asOf: run.startedAt, settings: instruments.settings.fetch))
  }

  /// The judgement that the store keeps where today's rules would give the very same, else the archive's.
  func current(_ visit: FinishedVisit) async throws -> AuditReport {
    if isJudgedAlike, overrides[visit.merchant.id] == nil {
      let kept = try kept(visit)
      if kept.endedOverrides == nil, kept.findings.allSatisfy({ $0.override == nil }) { return kept }
    }
    return try await again(visit)
  }

  /// The judgement that the store keeps, by the rules of then.
  func kept(_ visit: FinishedVisit) throws -> AuditReport {
    try JSONDecoder().decode(AuditReport.self, from: Data(visit.report.utf8))
  }

  /// A report that says “not measured”, for a visit that cannot be read back.
  func unread(_ visit: FinishedVisit) -> AuditReport {
    report(on: SiteVisit(merchant: visit.merchant, entries: [], asOf: run.startedAt))
  }
}
