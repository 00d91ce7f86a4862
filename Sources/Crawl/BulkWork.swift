import CCurl

/// What a process that works through a list does better than one that somebody waits for.
public enum BulkWork {
  /// Lets threads finish what they do before those that they wake begin, and keeps freed memory for the next pages: a fifth
  /// of the processor time of fetching. Call it once, before the work; threads that are made later follow.
  public static func begin() { ccurl_prefer_throughput() }
}
