import Foundation
import Presence
import Report
import Store

/// A run against an earlier one, both judged by the rules of today, so that only what merchants changed counts.
struct RunComparison {
  /// The earlier run; nil for a first one.
  let previous: Run?
  private let store: CampaignStore
  private let judge: RunJudge?

  /// Compares with `earlier`, or with the newest run that was finished before this one began.
  init(
    folder: CampaignFolder, store: CampaignStore, run: Run, instruments: Instruments, earlier: Run? = nil
  ) throws {
    self.store = store
    previous = try earlier ?? RunComparison.previous(of: run, in: store)
    judge = try previous.map { try RunJudge(folder: folder, store: store, run: $0, instruments: instruments) }
  }

  /// The newest run that was finished before this one began; nil for a first run.
  static func previous(of run: Run, in store: CampaignStore) throws -> Run? {
    try store.runs().last { $0.id < run.id && $0.finishedAt != nil }
  }

  /// The merchant's report in the earlier run; nil when that run did not have the merchant.
  ///
  /// Where the archive is gone, what was judged then has to do; that is said.
  func earlier(_ merchant: MerchantID) async throws -> AuditReport? {
    guard let judge, let visit = try store.visit(of: merchant, in: judge.run.id) else { return nil }
    do {
      return try await judge.current(visit)
    } catch let error as InputError {
      StandardError.line("\(error) It is compared with what was judged in run \(judge.run.id), by the rules of then.")
      return try judge.kept(visit)
    }
  }

  /// What changed at a merchant; nil when the earlier run did not have the merchant.
  func difference(to report: AuditReport) async throws -> Difference? {
    guard let previous, let before = try await earlier(report.merchant.id) else { return nil }
    return Difference(from: before, run: previous.id, to: report)
  }

  /// The comparison as the overview shows it; nil for a first run.
  func facts(_ tally: [Change: Int]) -> RunFacts.Comparison? {
    previous.map {
      RunFacts.Comparison(
        runID: $0.id, startedAt: $0.startedAt, better: tally[.better] ?? 0, worse: tally[.worse] ?? 0,
        newlyMeasured: tally[.newlyMeasured] ?? 0, noLongerMeasured: tally[.noLongerMeasured] ?? 0)
    }
  }
}
