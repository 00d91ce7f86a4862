import Presence

/// Chooses the answers among the candidates.
struct DateChoice {
  let dated: DatedPage
  /// In the order in which they were found.
  let candidates: [DateCandidate]

  func dates() -> PageDates {
    var out = PageDates()
    let published = published()
    out.published = published.map(fact)
    out.modified = modified(after: published?.date).map(fact)
    out.freshest = freshest().map(fact)
    out.copyrightYear = candidates.filter { $0.meaning == .copyright }.max { $0.date.year < $1.date.year }.map {
      Fact($0.date.year, evidence: [$0.evidence(on: dated).evidence], confidence: 0.9)
    }
    out.ladder = ladder()
    return out
  }

  private func fact(_ candidate: DateCandidate) -> Fact<CivilDate> {
    Fact(
      candidate.date.first, evidence: [candidate.evidence(on: dated).evidence],
      confidence: DateRank.confidence(candidate.rank))
  }

  /// The best rank among what says that it is the publication; a change that is said clearly goes before dates of the
  /// content and of other parts of the page.
  private func published() -> DateCandidate? {
    let first = best { $0.meaning == .published }
    if let first, first.rank < DateRank.content { return local(first) }
    let change = best { $0.meaning == .modified }
    if let change, change.rank < DateRank.prose { return change }
    let any = best {
      ($0.meaning == .published || $0.meaning == .content) && $0.date.month != nil
        && $0.date.first <= dated.page.context.asOf
        && $0.rank < DateRank.footer
    }
    return any.map(whole) ?? change
  }

  /// Of a month the day that another candidate names.
  private func whole(_ candidate: DateCandidate) -> DateCandidate {
    guard !candidate.date.isWhole else { return candidate }
    return best {
      $0.date.isWhole && $0.meaning != .served && $0.date.year == candidate.date.year
        && (candidate.date.month == nil || $0.date.month == candidate.date.month) && $0.rank < DateRank.footer
    } ?? candidate
  }

  /// A moment is the day that the page itself prints: markup in UTC may name the neighbouring one.
  private func local(_ first: DateCandidate) -> DateCandidate {
    guard first.method != .visibleText, first.method != .timeElement, first.date.isWhole else { return first }
    let printed = candidates.filter {
      $0.meaning == first.meaning && $0.date.isWhole && $0.rank < DateRank.prose
        && ($0.method == .visibleText || $0.method == .timeElement)
        && abs($0.date.first.days(until: first.date.first)) <= 1
    }
    guard let rank = printed.map(\.rank).min() else { return first }
    let nearest = printed.filter { $0.rank == rank }
    if nearest.contains(where: { $0.date == first.date }) { return first }
    // Of several days the one that is printed most often; the first of those.
    return nearest.max { left, right in
      nearest.count { $0.date == left.date } < nearest.count { $0.date == right.date }
    } ?? first
  }

  /// The best rank among what says that it is the last change; a change before the publication is none.
  private func modified(after published: PartialDate?) -> DateCandidate? {
    let changes = candidates.filter { change in
      change.meaning == .modified && published.map { change.date.last >= $0.first } ?? true
    }
    guard let rank = changes.map(\.rank).min() else { return nil }
    return changes.filter { $0.rank == rank }.max { $0.date < $1.date }.map(local)
  }

  /// The newest date that is not after the capture; the © line counts when it names a month.
  private func freshest() -> DateCandidate? {
    candidates.filter {
      $0.meaning != .served && $0.date.first <= dated.page.context.asOf
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
      .prefix(Dates.mostEvidence).map { $0.element.evidence(on: dated) }
  }
}
