import Presence

/// Chooses the answers among the candidates.
struct DateChoice {
  let page: Page
  /// In the order in which they were found.
  let candidates: [DateCandidate]

  func dates() -> PageDates {
    var out = PageDates()
    let published = published()
    out.published = published.map(fact)
    out.modified = modified(after: published?.date).map(fact)
    out.freshest = freshest().map(fact)
    out.copyrightYear = candidates.filter { $0.meaning == .copyright }.max { $0.date.year < $1.date.year }.map {
      Fact($0.date.year, evidence: [$0.evidence(on: page).evidence], confidence: 0.9)
    }
    out.ladder = ladder()
    return out
  }

  private func fact(_ candidate: DateCandidate) -> Fact<CivilDate> {
    Fact(
      candidate.date.first, evidence: [candidate.evidence(on: page).evidence],
      confidence: DateRank.confidence(candidate.rank))
  }

  /// The best rank among what says that it is the publication; then any date of the content, then the last change.
  private func published() -> DateCandidate? {
    best { $0.meaning == .published } ?? best { $0.meaning == .content && $0.date.first <= page.context.asOf }
      ?? best { $0.meaning == .modified } ?? best { $0.meaning == .copyright }
  }

  /// The best rank among what says that it is the last change; a change before the publication is none.
  private func modified(after published: PartialDate?) -> DateCandidate? {
    let changes = candidates.filter { change in
      change.meaning == .modified && published.map { change.date.last >= $0.first } ?? true
    }
    guard let rank = changes.map(\.rank).min() else { return nil }
    return changes.filter { $0.rank == rank }.max { $0.date < $1.date }
  }

  /// The newest date that is not after the capture; the © line counts when it names a month.
  private func freshest() -> DateCandidate? {
    candidates.filter {
      $0.meaning != .served && $0.date.first <= page.context.asOf
        && ($0.meaning != .copyright || $0.date.month != nil)
    }.max { ($0.date, -$0.rank) < ($1.date, -$1.rank) }
  }

  /// The first found of the best rank.
  private func best(where isWanted: (DateCandidate) -> Bool) -> DateCandidate? {
    var best: DateCandidate?
    for candidate in candidates where isWanted(candidate) && candidate.rank < best?.rank ?? Int.max { best = candidate }
    return best
  }

  private func ladder() -> [DatedEvidence] {
    candidates.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .prefix(Dates.mostEvidence).map { $0.element.evidence(on: page) }
  }
}
