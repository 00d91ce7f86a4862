import Foundation
import Presence
import Report
import Store

/// A run against the finished one before it: who does better, worse, is newly or no longer measured.
///
/// What is measured in one run only is neither better nor worse.
struct RunComparison {
  /// How many merchants changed in which way.
  struct Tally {
    var better = 0
    var worse = 0
    var newlyMeasured = 0
    var noLongerMeasured = 0
  }

  let previous: Run?
  private let store: CampaignStore

  /// Compares with the newest run that was finished before this one began.
  init(store: CampaignStore, run: Run) throws {
    self.store = store
    previous = try store.runs().last { $0.id < run.id && $0.finishedAt != nil }
  }

  /// Counts a merchant.
  func add(_ report: AuditReport, to tally: inout Tally) throws {
    guard let previous, let text = try store.report(of: report.merchant.id, in: previous.id) else { return }
    let before = try JSONDecoder().decode(AuditReport.self, from: Data(text.utf8))
    var change = 0
    var gained = false
    var lost = false
    for (old, new) in zip(before.scores, report.scores) {
      switch (old.value, new.value) {
      case (let old?, let new?): change += new - old
      case (nil, _?): gained = true
      case (_?, nil): lost = true
      case (nil, nil): break
      }
    }
    if change > 0 { tally.better += 1 } else if change < 0 { tally.worse += 1 }
    if gained { tally.newlyMeasured += 1 }
    if lost { tally.noLongerMeasured += 1 }
  }

  /// The comparison as the overview shows it; nil for a first run.
  func facts(_ tally: Tally) -> RunFacts.Comparison? {
    previous.map {
      RunFacts.Comparison(
        runID: $0.id, startedAt: $0.startedAt, better: tally.better, worse: tally.worse,
        newlyMeasured: tally.newlyMeasured, noLongerMeasured: tally.noLongerMeasured)
    }
  }
}
