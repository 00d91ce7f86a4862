/// One exchange of a visit: what was asked, and what came of it.
public struct VisitEntry: Sendable, Hashable {
  /// What was asked.
  public let request: FetchRequest
  /// What came of it.
  public let outcome: FetchOutcome

  /// A request and its outcome.
  public init(request: FetchRequest, outcome: FetchOutcome) {
    self.request = request
    self.outcome = outcome
  }
}

/// Everything that was seen of one merchant in one run, in the order in which it was fetched.
///
/// A live visit and a replayed one are equal.
public struct SiteVisit: Sendable, Hashable {
  /// Who was visited.
  public let merchant: Merchant
  /// The exchanges, in order. Empty when the list declares neither site nor profile.
  public let entries: [VisitEntry]
  /// The day by which everything is judged: the run's start, so that it never depends on today's clock.
  public let asOf: Timestamp

  /// A visit of a merchant.
  public init(merchant: Merchant, entries: [VisitEntry], asOf: Timestamp) {
    self.merchant = merchant
    self.entries = entries
    self.asOf = asOf
  }

  /// The entry of the home page that counts, of those that were tried under variants of the declared address: the last
  /// that answered well (2xx), else the first that met a wall (401, 403, 429, 503), else that of the declared address
  /// itself: a variant that nobody declared is no ground for blame. Nil when no site is declared.
  public var home: VisitEntry? {
    let homes = entries.filter { $0.request.purpose == .page(.home) }
    let status = homes.map { entry in
      if case .captured(let capture) = entry.outcome { capture.status } else { 0 }
    }
    let best =
      status.lastIndex { (200...299).contains($0) } ?? status.firstIndex { [401, 403, 429, 503].contains($0) }
    return best.map { homes[$0] } ?? homes.first
  }
}
