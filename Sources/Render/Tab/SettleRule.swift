/// When a page is looked at: after its load event, when it has come to rest, or when it has had its time.
struct SettleRule: Sendable {
  /// Nothing may have been asked for this long.
  let quiet: Duration
  /// Longest wait after the load event.
  let longest: Duration
  /// Longest wait in all.
  let limit: Duration

  /// How far a page is; durations since its start.
  struct Progress: Sendable {
    var loaded: Duration?
    var lastActivity = Duration.zero
    var unanswered = 0
  }

  /// What the page's rest is by now; nil: wait on.
  func rest(_ progress: Progress, at now: Duration) -> PageRest? {
    guard let loaded = progress.loaded else { return now >= limit ? .unfinished : nil }
    if progress.unanswered == 0, now - max(progress.lastActivity, loaded) >= quiet { return .settled }
    return now >= limit || now - loaded >= longest ? .busy : nil
  }
}
